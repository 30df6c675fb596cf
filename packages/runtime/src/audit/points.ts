// Points given directly, and what every way of scoring must keep to.
import { compare, exactText, isZero, ZERO, type Exact } from '@guiju/exact';
import { replaces, type RowFacts } from '../catalogue.ts';
import { readNumber, takenMarks, written, type Answered, type Slot } from './slot.ts';
import { contains, rangesText, reachable } from './reachable.ts';

/** 0 is always allowed; otherwise what the item's `direct` says. */
export function readPoints(slot: Slot, value: unknown, flagged: readonly RowFacts[]): Answered | undefined {
    const points = readNumber(value);
    if (points === undefined) return void slot.report('points-not-a-number', { text: written(value) });
    if (!withinItem(slot, points)) return undefined;
    const replacing = flagged.find(replaces);
    if (replacing !== undefined && !isZero(points)) {
        return void slot.report('flag-with-points', { flag: replacing.mark!.mark, points: exactText(points) });
    }
    if (!isZero(points) && slot.facts.item.direct === 'rows') {
        const values = reachable(slot.facts);
        if (!values.some(range => contains(range, points))) {
            const text = rangesText(values);
            return void slot.report('points-not-reachable', { points: exactText(points), values: text });
        }
    }
    return { code: slot.code, score: points, rows: takenMarks(flagged) };
}

/** Reports points below 0 or above the item's. */
export function withinItem(slot: Slot, points: Exact): boolean {
    if (compare(points, ZERO) < 0) slot.report('points-negative', { points: exactText(points) });
    else if (compare(points, slot.facts.points) <= 0) return true;
    else slot.report('points-too-high', { points: exactText(points), of: exactText(slot.facts.points) });
    return false;
}
