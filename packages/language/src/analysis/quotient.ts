// The exact bounds of a quotient of two sums over the same items, each item in one of its states.
import {
    ZERO,
    compare,
    interval,
    quotientBounds as boundsOfParts,
    type Alternative,
    type Interval
} from '@guiju/exact';
import { NOTHING, boundsOfForm, type ItemForm, type Share } from './item-form.ts';

/** Bounds of `above ÷ below` over all choices that do not make the divisor 0. */
export function quotientBounds(above: ItemForm, below: ItemForm): Interval {
    const items = new Set([...above.shares.keys(), ...below.shares.keys()]);
    const parts = [...items].map(item => alternativesOf(above.shares.get(item), below.shares.get(item)));
    const bounds = boundsOfParts([[{ above: above.rest, below: below.rest }], ...parts]);
    return bounds?.range ?? byEnds(boundsOfForm(above), boundsOfForm(below));
}

/** An item counts, or it is removed where that is allowed. */
function alternativesOf(above: Share | undefined, below: Share | undefined): Alternative[] {
    const kept = { above: above?.kept ?? NOTHING, below: below?.kept ?? NOTHING };
    const removed = { above: above?.removed ?? NOTHING, below: below?.removed ?? NOTHING };
    return (above ?? below)?.removed === undefined ? [kept] : [kept, removed];
}

/** Only the sign is kept where the divisor is not a sum of known parts. */
function byEnds(above: Interval, below: Interval): Interval {
    const exact = interval.divide(above, below);
    if (exact) return exact;
    const positive = [above, below].every(({ lo }) => lo !== null && compare(lo, ZERO) >= 0);
    return positive ? interval.between(ZERO, null) : interval.between(null, null);
}
