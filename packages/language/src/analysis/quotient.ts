// The exact bounds of a quotient of two sums over the same items, each item in one of its states (Dinkelbach's method):
// no quotient exceeds λ exactly when no choice makes `above − λ × below` positive, and that is asked item by item.
import { compare, interval, isZero, ZERO, type Exact, type Interval } from '@guiju/exact';
import { NOTHING, boundsOfForm, type ItemForm, type Share } from './item-form.ts';

/** One possible state of a part: what it adds above and below the line. */
interface Corner {
    readonly above: Exact;
    readonly below: Exact;
}

/** Bounds of `above ÷ below` over all choices that do not make the divisor 0. */
export function quotientBounds(above: ItemForm, below: ItemForm): Interval {
    const parts = partsOf(above, below);
    if (!parts || parts.some(part => part.some(corner => compare(corner.below, ZERO) < 0))) {
        return byEnds(boundsOfForm(above), boundsOfForm(below));
    }
    const highest = largest(parts);
    const lowest = largest(parts.map(part => part.map(({ above, below }) => ({ above: above.neg(), below }))));
    return interval.between(lowest?.neg() ?? null, highest ?? null);
}

/** Only the sign is kept where the divisor is not a sum of known parts. */
function byEnds(above: Interval, below: Interval): Interval {
    const exact = interval.divide(above, below);
    if (exact) return exact;
    const positive = [above, below].every(({ lo }) => lo !== null && compare(lo, ZERO) >= 0);
    return positive ? interval.between(ZERO, null) : interval.between(null, null);
}

/** The corners of every item and of the rest; undefined where one has no end. */
function partsOf(above: ItemForm, below: ItemForm): Corner[][] | undefined {
    const items = new Set([...above.shares.keys(), ...below.shares.keys()]);
    const parts = [...items].map(item => cornersOfItem(above.shares.get(item), below.shares.get(item)));
    const all = [cornersOf(above.rest, below.rest), ...parts];
    return all.every(part => part !== undefined) ? all : undefined;
}

function cornersOfItem(above: Share | undefined, below: Share | undefined): Corner[] | undefined {
    const kept = cornersOf(above?.kept ?? NOTHING, below?.kept ?? NOTHING);
    const removable = (above ?? below)?.removed !== undefined;
    if (!removable) return kept;
    const removed = cornersOf(above?.removed ?? NOTHING, below?.removed ?? NOTHING);
    return kept && removed && [...kept, ...removed];
}

function cornersOf(above: Interval, below: Interval): Corner[] | undefined {
    if (above.lo === null || above.hi === null || below.lo === null || below.hi === null) return undefined;
    const [lo, hi] = [below.lo, below.hi];
    return [above.lo, above.hi].flatMap(value => [lo, hi].map(divisor => ({ above: value, below: divisor })));
}

/** Undefined where there is no largest quotient. */
function largest(parts: readonly Corner[][]): Exact | undefined {
    let best = chosen(parts, corner => corner.below);
    if (isZero(best.below)) return undefined;
    for (;;) {
        const quotient: Exact = best.above.div(best.below);
        const gain = (corner: Corner): Exact => corner.above.sub(quotient.mul(corner.below));
        const next = chosen(parts, gain);
        if (compare(gain(next), ZERO) <= 0) return quotient;
        if (isZero(next.below)) return undefined;
        best = next;
    }
}

/** Of every part the corner that weighs most, added up. */
function chosen(parts: readonly Corner[][], weight: (corner: Corner) => Exact): Corner {
    const heaviest = (a: Corner, b: Corner): Corner => (compare(weight(b), weight(a)) > 0 ? b : a);
    return parts
        .map(part => part.reduce(heaviest))
        .reduce((sum, corner) => ({ above: sum.above.add(corner.above), below: sum.below.add(corner.below) }));
}
