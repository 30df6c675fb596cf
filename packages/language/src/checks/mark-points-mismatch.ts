// Points printed beside a mark are those that the mark takes off or adds.
import { compare, exactText, ZERO } from '@guiju/exact';
import { printedPoints } from '../analysis/points.ts';
import { entryOf, talliesRaised, type TallyEntry } from '../analysis/tally-entries.ts';
import type { Row } from '../generated/ast.ts';
import { removedBetween, removedWithBlank, type Change } from '../fixes/fix.ts';
import { defineCheck } from './check.ts';

interface Data {
    readonly mark: string;
    readonly printed: string;
    /** Undefined where the mark raises nothing that has points. */
    readonly entry: (Pick<TallyEntry, 'tally' | 'each' | 'direction'> & { due: string }) | undefined;
    /** Points gained beside a mark that takes them off. */
    readonly isGain: boolean;
}

/** A deduction mark in front of a row that earns points turns a merit into a deduction. */
export const markPointsMismatch = defineCheck({
    id: 'mark-points-mismatch',
    severity: 'error',
    on: 'Row',
    message: {
        zh: ({ mark, printed, entry, isGain }: Data) => {
            if (!entry)
                return `带标记的行得几分由标记说明，标记“${mark}”没有说每次几分，行里写的“${printed}”不起作用：请删去。`;
            const law = `标记旁印的分要与标记一致。“${mark}”记入“${entry.tally}”每次 ${entry.each} 分`;
            return isGain
                ? `${law}，要减去，这里写的却是得分“${printed}”：是得分就去掉“${mark}”，是扣分就写“${entry.due}”或不写。`
                : `${law}，这里写的是“${printed}”：应为“${entry.due}”，也可以不写。`;
        },
        en: ({ mark, printed, entry, isGain }) => {
            if (!entry)
                return `The mark of a row says what it is worth. Mark “${mark}” does not, so “${printed}” does nothing here: leave it out.`;
            const law = `Points printed beside a mark are those of the mark. “${mark}” raises “${entry.tally}” by ${entry.each} each time`;
            return isGain
                ? `${law}, to be taken off, and here stands the gain “${printed}”: leave out “${mark}” for a gain, write “${entry.due}” or nothing for a deduction.`
                : `${law}, “${printed}” stands here: it should be “${entry.due}”, or nothing.`;
        }
    },
    run(row, report) {
        const mark = row.marker?.mark.ref;
        const printed = printedPoints(row);
        if (!mark || !printed) return;
        const entries = talliesRaised(mark)
            .filter(({ each }) => each !== undefined)
            .map(entryOf);
        if (entries.some(entry => entry.printed.some(due => compare(due, printed) === 0))) return;
        const [first] = entries;
        const entry = first && { ...first, due: exactText(first.printed[0]!) };
        const isGain = first?.direction === 'off' && compare(printed, ZERO) > 0;
        report({ mark: mark.name, printed: exactText(printed), entry, isGain }, { node: row, property: 'from' });
    },
    fix(row, { mark, entry, isGain }) {
        const gained = { zh: `去掉标记“${mark}”，作为得分`, en: `Leave out mark “${mark}”: the points are gained` };
        const gain = { title: gained, changes: [removedWithBlank(row.marker!)] };
        const due = entry && { zh: `把分写为“${entry.due}”`, en: `Write “${entry.due}”` };
        const nothing = { zh: '不写分，由标记说明', en: 'Write no points: the mark says them' };
        return [
            ...(isGain ? [gain] : []),
            ...(due ? [{ title: due, changes: rewritten(row, entry.due) }] : []),
            { title: nothing, changes: rewritten(row, '') }
        ];
    }
});

/** What stands between the mark and the text of the row. */
function rewritten(row: Row, points: string): Change[] {
    const gap = removedBetween(row.marker!, { node: row, property: 'label' });
    return gap ? [{ ...gap, text: points === '' ? '  ' : ` ${points} ` }] : [];
}
