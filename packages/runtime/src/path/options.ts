// What each item of an audit could be answered instead, never worse: the answer as an audit writes it and what it gives.
import { compare, exactText, ONE, round, ZERO, type Exact } from '@guiju/exact';
import type { AnswerObject } from '@guiju/model';
import { readAnswer } from '../audit/answer.ts';
import { contains, reachable, type Span } from '../audit/reachable.ts';
import type { Answered, Slot } from '../audit/slot.ts';
import { replaces, type Catalogue, type ItemFacts } from '../catalogue.ts';
import { entryOf, type Entry, type EntryContext, type Outcome } from '../evaluate/outcomes.ts';
import type { Sample } from '../evaluate/samples.ts';
import type { Language } from '../language.ts';

export interface Option {
    /** Undefined for the answer that the audit already has. */
    readonly answer: AnswerObject | string | readonly unknown[] | undefined;
    readonly answered: Answered;
    readonly outcome: Outcome;
    /** Points more than now; of samples, those of all of them together. */
    readonly gained: Exact;
    /** Of an item that is answered by samples. */
    readonly samples?: readonly Sample[];
}

export interface OptionContext {
    readonly catalogue: Catalogue;
    readonly language: Language;
    readonly byState: boolean;
    /** Between points of a range. */
    readonly step: Exact;
}

/** The present answer first; an item that is removed stays as it is, one without any answer that can be had has none. */
export function optionsOf(entry: Entry, context: OptionContext): Option[] {
    const { facts, answer } = entry;
    const present = answer === undefined ? lowestOption(facts, context) : optionFor(undefined, answer, facts, context);
    if (present === undefined) return [];
    return present.outcome.applicable ? [present, ...betterOptions(facts, present, context)] : [present];
}

export function betterOptions(facts: ItemFacts, present: Option, context: OptionContext): Option[] {
    const others = candidatesFor(facts, present.answered, context).flatMap(candidate => {
        const answered = read(candidate, facts, context);
        if (answered === undefined) return [];
        const option = optionFor(candidate, answered, facts, context);
        return [{ ...option, gained: scoreOf(option).sub(scoreOf(present)) }];
    });
    return withoutTwins(others.filter(option => isBetter(option, present)));
}

export function optionFor(
    answer: Option['answer'],
    answered: Answered,
    facts: ItemFacts,
    { byState }: Pick<EntryContext, 'byState'>
): Option {
    return { answer, answered, outcome: entryOf(facts, answered, { byState }).outcomes[0]!, gained: ZERO };
}

/** What an item that was not answered yet is at least worth. */
function lowestOption(facts: ItemFacts, context: OptionContext): Option | undefined {
    const options = candidatesFor(facts, undefined, context).flatMap(candidate => {
        const answered = read(candidate, facts, context);
        return answered?.score ? [optionFor(candidate, answered, facts, context)] : [];
    });
    return options.reduce<Option | undefined>(
        (least, option) => (least && compare(scoreOf(least), scoreOf(option)) <= 0 ? least : option),
        undefined
    );
}

export const scoreOf = ({ answered }: Option): Exact => answered.score ?? ZERO;

/** The reader of audits decides what is an answer. */
function read(candidate: AnswerObject | string, facts: ItemFacts, { catalogue, language }: OptionContext) {
    let isRefused = false;
    const slot: Slot = { catalogue, facts, code: facts.item.key, language, report: () => void (isRefused = true) };
    const answered = readAnswer(slot, candidate);
    return isRefused ? undefined : answered;
}

type Candidate = AnswerObject | string;

function candidatesFor(facts: ItemFacts, present: Answered | undefined, context: OptionContext): Candidate[] {
    if (facts.item.scale !== undefined) return rowsOf(facts);
    if (present?.samples !== undefined) return fewerNonconforming(present.samples);
    const flags = facts.groups.flatMap(({ rows }) => rows).filter(row => row.mark !== undefined && !replaces(row));
    const sets = [[], ...flags.map(row => [row.mark!.mark])];
    return pointsOf(facts, present?.score ?? undefined, context).flatMap(points =>
        sets.map((marks): Candidate => (marks.length === 0 ? points : { points, flags: marks }))
    );
}

const rowsOf = ({ groups }: ItemFacts): Candidate[] =>
    groups.flatMap(({ rows }) =>
        rows.flatMap(({ position, from }): Candidate[] => [{ option: position }, exactText(from)])
    );

const fewerNonconforming = ({ nonconforming, of }: NonNullable<Answered['samples']>): Candidate[] =>
    Array.from({ length: nonconforming }, (_, fewer) => ({ nonconforming: fewer, of }));

/** Every number of points that can be written, ranges step by step with both ends, and what the audit has now. */
function pointsOf(facts: ItemFacts, present: Exact | undefined, { step }: OptionContext): string[] {
    const spans: Span[] = facts.item.direct === 'any' ? [{ from: ZERO, to: facts.points }] : reachable(facts);
    const values = spans.flatMap(span => [span.from, ...between(span, step), span.to]);
    const kept = present !== undefined && spans.some(span => contains(span, present)) ? [present] : [];
    return [...new Set([ZERO, ...values, ...kept].map(exactText))].filter(text => !text.includes('/'));
}

function between({ from, to }: Span, step: Exact): Exact[] {
    const values: Exact[] = [];
    for (let steps = round(from.div(step), ONE, 'down'); ; steps = steps.add(ONE)) {
        const value = steps.mul(step);
        if (compare(value, to) >= 0) return values;
        if (compare(value, from) > 0) values.push(value);
    }
}

/** At least as many points, and another answer. */
export const isBetter = ({ outcome }: Option, present: Option): boolean =>
    compare(pointOf(outcome), pointOf(present.outcome)) >= 0 && !isSame(outcome, present.outcome);

const pointOf = ({ score }: Outcome): Exact => score.lo ?? ZERO;

function isSame(a: Outcome, b: Outcome): boolean {
    const tallies = new Set([...a.raises.keys(), ...b.raises.keys()]);
    return pointOf(a).equals(pointOf(b)) && [...tallies].every(tally => raisesOf(a, tally).equals(raisesOf(b, tally)));
}

export const raisesOf = ({ raises }: Outcome, tally: string): Exact => raises.get(tally)?.lo ?? ZERO;

/** Of options that come to the same the first. */
export const withoutTwins = (options: readonly Option[]): Option[] =>
    options.filter((option, place) => options.findIndex(other => isSame(other.outcome, option.outcome)) === place);
