// Expected dates of terms: the record of events that an example gives, as it stands on the day of the last one.
import type { Deadline, Example, Expectation, Model } from '@guiju/model';
import { deadlinesOf } from '../deadlines/deadlines.ts';
import type { Language } from '../language.ts';
import { unknownName } from '../model-fault.ts';
import type { Verdict } from './judge.ts';
import { standingText } from './outcome-words.ts';
import { dueText, startText } from './term-ends.ts';
import { WORDS } from './words.ts';

export type TermExpectation = Extract<Expectation, { term: string }>;

export const isAboutTerm = (expectation: Expectation): expectation is TermExpectation => 'term' in expectation;

/**
 * Of several deadlines of a term the first that is still to be met is meant, or the last one: on the day of the last
 * event, or on the day that is asked about.
 */
export function judgeTerm(expectation: TermExpectation, model: Model, example: Example, language: Language): Verdict {
    const events = example.events ?? [];
    const last = events
        .map(({ date }) => date)
        .sort()
        .at(-1);
    const on = expectation.kind === 'standing' ? expectation.on : (last ?? '0001-01-01');
    const time = expectation.kind === 'standing' ? expectation.time : undefined;
    const found = deadlinesOf(model, { events, on, ...(time === undefined ? {} : { time }) }, { language });
    if ('errors' in found) throw unknownName(expectation.term);
    const all = found.result.deadlines.filter(({ name }) => name === expectation.term);
    const deadline = all.find(({ met }) => met === null) ?? all.at(-1);
    if (!deadline) throw unknownName(expectation.term);
    return {
        actual:
            expectation.kind === 'standing' ? standingText(deadline.state, language) : actualText(deadline, language),
        passed: holds(expectation, deadline),
        explain: () => deadline.because
    };
}

function holds(expectation: TermExpectation, deadline: Deadline): boolean {
    if (expectation.kind === 'standing') return deadline.state === expectation.state;
    if (expectation.kind === 'no term') return deadline.due === null;
    const [start, due] = [startText(expectation), dueText(expectation)];
    return due === dueText(deadline) && (start === null || start === startText(deadline));
}

function actualText(deadline: Deadline, language: Language): string {
    const words = WORDS[language];
    const [start, due] = [startText(deadline), dueText(deadline)];
    if (due === null) return words.undetermined(deadline.because.at(-1) ?? '');
    return start === null ? due : `${start}${words.to}${due}`;
}
