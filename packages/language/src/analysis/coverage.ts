// Which cases a table has no value for, and which it has two.
import { compare, type Exact, type Interval } from '@guiju/exact';
import { isInput, type InputValue, type Table, type TableCell } from '../generated/ast.ts';
import { columnKeyOf } from '../names/tables.ts';
import {
    boundsOfKey,
    cellsOf,
    edgesOf,
    keysOf,
    stepOfKey,
    type Cell,
    type Key,
    type Side,
    type Slot
} from './lookup.ts';
import { EVERYTHING, isEmpty, isWithin, meet, onStep, spanOf, type Span } from './spans.ts';

/** One case of a key that all rows treat alike. */
interface Segment {
    readonly slot: Slot;
    readonly side: Side | undefined;
}

/** A case without a value: a number beside the rows, a value without a row, or cases that are not put together. */
export type Gap =
    | {
          readonly kind: 'side';
          readonly side: Side;
          readonly key: number;
          readonly span: Span;
          readonly column?: InputValue;
      }
    | { readonly kind: 'value'; readonly key: number; readonly value: InputValue }
    | { readonly kind: 'combination'; readonly at: readonly Slot[] };

/** What each key can be where the table is asked; that of the keys themselves unless something else is. */
export interface Asked {
    readonly bounds: Interval | undefined;
    readonly step: Exact | undefined;
    /** Of several values these alone. */
    readonly values?: readonly InputValue[];
}

export const askedOf = (key: Key): Asked => ({ bounds: boundsOfKey(key), step: stepOfKey(key) });

/** Each gap once; several in one place of a key count as one. Undefined where a key is not known. */
export function gapsOf(table: Table, asked: readonly Asked[] = keysOf(table).map(askedOf)): Gap[] {
    const keys = keysOf(table);
    const cells = cellsOf(table);
    if (cells.length === 0 || keys.some((key, place) => !isKnown(key, asked[place]!))) return [];
    const segments = keys.map((key, place) => segmentsOf(table, { key, place, cells }, asked[place]!));
    const lone = segments.flatMap((list, place) => list.flatMap(each => loneGaps(table, each, place, cells)));
    const isLone = (at: readonly Segment[]): boolean =>
        at.some((each, place) => each.side !== undefined || !cells.some(cell => covers(cell.at[place]!, each.slot)));
    const missing = combinations(segments)
        .filter(at => !isLone(at) && !cells.some(cell => cell.at.every((slot, place) => covers(slot, at[place]!.slot))))
        .map(at => ({ kind: 'combination' as const, at: at.map(({ slot }) => slot) }));
    return [...lone, ...missing];
}

/** Of a number that cannot be told anything about nothing is missing. */
const isKnown = ({ kind }: Key, { bounds }: Asked): boolean =>
    kind === 'choice' || (kind === 'number' && bounds !== undefined);

function segmentsOf(
    table: Table,
    { key, place, cells }: { key: Key; place: number; cells: Cell[] },
    asked: Asked
): Segment[] {
    if (key.kind === 'choice') {
        const values = asked.values ?? (isInput(key.target) ? key.target.values : []);
        return values.map(value => ({ slot: { kind: 'value', value }, side: undefined }));
    }
    const spans = cells.map(({ at }) => at[place]!).flatMap(slot => (slot.kind === 'span' ? [slot.span] : []));
    const allowed = asked.bounds ? spanOf(asked.bounds) : EVERYTHING;
    const parts = elementary(spans).map(span => onStep(meet(span, allowed), asked.step));
    return parts
        .filter(span => span !== undefined)
        .map(span => ({ slot: { kind: 'span', span }, side: sideOf(table, span, spans) }));
}

/** Every end of a span, and what lies between two of them. */
function elementary(spans: readonly Span[]): Span[] {
    const ends = spans.flatMap(({ lo, hi }) => [lo, hi].filter(end => end !== null)).sort(compare);
    const points = ends.filter((end, at) => at === 0 || compare(ends[at - 1]!, end) !== 0);
    const at = points.map(point => ({ lo: point, loOpen: false, hi: point, hiOpen: false }));
    const between = [...points, null].map((hi, place) => ({
        lo: points[place - 1] ?? null,
        loOpen: true,
        hi,
        hiOpen: true
    }));
    return between.flatMap((span, place) => (at[place] ? [span, at[place]] : [span]));
}

