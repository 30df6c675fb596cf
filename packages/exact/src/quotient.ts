// The exact least and greatest value of a quotient of two sums whose parts are chosen together, by Dinkelbach's method:
// N ÷ D ≥ λ for every choice exactly when N − λD ≥ 0 for every choice, and that splits into one question per part.
import { between, negate, type Interval } from './interval.ts';
import { compare, isZero, ZERO, type Exact } from './rational.ts';

/** What one part can add above and below the line; several alternatives exclude each other. */
export interface Alternative {
    readonly above: Interval;
    readonly below: Interval;
}

export interface QuotientBounds {
    /** Null when the divisor is 0 whatever is chosen. */
    readonly range: Interval | null;
    readonly divisorCanBeZero: boolean;
    /** Per part the alternative taken at either end; absent where no end was found. */
    readonly lo?: readonly number[];
    readonly hi?: readonly number[];
}

/** More steps than any sum of scores needs; a bound that is not found by then is left open. */
const MOST_STEPS = 200;

/** Undefined where the method does not apply: a divisor that can be negative, or an unbounded part. */
export function quotientBounds(parts: readonly (readonly Alternative[])[]): QuotientBounds | undefined {
    const bounded = parts.every(part => part.every(each => isBounded(each.above) && isBounded(each.below)));
    if (!bounded || parts.some(part => part.some(each => compare(each.below.lo!, ZERO) < 0))) return undefined;
    const divisorCanBeZero = parts.every(part => part.some(each => isZero(each.below.lo!)));
    const lowest = leastQuotient(parts);
    if (lowest === 'no divisor') return { range: null, divisorCanBeZero };
    const highest = leastQuotient(parts.map(part => part.map(mirrored)));
    if (highest === 'no divisor') return { range: null, divisorCanBeZero };
    const range = between(lowest?.value ?? null, highest === undefined ? null : highest.value.neg());
    return { range, divisorCanBeZero, lo: lowest?.taken, hi: highest?.taken };
}

const isBounded = (a: Interval): boolean => a.lo !== null && a.hi !== null;
const mirrored = (each: Alternative): Alternative => ({ above: negate(each.above), below: each.below });

interface Choice {
    readonly above: Exact;
    readonly below: Exact;
    readonly taken: readonly number[];
}

function leastQuotient(
    parts: readonly (readonly Alternative[])[]
): { value: Exact; taken: readonly number[] } | 'no divisor' | undefined {
    let best = choose(parts, each => ({ above: each.above.lo!, below: each.below.hi!, weight: each.below.hi!.neg() }));
    if (isZero(best.below)) return 'no divisor';
    for (let step = 0; step < MOST_STEPS; step++) {
        const value = best.above.div(best.below);
        const next = choose(parts, each => corner(each, value));
        if (compare(next.above.sub(value.mul(next.below)), ZERO) >= 0) return { value, taken: best.taken };
        if (isZero(next.below)) return undefined;
        best = next;
    }
    return undefined;
}

/** The end of an alternative where `above − value × below` is least. */
function corner(each: Alternative, value: Exact): { above: Exact; below: Exact; weight: Exact } {
    const above = each.above.lo!;
    const below = compare(value, ZERO) >= 0 ? each.below.hi! : each.below.lo!;
    return { above, below, weight: above.sub(value.mul(below)) };
}

/** Takes of every part the alternative of the least weight, the first of several. */
function choose(
    parts: readonly (readonly Alternative[])[],
    weigh: (each: Alternative) => { above: Exact; below: Exact; weight: Exact }
): Choice {
    let above = ZERO;
    let below = ZERO;
    const taken = parts.map(part => {
        const weighed = part.map(weigh);
        const least = weighed.reduce(
            (best, each, index) => (compare(each.weight, weighed[best]!.weight) < 0 ? index : best),
            0
        );
        above = above.add(weighed[least]!.above);
        below = below.add(weighed[least]!.below);
        return least;
    });
    return { above, below, taken };
}
