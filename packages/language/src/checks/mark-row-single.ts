// An item that may be scored by its rows has several to choose from.
import { groupsOf } from '../analysis/points.ts';
import { keyOf } from '../analysis/printed.ts';
import { isMarkScore, type Mark } from '../generated/ast.ts';
import { defineCheck } from './check.ts';

/** With one row “by rows” is full marks and nothing else: the rows between were lost. */
export const markRowSingle = defineCheck({
    id: 'mark-row-single',
    severity: 'warning',
    on: 'Item',
    message: {
        zh: (it: { item: string; mark: string; row: string }) =>
            `标记“${it.mark}”允许按评分行给分，行要有可选的。条目“${it.item}”只有“${it.row}”一行：请补上其余各行，或改用“或 0~分值”。`,
        en: it =>
            `Mark “${it.mark}” allows a score by rows, so there are rows to choose from. Item “${it.item}” has only “${it.row}”: add the others, or let the mark say “or 0~points”.`
    },
    run(item, report) {
        const mark = item.markers.map(use => use.mark.ref).find(each => each !== undefined && isByRowsOnly(each));
        const groups = groupsOf(item);
        const [row, ...others] = groups.flatMap(group => group.rows);
        if (!mark || !row || others.length > 0 || row.marker || row.to !== undefined || groups[0]!.each) return;
        report({ item: keyOf(item), mark: mark.name, row: row.label }, { node: row });
    }
});

/** Some value between is only given by a row. */
function isByRowsOnly({ effects }: Mark): boolean {
    const ways = effects.filter(isMarkScore).flatMap(({ alternatives }) => alternatives);
    return ways.some(({ byRows }) => byRows) && !ways.some(({ anyFrom }) => anyFrom !== undefined);
}
