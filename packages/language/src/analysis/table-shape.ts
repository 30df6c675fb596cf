// Tables that are not written as tables are: keys that head nothing, rows of another length, cells of another kind.
import { compare } from '@guiju/exact';
import type { AstNode } from 'langium';
import { isInputValue, isTable as isTableNode, type Table, type TableCell, type TableRow } from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { columnKeyOf, rowKeysOf } from '../names/tables.ts';
import { keysOf, signedAmount, type Key } from './lookup.ts';
import { fullText } from './source-text.ts';

export interface ShapeFault {
    readonly node: AstNode;
    readonly property?: string;
    readonly index?: number;
    readonly text: Bilingual;
}

/** What is wrong with the heading hides what is wrong below it. */
export function shapeFaults(table: Table): ShapeFault[] {
    const heading = [...keyFaults(table), ...headFaults(table)];
    return heading.length > 0 ? heading : table.rows.flatMap(row => rowFaults(table, row));
}

function keyFaults(table: Table): ShapeFault[] {
    return table.keys.flatMap(({ ref, $refText }, index) => {
        if (!ref || isInputValue(ref) || isTableNode(ref)) return [];
        if (keysOf(table)[index]?.kind !== 'unknown') return [];
        const text = {
            zh: `表按计算量、数或几个值中的一个来查，“${$refText}”不是。`,
            en: `A table is looked up by measures, numbers or inputs of several values; “${$refText}” is none.`
        };
        return [{ node: table, property: 'keys', index, text }];
    });
}

function headFaults(table: Table): ShapeFault[] {
    const rowKeys = rowKeysOf(table);
    const names = table.keys.map(({ $refText }) => $refText);
    const open = names.filter((_, place) => !rowKeys.includes(place));
    if (rowKeys.length === 0 || open.length > 1) {
        const missing = rowKeys.length === 0 ? names.slice(0, 1) : open.slice(0, -1);
        const text = {
            zh: `表头先写各行按什么分，这里缺“${missing[0]}”。`,
            en: `The heading first names what the rows go by; “${missing[0]}” is missing.`
        };
        return [{ node: table.head, text }];
    }
    const columns = table.head.cells.slice(rowKeys.length);
    const key = columnKeyOf(table);
    if (key === undefined) return columns.length === 1 ? [] : [valueColumnFault(table)];
    if (columns.length === 0) return [{ node: table.head, text: noColumns(names[key]!) }];
    return columns.flatMap(cell => keyCellFaults(cell, keysOf(table)[key]!));
}

const valueColumnFault = (table: Table): ShapeFault => ({
    node: table.head,
    text: {
        zh: `各行已经按全部条件分，只能再有一列值，写作“${table.name}”。`,
        en: `The rows go by everything already: one column of values remains, headed “${table.name}”.`
    }
});

const noColumns = (name: string): Bilingual => ({
    zh: `表头里要有“${name}”的各列。`,
    en: `The heading needs a column for each “${name}”.`
});

function keyCellFaults(cell: TableCell, key: Key): ShapeFault[] {
    if (cell.named && !cell.named.ref) return [];
    const wanted = key.kind === 'choice' ? isInputValue(cell.named?.ref) : isRange(cell);
    if (!wanted) return [{ node: cell, text: wantedText(cell, key) }];
    const [from, to] = [signedAmount(cell.from), signedAmount(cell.to)];
    if (from && to && (compare(from, to) > 0 || (cell.open && compare(from, to) === 0)))
        return [{ node: cell, text: reversedText(cell) }];
    return [];
}

const isRange = ({ from, operator }: TableCell): boolean => from !== undefined || operator !== undefined;

function wantedText(cell: TableCell, { kind, target }: Key): Bilingual {
    const name = target?.name ?? '';
    const found = fullText(cell);
    if (kind === 'choice')
        return {
            zh: `这里写“${name}”的一个值，不是“${found}”。`,
            en: `A value of “${name}” stands here, not “${found}”.`
        };
    return {
        zh: `这里写“${name}”的范围，如“1~65”或“> 65”，不是“${found}”。`,
        en: `A range of “${name}” such as “1~65” or “> 65” stands here, not “${found}”.`
    };
}

const reversedText = (cell: TableCell): Bilingual => ({
    zh: `范围从小到大写，这里是“${fullText(cell)}”。`,
    en: `A range goes from the lower to the higher end, not “${fullText(cell)}”.`
});

function rowFaults(table: Table, row: TableRow): ShapeFault[] {
    const [columns, cells] = [table.head.cells.length, row.cells.length];
    if (columns !== cells) {
        const text = {
            zh: `每行与表头一样有 ${columns} 格，这一行有 ${cells} 格。`,
            en: `Each row has as many cells as the heading, ${columns}; this one has ${cells}.`
        };
        return [{ node: row.cells[0] ?? row, text }];
    }
    const keys = keysOf(table);
    const rowKeys = rowKeysOf(table);
    return row.cells.flatMap((cell, at) => {
        const key = rowKeys[at];
        if (key === undefined) return valueFaults(cell);
        if (!table.interpolated || keys[key]!.kind === 'choice' || isPoint(cell))
            return keyCellFaults(cell, keys[key]!);
        return [{ node: cell, text: pointText(cell) }];
    });
}

const isPoint = ({ from, to }: TableCell): boolean => from !== undefined && to === undefined;

const pointText = (cell: TableCell): Bilingual => ({
    zh: `插值表的行是一个个数，不是“${fullText(cell)}”。`,
    en: `The rows of an interpolated table are single numbers, not “${fullText(cell)}”.`
});

function valueFaults(cell: TableCell): ShapeFault[] {
    if (cell.none || cell.text !== undefined || isPoint(cell)) return [];
    if (cell.named && !cell.named.ref) return [];
    const found = fullText(cell);
    return [
        {
            node: cell,
            text: {
                zh: `表里的值是一个数；没有值就写“—”或“说明”，不是“${found}”。`,
                en: `A value of a table is one number, or “—” or a “text” where there is none; not “${found}”.`
            }
        }
    ];
}
