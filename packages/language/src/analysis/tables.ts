// Tables of grades whose rows do not fit their heading.
import type { ConsequenceRow, ConsequenceTable, GateRow, GateTable } from '../generated/ast.ts';
import { fullText } from './source-text.ts';

/** A row with too few or too many cells. */
export interface ShapeFault {
    readonly row: GateRow | ConsequenceRow;
    readonly name: string;
    readonly columns: number;
    readonly cells: number;
}

export function shapeFaults({ rungs, rows }: GateTable | ConsequenceTable): ShapeFault[] {
    const all: readonly (GateRow | ConsequenceRow)[] = rows;
    return all
        .map(row => ({ row, name: nameOf(row), columns: rungs.length, cells: row.cells.length }))
        .filter(({ columns, cells }) => cells !== columns);
}

const nameOf = (row: GateRow | ConsequenceRow): string => ('label' in row ? row.label : fullText(row.subject));
