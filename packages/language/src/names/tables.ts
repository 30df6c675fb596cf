// Tables by name, and which key a cell of one belongs to. Goes by names and not by links: it is asked while linking.
import { AstUtils, type AstNode } from 'langium';
import {
    isCall,
    isEdgeOutcome,
    isTable,
    isTableCell,
    isTableHead,
    isTableRow,
    type Call,
    type Input,
    type NameUse,
    type Ruleset,
    type Table,
    type TableCell
} from '../generated/ast.ts';
import { functionOf } from '../words.ts';
import { rulesetOf } from './catalogue.ts';
import { inputNames } from './inputs.ts';
import { statementsOf } from './statements.ts';

export const tableNames = ({ name, otherName }: Table): string[] => inputNames({ name, otherName } as unknown as Input);

export const tablesOf = (ruleset: Ruleset): Table[] => statementsOf(ruleset).filter(isTable);

/** The table that a call looks a value up in. */
export function tableOf(call: Call): Table | undefined {
    if (!call.function || functionOf(call.function)) return undefined;
    return tablesOf(rulesetOf(call)).find(table => table.name && tableNames(table).includes(call.function));
}

/** Places of the keys that head rows, in the order of the columns they stand in. */
export function rowKeysOf({ keys, head }: Table): number[] {
    const names = keys.map(key => key.$refText);
    const places: number[] = [];
    for (const cell of head?.cells ?? []) {
        const place = names.indexOf(cell.named?.$refText ?? '');
        if (place < 0 || places.includes(place)) break;
        places.push(place);
    }
    return places;
}

/** The place of the key whose values head the columns; undefined where one column holds all values. */
export function columnKeyOf(table: Table): number | undefined {
    const rowKeys = rowKeysOf(table);
    const rest = table.keys.map((_, place) => place).filter(place => !rowKeys.includes(place));
    return rest.length === 1 ? rest[0] : undefined;
}

/** The name of the key among whose values a name is looked up, for a cell, an edge or an argument of a table. */
export function keyNameAround(node: AstNode): string | undefined {
    const table = AstUtils.getContainerOfType(node, isTable);
    const place = table ? placeInTable(node, table) : placeInCall(node);
    return place && place.table.keys[place.key]?.$refText;
}

interface Place {
    readonly table: Table;
    readonly key: number;
}

function placeInTable(node: AstNode, table: Table): Place | undefined {
    const column = columnKeyOf(table);
    if (isEdgeOutcome(node)) return column === undefined ? undefined : { table, key: column };
    if (!isTableCell(node)) return undefined;
    const key = keyOfCell(node, table);
    return key === undefined ? undefined : { table, key };
}

/** The place of the key that a cell gives a value of; undefined for the names of keys and the values of the table. */
export function keyOfCell(cell: TableCell, table: Table): number | undefined {
    const rowKeys = rowKeysOf(table);
    const { $container: line, $containerIndex: at = 0 } = cell;
    if (isTableRow(line)) return rowKeys[at];
    return isTableHead(line) && at >= rowKeys.length ? columnKeyOf(table) : undefined;
}

function placeInCall(node: AstNode): Place | undefined {
    const call = node.$container;
    const table = isCall(call) && node.$containerProperty === 'arguments' ? tableOf(call) : undefined;
    return table && { table, key: (node as NameUse).$containerIndex ?? 0 };
}
