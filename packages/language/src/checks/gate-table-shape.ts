// A table of grades or of weights has one cell for each of its columns in every row.
import { shapeFaults, type ShapeFault } from '../analysis/tables.ts';
import { defineCheck, type Place } from './check.ts';

/** A cell left out moves all cells behind it under another heading. */
export const gateTableShape = defineCheck({
    id: 'gate-table-shape',
    severity: 'error',
    on: ['GateTable', 'ConsequenceTable', 'WeightTable'],
    message: {
        zh: (it: ShapeFault) =>
            `每行的格数要与表头一致：表头有 ${it.columns} ${isOfGrades(it) ? '个等级' : '列'}，` +
            `“${it.name}”一行有 ${it.cells} 格；没有内容的格写“—”。`,
        en: it =>
            `A row has a cell for each ${isOfGrades(it) ? 'grade' : 'column'} of the heading, here ${it.columns}; ` +
            `the row “${it.name}” has ${it.cells}. ` +
            `Write “—” in a cell without content.`
    },
    run(table, report) {
        for (const fault of shapeFaults(table)) report(fault, placeOf(fault));
    }
});

/** The first cell too many, else the front of the row. */
function placeOf({ row, columns }: ShapeFault): Place {
    const extra = row.cells[columns];
    return extra ? { node: extra } : { node: row, property: headOf(row) };
}

const isOfGrades = ({ row }: ShapeFault): boolean => !('section' in row);

function headOf(row: ShapeFault['row']): string {
    if ('section' in row) return 'section';
    return 'label' in row ? 'label' : 'subject';
}
