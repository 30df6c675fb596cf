// What a table gives before, between and behind its rows, where a key may lie there.
import { compare, exactText, interval, ONE, round, type Exact, type Interval } from '@guiju/exact';
import type { Table, TableEdge } from '@guiju/model';
import { plainNumber } from '../explain/values.ts';
import { exactOf } from '../model-fault.ts';
import { endOf, inside, memberOf, opensFrom, opensTo, slotsOf, withKey, type Key, type Lookup } from './tables.ts';
import { asQuantity, lift, quantity, type Quantity } from './value.ts';

type Slots = ReturnType<typeof slotsOf>;

/** A stretch of numbers that no row covers, and how much of a key may lie there. */
interface Gap {
    readonly side: TableEdge['side'];
    readonly key: number;
    readonly range: Interval;
    readonly above: Slots[number] | undefined;
    readonly below: Slots[number] | undefined;
}

/** A value for each place beside the rows that the keys may be in, and for each column there. */
export function outside(lookup: Lookup, keys: readonly Key[]): Quantity[] {
    const { table } = lookup;
    const columns = columnsOf(table, keys);
    return keys.flatMap((key, place) => {
        if (key.kind === 'choice') return [];
        const gaps = gapsOf(table, place).flatMap(gap => within(gap, key.range, table.keys[place]!.whole));
        return gaps.flatMap(gap =>
            columns.map(column => gapValue(gap, lookup, { keys: inColumn(table, keys, column), column }))
        );
    });
}

/** The values of the key that heads columns; one null where numbers head them or nothing does. */
function columnsOf({ columns }: Table, keys: readonly Key[]): (string | null)[] {
    const key = columns === null ? undefined : keys[columns];
    return key?.kind === 'choice' ? [...key.possible] : [null];
}

const inColumn = ({ columns }: Table, keys: readonly Key[], column: string | null): Key[] =>
    keys.map((key, place) => (place === columns && column !== null ? { kind: 'choice', possible: [column] } : key));

/** In the order of numbers. */
function gapsOf(table: Table, key: number): Gap[] {
    const slots = slotsOf(table, key);
    const gaps: Gap[] = [];
    let last: Slots[number] | undefined;
    for (const slot of slots) {
        const from = endOf(slot.from);
        const to = last === undefined ? null : endOf(last.to);
        const isFirst = last === undefined;
        if (from && (isFirst || (to && compare(to, from) < 0))) {
            const side = isFirst ? 'below' : 'between';
            if (!isFirst && table.interpolated) last = slot;
            else gaps.push({ side, key, range: interval.between(to, from), above: last, below: slot });
        }
        last = reachesFurther(slot, last) ? slot : last;
    }
    const end = last && endOf(last.to);
    if (last && end)
        gaps.push({ side: 'beyond', key, range: interval.between(end, null), above: last, below: undefined });
    return gaps;
}

function reachesFurther(slot: Slots[number], last: Slots[number] | undefined): boolean {
    const [to, known] = [endOf(slot.to), last && endOf(last.to)];
    return last === undefined || to === null || (known !== null && known !== undefined && compare(to, known) > 0);
}

/** The part of a gap that a key may be in; nothing where only its ends are, which belong to the rows. */
function within(gap: Gap, range: Interval, whole: boolean): Gap[] {
    const lo = higher(gap.range.lo, range.lo);
    const hi = lower(gap.range.hi, range.hi);
    if (lo !== null && hi !== null && compare(lo, hi) > 0) return [];
    const first = lo && (isTaken(gap.above, lo, 'to') ? (whole ? lo.floor().add(1) : lo) : whole ? lo.ceil() : lo);
    const last = hi && (isTaken(gap.below, hi, 'from') ? (whole ? hi.ceil().sub(ONE) : hi) : whole ? hi.floor() : hi);
    if (first !== null && last !== null) {
        const order = compare(first, last);
        const taken = isTaken(gap.above, first, 'to') || isTaken(gap.below, last, 'from');
        if (order > 0 || (order === 0 && taken)) return [];
    }
    const onlyEnd = (end: Exact | null, at: Exact | null, taken: boolean): boolean =>
        taken && end !== null && at !== null && compare(end, at) === 0;
    if (onlyEnd(range.hi, gap.range.lo, !!lo && isTaken(gap.above, lo, 'to'))) return [];
    if (onlyEnd(range.lo, gap.range.hi, !!hi && isTaken(gap.below, hi, 'from'))) return [];
    return [{ ...gap, range: interval.between(first, last) }];
}

