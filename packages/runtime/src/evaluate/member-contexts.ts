// The members of a collection as situations of their own: each with its answers, and those that are still missing.
import type { Exact } from '@guiju/exact';
import { treated } from '../audit/states.ts';
import type { Answered } from '../audit/slot.ts';
import type { Catalogue, ItemFacts } from '../catalogue.ts';
import { unknownName } from '../model-fault.ts';
import { memberCatalogues } from './member-catalogues.ts';
import { asksStates } from './coverage.ts';
import { entryOf, type Entry } from './outcomes.ts';
import { belowOf, contextOf, type Context, type Situation } from './situation.ts';

export interface MemberContext {
    /** Null for a member that is not known yet. */
    readonly name: string | null;
    readonly weight: Exact | undefined;
    /** Stands for any number of members, none included. */
    readonly many: boolean;
    readonly context: Context;
}

/** In the order of the audit; worked out once for a context. */
export function memberContexts(collection: string, context: Context): readonly MemberContext[] {
    const known = context.members.get(collection);
    if (known !== undefined) return known;
    const catalogue = memberCatalogues(context.situation.catalogue).get(collection);
    if (catalogue === undefined) throw unknownName(collection);
    const found = identities(collection, context.situation).map(identity => ({
        ...identity,
        context: { ...contextOf(situationOfMember(catalogue, identity, context.situation)), whole: context }
    }));
    context.members.set(collection, found);
    return found;
}

type Identity = Omit<MemberContext, 'context'>;

/** Those that are known, so many more as an item lacks samples of unknown members, or any number. */
function identities(collection: string, { collections, entries }: Situation): Identity[] {
    const members = collections.get(collection);
    if (members === undefined) throw unknownName(collection);
    if (members.origin === 'open') return [{ name: null, weight: undefined, many: true }];
    const own = members.names.map(name => ({ name, weight: members.weights.get(name), many: false }));
    const nameless = entries
        .filter(({ facts }) => facts.item.sampling?.collection === collection)
        .map(({ samples }) => samples.filter(({ member }) => member === null).length);
    const more = Math.max(0, ...nameless);
    return [...own, ...Array.from({ length: more }, () => ({ name: null, weight: undefined, many: false }))];
}

function situationOfMember(catalogue: Catalogue, { name }: Identity, whole: Situation): Situation {
    const byState = asksStates(catalogue.model);
    const byKey = new Map(whole.entries.map(entry => [entry.facts.item.key, entry]));
    const entries = catalogue.items.map(facts => {
        const entry = byKey.get(facts.item.key)!;
        return entryOf(facts, answerOf(facts, entry, name), { byState });
    });
    return {
        ...whole,
        catalogue,
        entries,
        below: belowOf(catalogue),
        needed: new Set(catalogue.items.map(({ index }) => index)),
        extra: new Map(),
        findingsOpen: false,
        given: { measures: new Map(), tallies: new Map() }
    };
}

/** The sample of the member; an item that is answered as a whole, by a state, is answered so for each. */
function answerOf(facts: ItemFacts, { answer, samples }: Entry, name: string | null): Answered | undefined {
    if (samples.length > 0) return name === null ? undefined : samples.find(({ member }) => member === name)?.answer;
    if (answer?.treatment === undefined) return undefined;
    return { ...answer, ...treated(facts, answer.treatment) };
}
