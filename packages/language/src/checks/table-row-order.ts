// The rows of a table go from low to high.
import { rowsOutOfOrder } from '../analysis/table-rows.ts';
import { shapeFaults } from '../analysis/table-shape.ts';
import { defineCheck } from './check.ts';

/** Readers look for their row from top to bottom, and “the last row” is the last one only in a table that is sorted. */
export const tableRowOrder = defineCheck({
    id: 'table-row-order',
    severity: 'warning',
    on: 'Table',
    message: {
        zh: (it: { row: string; before: string }) => `表的各行从小到大写。“${it.row}”写在“${it.before}”之后。`,
        en: it => `The rows of a table go from low to high. “${it.row}” stands behind “${it.before}”.`
    },
    run(table, report) {
        if (shapeFaults(table).length > 0) return;
        for (const { node, ...it } of rowsOutOfOrder(table)) report(it, { node });
    }
});
