// A table of grades has one cell for each of its columns in every row.
import { shapeFaults, type ShapeFault } from '../analysis/tables.ts';
import { defineCheck, type Place } from './check.ts';

/** A cell left out moves all cells behind it under another grade. */
export const gateTableShape = defineCheck({
    id: 'gate-table-shape',
    severity: 'error',
    on: ['GateTable', 'ConsequenceTable'],
    message: {
        zh: (it: ShapeFault) =>
            `每行的格数要与表头一致：表头有 ${it.columns} 个等级，“${it.name}”一行有 ${it.cells} 格；没有内容的格写“—”。`,
        en: it =>
            `A row has a cell for each grade of the heading, here ${it.columns}; the row “${it.name}” has ${it.cells}. ` +
            `Write “—” in a cell without content.`
    },
    run(table, report) {
        for (const fault of shapeFaults(table)) report(fault, placeOf(fault));
    }
});

/** The first cell too many, else the front of the row. */
function placeOf({ row, columns }: ShapeFault): Place {
    const extra = row.cells[columns];
    return extra ? { node: extra } : { node: row, property: 'label' in row ? 'label' : 'subject' };
}
