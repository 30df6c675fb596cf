// Intervals whose ends may hold one square root: what a value with √ can still be before it is rounded.
import * as interval from './interval.ts';
import { isZero, ZERO, type Exact } from './rational.ts';
import type { RoundingMode } from './rounding.ts';
import { compareSurds, rational, roundSurd, shift, squareRoot, times, type Surd } from './surd.ts';

/** From `lo` to `hi`, both included; null is no bound on that side. */
export interface SurdInterval {
    readonly lo: Surd | null;
    readonly hi: Surd | null;
}

export const ofInterval = ({ lo, hi }: interval.Interval): SurdInterval => ({
    lo: lo && rational(lo),
    hi: hi && rational(hi)
});

/** √ of what is not negative; the part below 0 has no root and is left out. Undefined where nothing is left. */
export function rootOf({ lo, hi }: interval.Interval): SurdInterval | undefined {
    if (hi !== null && hi.s < 0n && !isZero(hi)) return undefined;
    return { lo: squareRoot(lo === null || lo.s < 0n ? ZERO : lo), hi: hi && squareRoot(hi) };
}

export const negated = ({ lo, hi }: SurdInterval): SurdInterval => ({
    lo: hi && times(hi, MINUS_ONE),
    hi: lo && times(lo, MINUS_ONE)
});

const MINUS_ONE = ZERO.sub(1);

export const shifted = (a: SurdInterval, by: interval.Interval): SurdInterval => ({
    lo: a.lo && by.lo && shift(a.lo, by.lo),
    hi: a.hi && by.hi && shift(a.hi, by.hi)
});

/** By a rational factor that may itself be open. */
export function multiplied(a: SurdInterval, by: interval.Interval): SurdInterval {
    const factor = interval.known(by);
    if (factor !== undefined) return scaled(a, factor);
    if (a.lo === null || a.hi === null || by.lo === null || by.hi === null) return { lo: null, hi: null };
    const corners = [a.lo, a.hi].flatMap(end => [times(end, by.lo!), times(end, by.hi!)]);
    return { lo: corners.reduce(smaller), hi: corners.reduce(larger) };
}

function scaled(a: SurdInterval, factor: Exact): SurdInterval {
    if (isZero(factor)) return ofInterval(interval.point(ZERO));
    const ends = { lo: a.lo && times(a.lo, factor), hi: a.hi && times(a.hi, factor) };
    return factor.s > 0n ? ends : { lo: ends.hi, hi: ends.lo };
}

/** The smallest interval that holds both. */
export const hullOf = (a: SurdInterval, b: SurdInterval): SurdInterval => ({
    lo: a.lo && b.lo && smaller(a.lo, b.lo),
    hi: a.hi && b.hi && larger(a.hi, b.hi)
});

export const atMost = (a: SurdInterval, limit: Exact): SurdInterval => {
    const end = rational(limit);
    return { lo: a.lo && smaller(a.lo, end), hi: a.hi ? smaller(a.hi, end) : end };
};

export const atLeast = (a: SurdInterval, limit: Exact): SurdInterval => {
    const end = rational(limit);
    return { lo: a.lo ? larger(a.lo, end) : end, hi: a.hi && larger(a.hi, end) };
};

export const roundedTo = (a: SurdInterval, step: Exact, mode: RoundingMode): interval.Interval =>
    interval.between(a.lo && roundSurd(a.lo, step, mode), a.hi && roundSurd(a.hi, step, mode));

const smaller = (a: Surd, b: Surd): Surd => (compareSurds(a, b) <= 0 ? a : b);
const larger = (a: Surd, b: Surd): Surd => (compareSurds(a, b) >= 0 ? a : b);
