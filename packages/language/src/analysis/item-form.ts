// A value as a sum over items: what each adds while it counts, what it adds when it is removed, and the rest.
import { interval, ZERO, type Exact, type Interval } from '@guiju/exact';
import type { Item } from '../generated/ast.ts';

export interface Share {
    /** What the item adds while it is applicable. */
    readonly kept: Interval;
    /** What it adds when it is removed; undefined where it cannot be. */
    readonly removed: Interval | undefined;
}

export interface ItemForm {
    readonly rest: Interval;
    readonly shares: ReadonlyMap<Item, Share>;
}

export const NOTHING = interval.point(ZERO);

export const withoutItems = (rest: Interval): ItemForm => ({ rest, shares: new Map() });

export function plus(a: ItemForm, b: ItemForm): ItemForm {
    const shares = new Map(a.shares);
    for (const [item, share] of b.shares) {
        const own = shares.get(item);
        shares.set(item, own ? addShares(own, share) : share);
    }
    return { rest: interval.add(a.rest, b.rest), shares };
}

function addShares(a: Share, b: Share): Share {
    const removed = a.removed && b.removed && interval.add(a.removed, b.removed);
    return { kept: interval.add(a.kept, b.kept), removed };
}

export function times(form: ItemForm, factor: Exact): ItemForm {
    const by = (value: Interval): Interval => interval.multiply(value, interval.point(factor));
    const shares = [...form.shares].map(
        ([item, share]) => [item, { kept: by(share.kept), removed: share.removed && by(share.removed) }] as const
    );
    return { rest: by(form.rest), shares: new Map(shares) };
}

/** Everything the form can be. */
export function boundsOfForm(form: ItemForm): Interval {
    return [...form.shares.values()].reduce((sum, share) => interval.add(sum, boundsOfShare(share)), form.rest);
}

const boundsOfShare = ({ kept, removed }: Share): Interval => (removed ? interval.hull(kept, removed) : kept);

/** Everything the form can be while no item is removed. */
export function boundsWithAll(form: ItemForm): Interval {
    return [...form.shares.values()].reduce((sum, share) => interval.add(sum, share.kept), form.rest);
}
