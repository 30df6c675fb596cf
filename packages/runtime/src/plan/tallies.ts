// Tallies in a plan: what flags and rows raise, and what the audit adds.
import { exact, interval, type Exact } from '@guiju/exact';
import type { Entry } from '../evaluate/outcomes.ts';
import { exactOf, unknownName } from '../model-fault.ts';
import type { Lowering } from './lowering.ts';
import type { Quotient } from './quantity.ts';
import { Unplanned, UNPLANNED } from './unplanned.ts';

export function tallyTerm(name: string, take: 'sum' | 'count', lowering: Lowering): Quotient {
    const { world, arithmetic, aggregates } = lowering;
    const tally = world.base.catalogue.tallies.get(name);
    if (tally === undefined) throw unknownName(name);
    const weights = new Map<number, Exact[]>();
    for (const [place, slot] of world.slots.entries()) {
        if (slot.kind === 'extra' && slot.tally === name) weights.set(place, slot.outcomes.map(exact));
        if (slot.kind === 'item')
            weights.set(
                place,
                slot.outcomes.map(entry => raisedBy(entry, name))
            );
    }
    const count = aggregates.sum(weights);
    if (take === 'count') return count;
    return arithmetic.stepped(tally.steps, arithmetic.multiply(count, arithmetic.constant(exactOf(tally.each))));
}

function raisedBy({ outcomes }: Entry, name: string): Exact {
    const raised = outcomes[0]!.raises.get(name);
    if (raised === undefined) return exact(0);
    const known = interval.known(raised);
    if (known === undefined) throw new Unplanned(UNPLANNED.severalValues);
    return known;
}