/** Whether the row beside a gap includes the number where the gap begins or ends. */
function isTaken(slot: Slots[number] | undefined, at: Exact, end: 'from' | 'to'): boolean {
    if (slot === undefined) return false;
    const own = endOf(slot[end]);
    if (own === null || compare(own, at) !== 0) return false;
    return end === 'to' ? !opensTo(slot) : !opensFrom(slot);
}

const higher = (a: Exact | null, b: Exact | null): Exact | null => (a && b ? (compare(a, b) >= 0 ? a : b) : (a ?? b));
const lower = (a: Exact | null, b: Exact | null): Exact | null => (a && b ? (compare(a, b) <= 0 ? a : b) : (a ?? b));

function gapValue(gap: Gap, lookup: Lookup, { keys, column }: { keys: Key[]; column: string | null }): Quantity {
    const edges = lookup.table.edges.filter(({ side }) => side === gap.side);
    const edge = edges.find(each => each.column === column) ?? edges.find(each => each.column === null);
    const rule = edge?.rule ?? { kind: 'none' };
    switch (rule.kind) {
        case 'none':
            return quantity(null, noneText(gap, lookup));
        case 'formula':
            return asQuantity(lookup.evaluate(rule.formula));
        case 'row above':
        case 'row below':
            return nearest(rule.kind === 'row above' ? gap.above : gap.below, gap, lookup, keys);
        case 'step': {
            const base = nearest(gap.above, gap, lookup, keys);
            const start = endOf(gap.above!.to)!;
            const steps = stepsOver(interval.subtract(gap.range, interval.point(start)), rule);
            const added = interval.multiply(steps, interval.point(exactOf(rule.amount)));
            return lift(base, quantity(added), interval.add);
        }
    }
}

/** A rule that asks for a row where there is none gives no value. */
function nearest(slot: Slots[number] | undefined, gap: Gap, lookup: Lookup, keys: readonly Key[]): Quantity {
    const member = slot && memberOf(slot);
    const value = member && inside(lookup, withKey(keys, gap.key, member));
    return value ?? quantity(null, noneText(gap, lookup));
}

function stepsOver(distance: Interval, { size, part }: Extract<TableEdge['rule'], { kind: 'step' }>): Interval {
    const steps = interval.multiply(distance, interval.point(exactOf(size).inverse()));
    if (part === 'in proportion') return steps;
    return interval.mapMonotone(steps, value => round(value, ONE, part === 'as one' ? 'up' : 'down'));
}

const SIDES = {
    below: { zh: '低于首行', en: 'below the first row' },
    between: { zh: '在两行之间', en: 'between two rows' },
    beyond: { zh: '超出末行', en: 'beyond the last row' }
};

function noneText({ side, key, range }: Gap, { table, text, context }: Lookup): string {
    const { language } = context.situation;
    const { name, unit } = table.keys[key]!;
    const known = interval.known(range);
    const value = known === undefined ? '' : ` ${unit === 'ratio' ? plainNumber(known, unit) : exactText(known)}`;
    return language === 'zh'
        ? `${text}：${name}${value} ${SIDES[side].zh}，依规则不可计算`
        : `${text}: ${name}${value} is ${SIDES[side].en}, where the rule gives no value`;
}
