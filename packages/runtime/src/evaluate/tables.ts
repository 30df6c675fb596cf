// Looking up a value in a table, for keys that are known and for keys that may still be several things.
import { compare, interval, type Exact, type Interval } from '@guiju/exact';
import type { Expression, Slot, Table } from '@guiju/model';
import { formula } from '../explain/formula.ts';
import { exactOf, unknownName } from '../model-fault.ts';
import { entryNamed } from './inputs.ts';
import { interpolated } from './interpolation.ts';
import type { Context } from './situation.ts';
import { outside } from './table-edges.ts';
import { asQuantity, number, quantity, type Quantity, type Value } from './value.ts';
import { either } from './views.ts';

/** What a key may be. */
export type Key =
    | { readonly kind: 'number'; readonly range: Interval }
    | { readonly kind: 'choice'; readonly possible: readonly string[] };

/** One look-up: `text` is how it is written; `evaluate` is for formulas beside the rows. */
export interface Lookup {
    readonly table: Table;
    readonly text: string;
    readonly context: Context;
    evaluate(expression: Expression): Value;
}

export const tableNamed = (name: string, { situation }: Context): Table => {
    const table = situation.catalogue.model.tables?.find(each => each.name === name);
    if (table === undefined) throw unknownName(name);
    return table;
};

/** A key without a value leaves the look-up without one. */
export function tableValue(
    expression: Extract<Expression, { op: 'table' }>,
    context: Context,
    evaluate: (part: Expression) => Value
): Quantity {
    const table = tableNamed(expression.table, context);
    const lookup = { table, text: formula(expression, context.situation.language), context, evaluate };
    const keys: Key[] = [];
    let none: string | null = null;
    for (const [place, part] of expression.of.entries()) {
        if (table.keys[place]?.kind === 'choice') keys.push(choiceOf(part, context));
        else {
            const value = asQuantity(evaluate(part));
            none ??= value.none;
            if (value.range === null) return quantity(null, value.none);
            keys.push({ kind: 'number', range: value.range });
        }
    }
    if (keys.length !== table.keys.length) throw unknownName(table.name);
    const value = [inside(lookup, keys), ...outside(lookup, keys)].filter(each => each !== undefined).reduce(eitherOf);
    return quantity(value.range, value.none ?? none);
}

const eitherOf = (a: Quantity, b: Quantity): Quantity => either(a, b) as Quantity;

function choiceOf(part: Expression, { situation }: Context): Key {
    if (part.op === 'value') return { kind: 'choice', possible: [part.value] };
    const { state } = entryNamed(part.op === 'input' ? part.name : '', situation);
    if (state.kind !== 'choice') throw unknownName(part.op);
    return { kind: 'choice', possible: state.possible };
}

/** What the rows give; undefined where no key lies in any of them. */
export function inside(lookup: Lookup, keys: readonly Key[]): Quantity | undefined {
    const { table } = lookup;
    if (table.interpolated) return interpolated(lookup, keys);
    const reached = table.cells.filter(({ at }) => at.every((slot, place) => meets(slot, keys[place]!)));
    return reached.map(cell => cellValue(cell, lookup)).reduce<Quantity | undefined>(joined, undefined);
}

const joined = (a: Quantity | undefined, b: Quantity): Quantity => (a === undefined ? b : eitherOf(a, b));

export function cellValue({ value, text }: Table['cells'][number], lookup: Lookup): Quantity {
    if (value !== null) return number(exactOf(value));
    const zh = lookup.context.situation.language === 'zh';
    const reason = text === undefined ? '' : zh ? `：${text}` : `: ${text}`;
    return quantity(
        null,
        zh ? `${lookup.text} 在表中没有值${reason}` : `the table has no value for ${lookup.text}${reason}`
    );
}

function meets(slot: Slot, key: Key): boolean {
    if ('value' in slot) return key.kind === 'choice' && key.possible.includes(slot.value);
    if (key.kind === 'choice') return false;
    const [from, to] = [endOf(slot.from), endOf(slot.to)];
    const { lo, hi } = key.range;
    const above = from === null || hi === null || compare(hi, from) > (opensFrom(slot) ? 0 : -1);
    const below = to === null || lo === null || compare(lo, to) < (opensTo(slot) ? 0 : 1);
    return above && below;
}

type Numbers = Exclude<Slot, { value: string }>;

export const endOf = (end: Numbers['from']): Exact | null => (end === null ? null : exactOf(end));
export const opensFrom = ({ open }: Numbers): boolean => open === 'from' || open === 'both';
export const opensTo = ({ open }: Numbers): boolean => open === 'to' || open === 'both';

/** The numbers that the rows of a key name, each once, from the lowest on. */
export function slotsOf(table: Table, key: number): Numbers[] {
    const slots = new Map<string, Numbers>();
    for (const { at } of table.cells) {
        const slot = at[key]!;
        if (!('value' in slot)) slots.set(JSON.stringify(slot), slot);
    }
    return [...slots.values()].sort(byStart);
}

function byStart(a: Numbers, b: Numbers): number {
    const [left, right] = [endOf(a.from), endOf(b.from)];
    if (left === null || right === null) return Number(left !== null) - Number(right !== null);
    return compare(left, right);
}

/** A number that lies in a slot; slots without any end have none. */
export function memberOf(slot: Numbers): Exact | undefined {
    const [from, to] = [endOf(slot.from), endOf(slot.to)];
    if (from && to) return opensFrom(slot) || opensTo(slot) ? from.add(to).div(2) : from;
    return from ? from.add(opensFrom(slot) ? 1 : 0) : to ? to.sub(opensTo(slot) ? 1 : 0) : undefined;
}

export const withKey = (keys: readonly Key[], place: number, value: Exact): Key[] =>
    keys.map((key, at) => (at === place ? { kind: 'number', range: interval.point(value) } : key));
