// What flags and the audit's extra entries raise: a count, and points after the tally's own bounds.
import { exact, interval, type Interval } from '@guiju/exact';
import { exactOf, unknownName } from '../model-fault.ts';
import type { Situation } from './situation.ts';
import { applySteps } from './steps.ts';
import { quantity, type Quantity } from './value.ts';
import { sum } from './views.ts';

const NEVER = interval.point(exact(0));

export function tallyCount(name: string, situation: Situation): Interval {
    const given = situation.given.tallies.get(name);
    if (given !== undefined) return interval.point(given);
    const extra = interval.point(exact(situation.extra.get(name) ?? 0));
    return interval.add(
        extra,
        sum(situation.entries, outcome => outcome.raises.get(name) ?? NEVER)
    );
}

/** `sum`: count × each, then the clamps; `count` is never clamped. */
export function tallyValue(name: string, take: 'sum' | 'count', situation: Situation): Quantity {
    const tally = situation.catalogue.tallies.get(name);
    if (tally === undefined) throw unknownName(name);
    const count = tallyCount(name, situation);
    if (take === 'count') return quantity(count);
    return quantity(applySteps(tally.steps, interval.multiply(count, interval.point(exactOf(tally.each)))));
}
