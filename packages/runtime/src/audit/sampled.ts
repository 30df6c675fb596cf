// The answers of an item that is answered for each member of a collection: one for each, each read like any answer.
import type { Sampling } from '@guiju/model';
import { combinedAnswer, type Sample } from '../evaluate/samples.ts';
import { unknownName } from '../model-fault.ts';
import { readAnswer } from './answer.ts';
import { memberIn, type Members } from './collections.ts';
import type { Answered, Slot } from './slot.ts';
import { readState } from './states.ts';

export interface Sampled {
    /** Undefined while samples are missing. */
    readonly answer: Answered | undefined;
    readonly samples: readonly Sample[];
}

/** Undefined when something is wrong, which is then reported. */
export function readSampled(
    slot: Slot,
    sampling: Sampling,
    value: unknown,
    collections: ReadonlyMap<string, Members>
): Sampled | undefined {
    const members = collections.get(sampling.collection);
    if (members === undefined) throw unknownName(sampling.collection);
    const { name } = members.collection;
    if (isWholeState(value)) return wholeItem(slot, readAnswer(slot, value));
    const answers = isObject(value) && 'by' in value ? [value] : value;
    if (!Array.isArray(answers)) return void slot.report('samples-needed', { name });
    const read = new Map<string, Answered | undefined>();
    for (const each of answers) readSample(slot, members, each, read);
    if ([...read.values()].includes(undefined) || answers.length > read.size) return undefined;
    return sampledBy(slot, sampling, members, read as Map<string, Answered>);
}

function readSample(slot: Slot, members: Members, value: unknown, read: Map<string, Answered | undefined>): void {
    const { name } = members.collection;
    const member = memberIn(value, members.collection);
    if (member === undefined || Object.keys((value as { by: object }).by).length > 1) {
        return slot.report('sample-without-member', { name });
    }
    if (!members.names.includes(member)) return slot.report('sample-unknown-member', { name, member });
    if (read.has(member)) return slot.report('sample-twice', { name, member });
    const { by, ...answer } = value as Record<string, unknown>;
    read.set(member, by === undefined ? undefined : readAnswer(ofSample(slot, name, member), answer));
}

/** What is wrong with a sample says whose it is. */
const ofSample = (slot: Slot, name: string, member: string): Slot => ({
    ...slot,
    report: (code, facts) => slot.report(code, facts, { zh: `${name}“${member}”：`, en: `${name} "${member}": ` })
});

/** Every member has a sample, and so many more are missing as the rule asks for. */
export function samplesOf({ least }: Sampling, members: Members, read: ReadonlyMap<string, Answered>): Sample[] {
    const own = members.names.map(member => ({
        member,
        answer: read.get(member),
        weight: members.weights.get(member)
    }));
    const more = members.origin === 'listed' ? 0 : Math.max(0, least - own.length);
    return [...own, ...Array.from({ length: more }, () => ({ member: null, answer: undefined, weight: undefined }))];
}

function sampledBy(
    slot: Slot,
    sampling: Sampling,
    members: Members,
    read: ReadonlyMap<string, Answered>
): Sampled | undefined {
    const { name } = members.collection;
    const { names, weights, origin } = members;
    if (origin === 'listed' && names.length === 0) return withoutMembers(slot, name);
    if (origin === 'listed' && names.length < sampling.least) {
        const [least, found] = [String(sampling.least), String(names.length)];
        return void slot.report('too-few-members', { name, least, found });
    }
    const unweighted = names.find(member => !weights.has(member));
    if (sampling.method === 'weighted mean' && unweighted !== undefined) {
        return void slot.report('member-without-weight', { name, member: unweighted });
    }
    const samples = samplesOf(sampling, members, read);
    return { samples, answer: combinedAnswer(slot, sampling, samples) };
}

/** A collection without members: the item is not applicable, as far as the rule permits that. */
function withoutMembers(slot: Slot, name: string): Sampled | undefined {
    const reason = slot.language === 'zh' ? `没有${name}` : `no ${name}`;
    return wholeItem(slot, readState(slot, { state: 'not applicable', reason }));
}

/** An item that the audit does not answer, but whose collection is known. */
export const unanswered = (
    slot: Slot,
    sampling: Sampling,
    collections: ReadonlyMap<string, Members>
): Sampled | undefined => {
    const members = collections.get(sampling.collection);
    if (members === undefined) throw unknownName(sampling.collection);
    return members.origin === 'open' ? undefined : sampledBy(slot, sampling, members, new Map());
};

/** A state of the item as a whole is that of every sample. */
function wholeItem(slot: Slot, answer: Answered | undefined): Sampled | undefined {
    if (answer === undefined) return undefined;
    const sampling = slot.facts.item.sampling!;
    const alike = combinedAnswer(slot, sampling, [{ member: null, answer, weight: undefined }]);
    return { samples: [], answer: alike && { ...answer, score: alike.score } };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

const isWholeState = (value: unknown): boolean =>
    isObject(value) && !('by' in value) && ('state' in value || 'excluded' in value);
