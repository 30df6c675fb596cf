// Closed intervals of exact numbers, ends possibly infinite: what a value can still be.
import { compare, isZero, larger, ratio, smaller, ZERO, type Exact } from './rational.ts';

/** From `lo` to `hi`, both included; null is no bound on that side. A known value has lo = hi. */
export interface Interval {
    readonly lo: Exact | null;
    readonly hi: Exact | null;
}

export const point = (value: Exact): Interval => ({ lo: value, hi: value });
export const between = (lo: Exact | null, hi: Exact | null): Interval => ({ lo, hi });

/** The value where it is known. */
export function known(a: Interval): Exact | undefined {
    if (a.lo === null || a.hi === null) return undefined;
    return a.lo === a.hi || compare(a.lo, a.hi) === 0 ? a.lo : undefined;
}

export function add(a: Interval, b: Interval): Interval {
    if (a.lo !== null && a.lo === a.hi && b.lo !== null && b.lo === b.hi) return point(a.lo.add(b.lo));
    return between(a.lo && b.lo && a.lo.add(b.lo), a.hi && b.hi && a.hi.add(b.hi));
}

/** The sum of all of them; what is known is added over one denominator, and reduced once. */
export function total(all: readonly Interval[]): Interval {
    let [num, den] = [0n, 1n];
    let open: Interval | undefined;
    for (const each of all) {
        const { lo, hi } = each;
        if (lo === null || lo !== hi) {
            open = open === undefined ? each : add(open, each);
            continue;
        }
        const value = lo.s * lo.n;
        if (den % lo.d === 0n) num += value * (den / lo.d);
        else [num, den] = [num * lo.d + value * den, den * lo.d];
    }
    const sure = point(ratio(num, den));
    return open === undefined ? sure : add(open, sure);
}

export const negate = (a: Interval): Interval => between(a.hi && a.hi.neg(), a.lo && a.lo.neg());

export const subtract = (a: Interval, b: Interval): Interval => add(a, negate(b));

export function multiply(a: Interval, b: Interval): Interval {
    const factor = known(b);
    if (factor !== undefined) return scale(a, factor);
    const other = known(a);
    if (other !== undefined) return scale(b, other);
    if (a.lo === null || a.hi === null || b.lo === null || b.hi === null) return unboundedProduct(a, b);
    const corners = [a.lo.mul(b.lo), a.lo.mul(b.hi), a.hi.mul(b.lo), a.hi.mul(b.hi)];
    return between(corners.reduce(smaller), corners.reduce(larger));
}

function scale(a: Interval, factor: Exact): Interval {
    if (isZero(factor)) return point(ZERO);
    if (a.lo !== null && a.lo === a.hi) return point(a.lo.mul(factor));
    const scaled = between(a.lo && a.lo.mul(factor), a.hi && a.hi.mul(factor));
    return factor.s > 0n ? scaled : between(scaled.hi, scaled.lo);
}

/** Sound without being tight: only the sign is kept of a product with an infinite end. */
function unboundedProduct(a: Interval, b: Interval): Interval {
    const positive = (x: Interval): boolean => x.lo !== null && x.lo.s >= 0n;
    if (positive(a) && positive(b)) return between(a.lo!.mul(b.lo!), null);
    return between(null, null);
}

/** Undefined when the divisor can be 0. */
export function divide(a: Interval, b: Interval): Interval | undefined {
    if (canBe(b, ZERO)) return undefined;
    const inverse = between(b.hi ? b.hi.inverse() : ZERO, b.lo ? b.lo.inverse() : ZERO);
    return multiply(a, inverse);
}

export const least = (a: Interval, b: Interval): Interval =>
    between(a.lo && b.lo && smaller(a.lo, b.lo), a.hi && b.hi ? smaller(a.hi, b.hi) : (a.hi ?? b.hi));

export const greatest = (a: Interval, b: Interval): Interval =>
    between(a.lo && b.lo ? larger(a.lo, b.lo) : (a.lo ?? b.lo), a.hi && b.hi && larger(a.hi, b.hi));

/** The smallest interval that holds both. */
export const hull = (a: Interval, b: Interval): Interval =>
    between(a.lo && b.lo && smaller(a.lo, b.lo), a.hi && b.hi && larger(a.hi, b.hi));

export function canBe(a: Interval, value: Exact): boolean {
    return (a.lo === null || compare(a.lo, value) <= 0) && (a.hi === null || compare(a.hi, value) >= 0);
}

/** Applies a function that never decreases, such as a rounding, to both ends. */
export const mapMonotone = (a: Interval, apply: (value: Exact) => Exact): Interval =>
    known(a) === undefined ? between(a.lo && apply(a.lo), a.hi && apply(a.hi)) : point(apply(a.lo!));
