// Steps: a value that has one is always a multiple of it. 0 is the step of what is always 0; undefined of anything.
import { compare, isZero, ZERO, type Exact } from '@guiju/exact';

/** The largest step that both are multiples of. */
export function commonStep(a: Exact | undefined, b: Exact | undefined): Exact | undefined {
    return a && b && a.gcd(b).abs();
}

/** The smallest multiple of a step that is at least (or, `beyond`, more than) the limit. */
export function multipleFrom(limit: Exact, step: Exact, beyond: boolean): Exact {
    if (isZero(step)) return ZERO;
    const first = limit.div(step).ceil().mul(step);
    return beyond && compare(first, limit) === 0 ? first.add(step) : first;
}

/** The largest multiple of a step that is at most (or, `below`, less than) the limit. */
export function multipleTo(limit: Exact, step: Exact, below: boolean): Exact {
    return multipleFrom(limit.neg(), step, below).neg();
}
