// Ranges of values whose ends may or may not belong to them, and what is left between them.
import type { Interval } from './interval.ts';
import { compare, type Exact } from './rational.ts';

/** null is no end on that side; an open end does not belong to the span. */
export interface Span {
    readonly lo: Exact | null;
    readonly loOpen: boolean;
    readonly hi: Exact | null;
    readonly hiOpen: boolean;
}

export const EVERYTHING: Span = { lo: null, loOpen: false, hi: null, hiOpen: false };

export const spanOf = ({ lo, hi }: Interval): Span => ({ lo, loOpen: false, hi, hiOpen: false });

/** With the order of all values turned round. */
export function turned({ lo, loOpen, hi, hiOpen }: Span): Span {
    return { lo: hi && hi.neg(), loOpen: hiOpen, hi: lo && lo.neg(), hiOpen: loOpen };
}

/** Which of two lower ends leaves more out: 1 for the first. */
export function compareLow(a: Span, b: Span): number {
    if (a.lo === null || b.lo === null) return Number(a.lo !== null) - Number(b.lo !== null);
    return compare(a.lo, b.lo) || Number(a.loOpen) - Number(b.loOpen);
}

const compareHigh = (a: Span, b: Span): number => -compareLow(turned(a), turned(b));

export function meet(a: Span, b: Span): Span {
    const low = compareLow(a, b) >= 0 ? a : b;
    const high = compareHigh(a, b) <= 0 ? a : b;
    return { lo: low.lo, loOpen: low.loOpen, hi: high.hi, hiOpen: high.hiOpen };
}

export function isEmpty({ lo, hi, loOpen, hiOpen }: Span): boolean {
    if (lo === null || hi === null) return false;
    const order = compare(lo, hi);
    return order > 0 || (order === 0 && (loOpen || hiOpen));
}

export const isWithin = (inner: Span, outer: Span): boolean =>
    isEmpty(inner) || (compareLow(inner, outer) >= 0 && compareHigh(inner, outer) <= 0);

/** What the taken spans leave of a span, from low to high. */
export function leftOf(span: Span, taken: readonly Span[]): Span[] {
    const rest = taken.reduce<Span[]>((parts, each) => parts.flatMap(part => without(part, each)), [span]);
    return rest.sort(compareLow);
}

function without(span: Span, taken: Span): Span[] {
    if (isEmpty(meet(span, taken))) return [span];
    const { lo, loOpen, hi, hiOpen } = taken;
    const below = lo && meet(span, { ...EVERYTHING, hi: lo, hiOpen: !loOpen });
    const above = hi && meet(span, { ...EVERYTHING, lo: hi, loOpen: !hiOpen });
    return [below, above].filter(part => part !== null).filter(part => !isEmpty(part));
}

/** What lies in a span of the one list and in a span of the other. */
export const common = (a: readonly Span[], b: readonly Span[]): Span[] =>
    a.flatMap(one => b.map(other => meet(one, other))).filter(span => !isEmpty(span));

/** Moved by a number. */
export const shifted = ({ lo, loOpen, hi, hiOpen }: Span, by: Exact): Span => ({
    lo: lo && lo.add(by),
    loOpen,
    hi: hi && hi.add(by),
    hiOpen
});

/** A value of a span that is not empty: an end that belongs to it where there is one. */
export function someValue({ lo, loOpen, hi, hiOpen }: Span): Exact | undefined {
    if (hi && !hiOpen) return hi;
    if (lo && !loOpen) return lo;
    return lo && hi ? lo.add(hi).div(2) : undefined;
}
