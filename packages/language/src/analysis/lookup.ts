// A table as keys, slots and values: what a cell covers, what it gives, and what applies beside all rows.
import { interval, ONE, type Exact, type Interval } from '@guiju/exact';
import {
    isInput,
    isInputValue,
    isLiteral,
    isMeasure,
    isNegative,
    type EdgeOutcome,
    type Expression,
    type Input,
    type InputValue,
    type Measure,
    type Table,
    type TableCell,
    type TableEdge
} from '../generated/ast.ts';
import { canonicalSign } from '../lexer/signs.ts';
import { inputKindOf } from '../names/inputs.ts';
import { columnKeyOf, rowKeysOf } from '../names/tables.ts';
import { meaningOf } from '../words.ts';
import { boundsOf } from './bounds.ts';
import { grainOf } from './grain.ts';
import { boundsOfInput, stepOfInput } from './inputs.ts';
import { amountOf } from './literals.ts';
import { EVERYTHING, type Span } from './spans.ts';
import { unitOfInput, unitOf, type ValueUnit } from './units.ts';

/** What a table is looked up by. */
export interface Key {
    readonly target: Input | Measure | undefined;
    readonly kind: 'number' | 'choice' | 'unknown';
    readonly unit: ValueUnit;
}

/** What a row or column covers of its key. */
export type Slot =
    { readonly kind: 'span'; readonly span: Span } | { readonly kind: 'value'; readonly value: InputValue };

/** One value of a table; `at` has a slot for each key, in the order of the keys. */
export interface Cell {
    readonly node: TableCell;
    readonly at: readonly Slot[];
    /** Undefined where the table gives none. */
    readonly value: Exact | undefined;
}

export function keysOf(table: Table): Key[] {
    return table.keys.map(({ ref }) => {
        if (isInput(ref)) {
            const kind = inputKindOf(ref);
            const isNumber = kind !== 'choice' && kind !== 'yes-no';
            return {
                target: ref,
                kind: isNumber ? 'number' : kind === 'choice' ? kind : 'unknown',
                unit: unitOfInput(ref)
            };
        }
        if (!isMeasure(ref)) return { target: undefined, kind: 'unknown', unit: 'unknown' };
        return { target: ref, kind: 'number', unit: unitOf(ref) };
    });
}

/** What a key can be; undefined where nothing can be said. */
export const boundsOfKey = ({ target }: Key): Interval | undefined =>
    isInput(target) ? boundsOfInput(target) : boundsOf(target);

export const stepOfKey = ({ target }: Key): Exact | undefined =>
    isInput(target) ? stepOfInput(target) : target && grainOf(target);

export function signedAmount(node: Expression | undefined): Exact | undefined {
    if (isNegative(node)) return signedAmount(node.operand)?.neg();
    return isLiteral(node) ? amountOf(node) : undefined;
}

/** What the cell of a key covers; undefined where it says nothing of the kind. */
export function slotOf(cell: TableCell, key: Key): Slot | undefined {
    if (key.kind === 'choice') {
        const value = cell.named?.ref;
        return isInputValue(value) ? { kind: 'value', value } : undefined;
    }
    const span = spanOf(cell);
    return span && { kind: 'span', span };
}

function spanOf({ operator, limit, from, to, open }: TableCell): Span | undefined {
    const [end, lo] = [signedAmount(limit), signedAmount(from)];
    if (operator && end) return spanFrom(canonicalSign(operator), end);
    if (!lo) return undefined;
    const hi = to ? signedAmount(to) : lo;
    return hi && { lo, loOpen: false, hi, hiOpen: open === true };
}

function spanFrom(sign: string, value: Exact): Span {
    if (sign === '≥' || sign === '>') return { ...EVERYTHING, lo: value, loOpen: sign === '>' };
    return { ...EVERYTHING, hi: value, hiOpen: sign === '<' };
}

/** The values of a table whose cells are what they should be; others are left out. */
export function cellsOf(table: Table): Cell[] {
    const keys = keysOf(table);
    const rowKeys = rowKeysOf(table);
    const column = columnKeyOf(table);
    return table.rows.flatMap(row => {
        const rowSlots = rowKeys.map((key, at) => row.cells[at] && slotOf(row.cells[at], keys[key]!));
        return row.cells.slice(rowKeys.length).flatMap((node, at) => {
            const head = table.head.cells[rowKeys.length + at];
            const slots = keys.map((key, place) => {
                if (place === column) return head && slotOf(head, key);
                return rowSlots[rowKeys.indexOf(place)];
            });
            return slots.every(slot => slot !== undefined) ? [{ node, at: slots, value: valueOf(node) }] : [];
        });
    });
}

const valueOf = ({ from, to }: TableCell): Exact | undefined => (to ? undefined : signedAmount(from));

export type Side = 'below' | 'between' | 'beyond';

/** What applies where no row does, for all columns or for one. */
export interface Edge {
    readonly side: Side;
    readonly node: EdgeOutcome;
    readonly line: TableEdge;
    readonly column: InputValue | undefined;
}

export function edgesOf(table: Table): Edge[] {
    return table.edges.flatMap(line =>
        line.outcomes.map(node => {
            const column = node.column?.ref;
            return {
                side: meaningOf(line.side) as Side,
                node,
                line,
                column: isInputValue(column) ? column : undefined
            };
        })
    );
}

export type PartOfStep = 'as one' | 'not counted' | 'in proportion';

export const partOf = ({ part }: EdgeOutcome): PartOfStep | undefined =>
    part === undefined ? undefined : (meaningOf(part).replace('part ', '') as PartOfStep);

/** What a call of the table can give: every value of it, and what its edges say. Undefined where nothing can be said. */
export function boundsOfTable(table: Table): Interval | undefined {
    const values = cellsOf(table).flatMap(({ value }) => (value ? [interval.point(value)] : []));
    const inside = values.length === 0 ? undefined : values.reduce(interval.hull);
    return edgesOf(table).reduce((bounds, edge) => bounds && withEdge(bounds, edge.node), inside);
}

/** A step goes on for ever: it is unbounded on the side to which it leads. */
function withEdge(bounds: Interval, { formula, amount }: EdgeOutcome): Interval | undefined {
    if (formula) {
        const other = boundsOf(formula);
        return other && interval.hull(bounds, other);
    }
    const step = signedAmount(amount);
    if (!step) return bounds;
    return step.s < 0n ? interval.between(null, bounds.hi) : interval.between(bounds.lo, null);
}

/** What every value of the table is a multiple of. */
export function stepOfTable(table: Table): Exact | undefined {
    const edges = edgesOf(table).map(({ node }) => node);
    const inProportion = edges.some(node => node.formula !== undefined || partOf(node) === 'in proportion');
    if (table.interpolated || inProportion) return undefined;
    const steps = edges.flatMap(({ amount }) => signedAmount(amount) ?? []);
    const values = cellsOf(table).flatMap(({ value }) => value ?? []);
    return [...values, ...steps].reduce((a, b) => a.gcd(b).abs(), ONE.sub(ONE));
}