/** Undefined for what lies in some row; between two points of an interpolated table nothing is missing. */
function sideOf(table: Table, span: Span, spans: readonly Span[]): Side | undefined {
    if (spans.some(each => isWithin(span, each))) return undefined;
    const behind = spans.some(each => isEmpty(meet({ ...EVERYTHING, lo: span.lo, loOpen: span.loOpen }, each)));
    const before = spans.some(each => isEmpty(meet({ ...EVERYTHING, hi: span.hi, hiOpen: span.hiOpen }, each)));
    if (behind && before) return table.interpolated ? undefined : 'between';
    return behind ? 'beyond' : 'below';
}

function loneGaps(table: Table, { slot, side }: Segment, key: number, cells: readonly Cell[]): Gap[] {
    if (slot.kind === 'value') {
        const { value } = slot;
        return cells.some(({ at }) => covers(at[key]!, slot)) ? [] : [{ kind: 'value', key, value }];
    }
    if (side === undefined) return [];
    const edges = edgesOf(table).filter(each => each.side === side);
    const gap: Gap = { kind: 'side', side, key, span: slot.span };
    if (edges.length === 0) return [gap];
    if (edges.some(({ column }) => column === undefined)) return [];
    return columnsOf(table)
        .filter(value => !edges.some(({ column }) => column === value))
        .map(column => ({ ...gap, column }));
}

/** The values that head columns. */
function columnsOf(table: Table): readonly InputValue[] {
    const place = columnKeyOf(table);
    const target = place === undefined ? undefined : keysOf(table)[place]?.target;
    return isInput(target) ? target.values : [];
}

function covers(slot: Slot, other: Slot): boolean {
    if (slot.kind === 'value') return other.kind === 'value' && slot.value === other.value;
    return other.kind === 'span' && isWithin(other.span, slot.span);
}

function combinations(lists: readonly Segment[][]): Segment[][] {
    return lists.reduce<Segment[][]>((all, list) => all.flatMap(at => list.map(each => [...at, each])), [[]]);
}

/** Two cells for one case: what heads the later one, and what heads the earlier. */
export interface Overlap {
    readonly node: TableCell;
    readonly other: TableCell;
}

/** Rows and columns that share a case with an earlier one, each once. */
export function overlapsOf(table: Table): Overlap[] {
    const cells = cellsOf(table);
    const steps = keysOf(table).map(stepOfKey);
    const found = new Map<TableCell, Overlap>();
    for (const [place, cell] of cells.entries()) {
        const other = cells
            .slice(0, place)
            .find(each => each.at.every((slot, key) => share(slot, cell.at[key]!, steps[key])));
        if (!other) continue;
        const [node, earlier] = headsOf(table, cell, other);
        if (!found.has(node)) found.set(node, { node, other: earlier });
    }
    return [...found.values()];
}

/** In one row two columns overlap, else two rows do. */
function headsOf(table: Table, { node }: Cell, other: Cell): [TableCell, TableCell] {
    const head = (cell: TableCell): TableCell => table.head.cells[cell.$containerIndex!]!;
    const row = (cell: TableCell): TableCell => (cell.$container as { cells: TableCell[] }).cells[0]!;
    const heads = node.$container === other.node.$container ? head : row;
    return [heads(node), heads(other.node)];
}

function share(a: Slot, b: Slot, step: Exact | undefined): boolean {
    if (a.kind === 'value') return b.kind === 'value' && a.value === b.value;
    return b.kind === 'span' && onStep(meet(a.span, b.span), step) !== undefined;
}

/** Where the values of a column turn from rising to falling, or the other way round; each column once. */
export function turnsOf(table: Table): { node: TableCell; before: TableCell }[] {
    const keys = keysOf(table);
    const numbers = keys.flatMap(({ kind }, place) => (kind === 'number' ? [place] : []));
    const [key] = numbers;
    if (key === undefined || numbers.length > 1) return [];
    const columns = Map.groupBy(cellsOf(table), ({ at }) => otherSlots(at, key));
    return [...columns.values()].flatMap(cells => {
        const valued = cells.filter(({ value }) => value !== undefined).sort((a, b) => byStart(a.at[key]!, b.at[key]!));
        const rises = valued.slice(1).map((cell, place) => compare(cell.value!, valued[place]!.value!));
        const first = rises.find(rise => rise !== 0);
        const turn = rises.findIndex(rise => rise !== 0 && rise !== first);
        return turn < 0 ? [] : [{ node: valued[turn + 1]!.node, before: valued[turn]!.node }];
    });
}

const otherSlots = (at: readonly Slot[], key: number): string =>
    at.map((slot, place) => (place === key || slot.kind === 'span' ? '' : slot.value.name)).join(' ');

function byStart(a: Slot, b: Slot): number {
    const [left, right] = [a, b].map(slot => (slot.kind === 'span' ? slot.span.lo : null));
    if (!left || !right) return Number(left !== null) - Number(right !== null);
    return compare(left, right);
}
