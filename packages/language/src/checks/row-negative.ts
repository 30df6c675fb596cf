// Points are taken off by a mark.
import { compare, exact } from '@guiju/exact';
import { isMark, type Row } from '../generated/ast.ts';
import { entryOf, talliesRaised } from '../analysis/tally-entries.ts';
import { insertedBefore } from '../fixes/fix.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { statementsOf } from '../names/statements.ts';
import { defineCheck } from './check.ts';

/** Whether -1 stands for the item or comes on top, and how often it may happen, only a mark says. */
export const rowNegative = defineCheck({
    id: 'row-negative',
    severity: 'error',
    on: 'Row',
    message: {
        zh: (it: { points: string; mark: string | undefined }) =>
            `评分行不得低于 0 分，扣分由标记说明。这里写的是“-${it.points}”：` +
            (it.mark === undefined
                ? `请声明“标记 * “扣分” 于 评分行 { … }”，在这一行前写“*”。`
                : `请在前面写标记“${it.mark}”。`),
        en: it =>
            `A row gives no less than 0; what is taken off is said by a mark. “-${it.points}” stands here: ` +
            (it.mark === undefined
                ? `declare “mark * "deductions" on rows { … }” and put “*” in front of this row.`
                : `put mark “${it.mark}” in front.`)
    },
    run(row, report) {
        if (row.marker || !row.negative || row.from === undefined) return;
        report({ points: row.from, mark: markFor(row) }, { node: row, property: 'from' });
    },
    fix(row, { mark }) {
        if (mark === undefined) return [];
        const title = { zh: `在前面写标记“${mark}”`, en: `Put mark “${mark}” in front` };
        return [{ title, changes: [insertedBefore(row, `${mark} `)] }];
    }
});

/** The mark that takes off just as much. */
function markFor(row: Row): string | undefined {
    const amount = exact(row.from!).neg();
    const marks = statementsOf(rulesetOf(row)).filter(isMark);
    return marks.find(mark =>
        talliesRaised(mark).some(tally => tally.each && entryOf(tally).printed.some(due => compare(due, amount) === 0))
    )?.name;
}
