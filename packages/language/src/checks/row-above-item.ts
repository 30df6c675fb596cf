// No row gives more than its item has.
import { pointsAreTheSlip, rowsAbove } from '../analysis/points.ts';
import { keyOf, wordsOf } from '../analysis/printed.ts';
import { defineCheck } from './check.ts';

/** A row above the item's points would let an audit pass the full marks. */
export const rowAboveItem = defineCheck({
    id: 'row-above-item',
    severity: 'error',
    on: 'Item',
    message: {
        zh: (it: { item: string; points: string; row: string }) =>
            `评分行不得高于条目的分值。条目“${it.item}”是“${it.points}”，这一行是“${it.row}”。`,
        en: it =>
            `A row cannot give more than its item has. Item “${it.item}” has “${it.points}”, this row gives “${it.row}”.`
    },
    run(item, report) {
        if (pointsAreTheSlip(item)) return;
        for (const row of rowsAbove(item)) {
            const property = row.to === undefined ? 'from' : 'to';
            report({ item: keyOf(item), points: wordsOf(item.points), row: row[property]! }, { node: row, property });
        }
    }
});
