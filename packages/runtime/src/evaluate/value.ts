// What an expression can still be: a number within bounds or a condition, either possibly undetermined.
import { compare, interval, isZero, ZERO, type Exact, type Interval } from '@guiju/exact';
import { wrongKind } from '../model-fault.ts';

/** `range`: the numbers it can be, null when it surely is none. `none`: why it can be undetermined, null if it cannot. */
export interface Quantity {
    readonly kind: 'quantity';
    readonly range: Interval | null;
    readonly none: string | null;
}

/** The answers that are still possible; a known condition has exactly one. `none` is the reason of no answer. */
export interface Truth {
    readonly kind: 'truth';
    readonly yes: boolean;
    readonly no: boolean;
    readonly none: string | null;
}

export type Value = Quantity | Truth;

export const quantity = (range: Interval | null, none: string | null = null): Quantity => ({
    kind: 'quantity',
    range,
    none
});
export const number = (value: Exact): Quantity => quantity(interval.point(value));
export const truth = (yes: boolean, no: boolean, none: string | null = null): Truth => ({
    kind: 'truth',
    yes,
    no,
    none
});
export const YES = truth(true, false);
export const NO = truth(false, true);

export const surely = (condition: Truth): boolean => condition.yes && !condition.no && condition.none === null;

/** The number where it is known. */
export function knownNumber(value: Quantity): Exact | undefined {
    return value.range === null || value.none !== null ? undefined : interval.known(value.range);
}

export function asQuantity(value: Value): Quantity {
    if (value.kind !== 'quantity') throw wrongKind();
    return value;
}

export function asTruth(value: Value): Truth {
    if (value.kind !== 'truth') throw wrongKind();
    return value;
}

/** An operation on numbers; undetermined where one of them is. */
export function lift(a: Quantity, b: Quantity, operation: (a: Interval, b: Interval) => Interval): Quantity {
    return quantity(a.range && b.range && operation(a.range, b.range), a.none ?? b.none);
}

/** `divisorIsZero`: the reason to give where it is; null where the rule has excluded that case. */
export function divide(a: Quantity, b: Quantity, divisorIsZero: string | null): Quantity {
    const none = a.none ?? b.none;
    if (a.range === null || b.range === null) return quantity(null, none);
    const quotient = interval.divide(a.range, b.range);
    if (quotient !== undefined) return quantity(quotient, none);
    const certain = interval.known(b.range) !== undefined;
    return quantity(certain ? null : aroundZero(a.range, b.range), none ?? divisorIsZero);
}

/** For a divisor that can be 0: bounded on one side only where nothing changes its sign. */
function aroundZero(a: Interval, b: Interval): Interval {
    if (b.lo === null || !isZero(b.lo)) return interval.between(null, null);
    const inverse = interval.between(b.hi === null ? ZERO : b.hi.inverse(), null);
    return interval.multiply(a, inverse);
}

export type Comparison = 'ge' | 'gt' | 'le' | 'lt' | 'eq' | 'ne';

export function comparison(operator: Comparison, a: Quantity, b: Quantity): Truth {
    const none = a.none ?? b.none;
    if (a.range === null || b.range === null) return truth(false, false, none);
    const { yes, no } = compareRanges(operator, a.range, b.range, compare);
    return truth(yes, no, none);
}

/** An interval of anything that has an order. */
interface Ends<Number> {
    readonly lo: Number | null;
    readonly hi: Number | null;
}

/** Which answers are possible for values from the one and the other range. */
export function compareRanges<Number>(
    operator: Comparison,
    a: Ends<Number>,
    b: Ends<Number>,
    order: (one: Number, other: Number) => number
): { yes: boolean; no: boolean } {
    const canReach = (lo: Number | null, hi: Number | null): boolean =>
        lo === null || hi === null || order(lo, hi) <= 0;
    const canPass = (lo: Number | null, hi: Number | null): boolean => lo === null || hi === null || order(lo, hi) < 0;
    switch (operator) {
        case 'ge':
            return { yes: canReach(b.lo, a.hi), no: canPass(a.lo, b.hi) };
        case 'lt':
            return swap(compareRanges('ge', a, b, order));
        case 'le':
            return compareRanges('ge', b, a, order);
        case 'gt':
            return swap(compareRanges('ge', b, a, order));
        case 'eq': {
            const ends = [a.lo, a.hi, b.lo, b.hi];
            const same = ends.every(end => end !== null && a.lo !== null && order(end, a.lo) === 0);
            return { yes: canReach(a.lo, b.hi) && canReach(b.lo, a.hi), no: !same };
        }
        case 'ne':
            return swap(compareRanges('eq', a, b, order));
    }
}

const swap = ({ yes, no }: { yes: boolean; no: boolean }): { yes: boolean; no: boolean } => ({ yes: no, no: yes });

export const not = (a: Truth): Truth => truth(a.no, a.yes, a.none);

/** A condition that fails settles it, even beside one without an answer. */
export function and(a: Truth, b: Truth): Truth {
    const none = a.none !== null && (b.yes || b.none !== null) ? a.none : b.none !== null && a.yes ? b.none : null;
    return truth(a.yes && b.yes, a.no || b.no, none);
}

export const or = (a: Truth, b: Truth): Truth => not(and(not(a), not(b)));

export const NOTHING: Interval = interval.point(ZERO);

/** `yes`, `no`, or undefined while it is open or has no answer. */
export function sureOf(truth: Truth): 'yes' | 'no' | undefined {
    if (surely(truth)) return 'yes';
    return truth.no && !truth.yes && truth.none === null ? 'no' : undefined;
}
