// What differs from audit to audit: slots, each with the few things it can be, and the situation of any one of them.
import type { Finding } from '../audit/findings.ts';
import type { InputEntry } from '../evaluate/inputs.ts';
import type { Entry } from '../evaluate/outcomes.ts';
import type { Situation } from '../evaluate/situation.ts';

/** One thing that an audit says, with every outcome that it may have. */
export type Slot =
    | { readonly kind: 'item'; readonly index: number; readonly outcomes: readonly Entry[] }
    | { readonly kind: 'input'; readonly name: string; readonly outcomes: readonly InputEntry[] }
    | { readonly kind: 'extra'; readonly tally: string; readonly outcomes: readonly number[] }
    | { readonly kind: 'findings'; readonly outcomes: readonly (readonly Finding[])[] };

/** `base`: every slot with its first outcome, and everything that is the same in all audits. Nothing in it is open. */
export interface World {
    readonly base: Situation;
    readonly slots: readonly Slot[];
}

/** The base, with one slot at one of its outcomes. */
export function situationAt({ base, slots }: World, place: number, outcome: number): Situation {
    const slot = slots[place]!;
    switch (slot.kind) {
        case 'item':
            return { ...base, entries: base.entries.with(slot.index, slot.outcomes[outcome]!) };
        case 'input':
            return { ...base, inputs: new Map(base.inputs).set(slot.name, slot.outcomes[outcome]!) };
        case 'extra':
            return { ...base, extra: new Map(base.extra).set(slot.tally, slot.outcomes[outcome]!) };
        case 'findings': {
            const others = slots.filter((each, at) => each.kind === 'findings' && at !== place) as (typeof slot)[];
            return { ...base, findings: [...others.flatMap(each => each.outcomes[0]!), ...slot.outcomes[outcome]!] };
        }
    }
}
