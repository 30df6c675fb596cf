// Rows of a table beside what its key can be, and how a table goes on behind its last row.
import { compare, type Exact } from '@guiju/exact';
import type { EdgeOutcome, InputValue, Table, TableCell } from '../generated/ast.ts';
import { rowKeysOf } from '../names/tables.ts';
import { boundsOfKey, cellsOf, edgesOf, keysOf, signedAmount, slotOf, stepOfKey, type Cell } from './lookup.ts';
import { fullText } from './source-text.ts';
import { meet, onStep, spanOf, type Span } from './spans.ts';
import type { ValueUnit } from './units.ts';

export interface Unreached {
    readonly key: string;
    readonly row: string;
    readonly allowed: Span;
    readonly unit: ValueUnit;
    readonly node: TableCell;
}

export function unreachedRows(table: Table): Unreached[] {
    const keys = keysOf(table);
    return rowKeysOf(table).flatMap((place, column) => {
        const key = keys[place]!;
        const bounds = key.kind === 'number' ? boundsOfKey(key) : undefined;
        // The rows of an interpolated table are points: one beside the range still shapes what lies in it.
        if (!bounds || table.interpolated || (bounds.lo === null && bounds.hi === null)) return [];
        const allowed = spanOf(bounds);
        return table.rows.flatMap(({ cells }) => {
            const node = cells[column];
            const slot = node && slotOf(node, key);
            if (!slot || slot.kind !== 'span' || onStep(meet(slot.span, allowed), stepOfKey(key))) return [];
            return [{ key: table.keys[place]!.$refText, row: fullText(node), allowed, unit: key.unit, node }];
        });
    });
}

/** What is added behind the last row, beside what the rows add. */
export interface StepConflict {
    readonly kind: 'direction' | 'amount' | 'size';
    readonly node: EdgeOutcome;
    /** What the rule adds, or for how many it does so. */
    readonly beyond: Exact;
    /** What the rows add, or how many they take for it. */
    readonly rows: Exact;
    readonly before: string;
    readonly after: string;
}

interface Level {
    readonly lo: Exact;
    readonly hi: Exact;
    readonly value: Exact;
    readonly node: TableCell;
}

/** Of tables with one number as key, column by column. */
export function stepConflicts(table: Table): StepConflict[] {
    const keys = keysOf(table);
    const number = keys.findIndex(({ kind }) => kind === 'number');
    if (number < 0 || keys.filter(({ kind }) => kind === 'number').length > 1 || table.interpolated) return [];
    return edgesOf(table).flatMap(({ side, node, column }) => {
        const [size, amount] = [node.size && signedAmount(node.size), signedAmount(node.amount)];
        if (side !== 'beyond' || !size || !amount) return [];
        const levels = levelsOf(
            cellsOf(table).filter(cell => isIn(cell, column)),
            number,
            stepOfKey(keys[number]!)
        );
        const found = conflictOf(levels, size, amount);
        return found ? [{ ...found, node }] : [];
    });
}

const isIn = ({ at }: Cell, column: InputValue | undefined): boolean =>
    column === undefined || at.some(slot => slot.kind === 'value' && slot.value === column);

/** Rows in their order; none where several columns are meant at once, or a row has no end. */
function levelsOf(cells: readonly Cell[], key: number, step: Exact | undefined): Level[] {
    const levels = cells.flatMap(({ at, value, node }): Level[] => {
        const slot = at[key];
        if (slot?.kind !== 'span' || !value) return [];
        const { lo, hi, hiOpen } = slot.span;
        if (lo === null || hi === null) return [];
        return [{ lo, hi: hiOpen || !step ? hi : hi.add(step), value, node }];
    });
    const inOrder = levels.sort((a, b) => compare(a.lo, b.lo));
    const areApart = inOrder.slice(1).every((level, place) => compare(inOrder[place]!.hi, level.lo) <= 0);
    return areApart && levels.length === cells.length ? inOrder : [];
}

/** Judged only where the rows are regular: they all rise by one amount, are all of one width, or never get narrower. */
function conflictOf(levels: readonly Level[], size: Exact, amount: Exact): Omit<StepConflict, 'node'> | undefined {
    const rises = levels.slice(1).map((after, place) => after.value.sub(levels[place]!.value));
    const [last, before] = [levels.at(-1), levels.at(-2)];
    if (!last || !before || rises.length < 2 || rises.some(rise => rise.n === 0n)) return undefined;
    const texts = { before: headText(before.node), after: headText(last.node) };
    const rise = rises.at(-1)!;
    if (rise.s !== amount.s && rises.every(({ s }) => s === rise.s))
        return { kind: 'direction', beyond: amount, rows: rise, ...texts };
    if (rises.every(each => compare(each, rise) === 0) && compare(amount, rise) !== 0)
        return { kind: 'amount', beyond: amount, rows: rise, ...texts };
    const widths = levels.slice(1).map(({ lo, hi }) => hi.sub(lo));
    const width = widths.at(-1)!;
    const neverNarrower = widths.every((each, place) => place === 0 || compare(widths[place - 1]!, each) <= 0);
    const isSame = widths.every(each => compare(each, width) === 0);
    if (compare(amount, rise) !== 0 || !neverNarrower) return undefined;
    const order = compare(size, width);
    return order < 0 || (isSame && order > 0) ? { kind: 'size', beyond: size, rows: width, ...texts } : undefined;
}

/** The range that heads the row of a cell. */
function headText({ $container }: TableCell): string {
    return fullText(($container as { cells: TableCell[] }).cells[0]!);
}

/** A row, and the one above it that begins with more. */
export interface RowOutOfOrder {
    readonly row: string;
    readonly before: string;
    readonly node: TableCell;
}

/** By the first number that heads the rows, among rows that the keys in front of it do not tell apart. */
export function rowsOutOfOrder(table: Table): RowOutOfOrder[] {
    const keys = keysOf(table);
    const places = rowKeysOf(table);
    const column = places.findIndex(place => keys[place]!.kind === 'number');
    const key = keys[places[column] ?? -1];
    if (!key) return [];
    const last = new Map<string, { lo: Exact | null; node: TableCell }>();
    return table.rows.flatMap(({ cells }) => {
        const node = cells[column];
        const slot = node && slotOf(node, key);
        if (!slot || slot.kind !== 'span') return [];
        const group = cells.slice(0, column).map(fullText).join('|');
        const above = last.get(group);
        const { lo } = slot.span;
        if (above && (lo === null || (above.lo !== null && compare(lo, above.lo) < 0)))
            return [{ row: fullText(node), before: fullText(above.node), node }];
        last.set(group, { lo, node });
        return [];
    });
}
