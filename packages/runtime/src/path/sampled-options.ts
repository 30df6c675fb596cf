// What an item that is answered by samples could be: every sample improved by itself, all of them together.
import type { Sampling } from '@guiju/model';
import { memberIn, type Members } from '../audit/collections.ts';
import { isFields } from '../audit/read-audit.ts';
import { readSampled } from '../audit/sampled.ts';
import type { Slot } from '../audit/slot.ts';
import { entryOf, type Entry } from '../evaluate/outcomes.ts';
import { unknownName } from '../model-fault.ts';
import { betterOptions, isBetter, optionFor, withoutTwins, type Option, type OptionContext } from './options.ts';

/** More combinations than these are not looked at. */
const MOST = 500;

type Written = Record<string, unknown>;

/** The present answer first. `written`: the item as the audit answers it; undefined where there are too many combinations. */
export function sampledOptions(
    entry: Entry,
    written: unknown,
    collections: ReadonlyMap<string, Members>,
    context: OptionContext
): Option[] | undefined {
    const { facts, answer, samples } = entry;
    if (answer === undefined) return undefined;
    const sampling = facts.item.sampling!;
    const members = collections.get(sampling.collection);
    if (members === undefined) throw unknownName(sampling.collection);
    const present: Option = { ...optionFor(undefined, answer, facts, context), outcome: entry.outcomes[0]! };
    if (answer.score === null || samples.length === 0) return [present];
    let lists: Combined[] = [{ list: [], gained: present.gained }];
    for (const each of Array.isArray(written) ? (written as unknown[]) : [written]) {
        const own = samples.find(({ member }) => member === memberIn(each, members.collection))?.answer;
        if (!isFields(each) || own === undefined) return undefined;
        const better =
            own.score === null ? [] : betterOptions(facts, optionFor(undefined, own, facts, context), context);
        if (lists.length * (better.length + 1) > MOST) return undefined;
        const choices = [{ sample: each, gained: present.gained }, ...better.map(option => replaced(each, option))];
        lists = lists.flatMap(({ list, gained }) =>
            choices.map(choice => ({ list: [...list, choice.sample], gained: gained.add(choice.gained) }))
        );
    }
    const others = lists
        .slice(1)
        .flatMap(combined => optionOf(combined, entry, { sampling, collections, context }) ?? []);
    return [
        present,
        ...withoutTwins(others.sort((a, b) => a.gained.compare(b.gained)).filter(each => isBetter(each, present)))
    ];
}

interface Combined {
    readonly list: readonly Written[];
    readonly gained: Option['gained'];
}

/** The same sample with another answer. */
function replaced({ by, note }: Written, { answer, gained }: Option): { sample: Written; gained: Option['gained'] } {
    const fields = typeof answer === 'string' ? { points: answer } : (answer as Written);
    return { sample: { ...fields, by, ...(note === undefined ? {} : { note }) }, gained };
}

interface About {
    readonly sampling: Sampling;
    readonly collections: ReadonlyMap<string, Members>;
    readonly context: OptionContext;
}

function optionOf(
    { list, gained }: Combined,
    { facts }: Entry,
    { sampling, collections, context }: About
): Option | undefined {
    let isRefused = false;
    const { catalogue, language, byState } = context;
    const slot: Slot = { catalogue, facts, code: facts.item.key, language, report: () => void (isRefused = true) };
    const read = readSampled(slot, sampling, list, collections);
    if (isRefused || read?.answer === undefined) return undefined;
    const { outcomes } = entryOf(facts, read.answer, { byState, samples: read.samples });
    return { answer: [...list], answered: read.answer, outcome: outcomes[0]!, gained, samples: read.samples };
}
