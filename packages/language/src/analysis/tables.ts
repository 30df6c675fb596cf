// Tables of grades and of weights whose rows do not fit their heading.
import type { ConsequenceRow, ConsequenceTable, GateRow, GateTable, WeightRow, WeightTable } from '../generated/ast.ts';
import { fullText } from './source-text.ts';

/** A row with too few or too many cells. */
export interface ShapeFault {
    readonly row: Row;
    readonly name: string;
    readonly columns: number;
    readonly cells: number;
}

type Row = GateRow | ConsequenceRow | WeightRow;

export function shapeFaults(table: GateTable | ConsequenceTable | WeightTable): ShapeFault[] {
    const columns = 'rungs' in table ? table.rungs.length : table.plain ? 1 : table.values.length;
    const all: readonly Row[] = table.rows;
    return all
        .map(row => ({ row, name: nameOf(row), columns, cells: row.cells.length }))
        .filter(({ cells }) => cells !== columns);
}

function nameOf(row: Row): string {
    if ('section' in row) return row.section?.$refText ?? '';
    return 'label' in row ? row.label : fullText(row.subject);
}
