// What worked examples expect, each with its place.
import { readDate, readTime } from '@guiju/calendar';
import { writeExact, type ExactJson } from '@guiju/exact';
import {
    amountOf,
    firstGrades,
    meaningOf,
    rulesetOf,
    type Amount,
    type CertificateExpectation,
    type ConsequenceExpectation,
    type Expectation,
    type GradeExpectation,
    type Grades,
    type NoteExpectation,
    type SampleExpectation,
    type StandingExpectation,
    type SuffixExpectation,
    type TermExpectation,
    type ValueExpectation
} from '@guiju/language';
import type { DeadlineState, Expectation as ModelExpectation, Source } from '@guiju/model';
import { lowerReviewExpectation } from './example-reviews.ts';
import { lowerExpression } from './expressions.ts';
import { sourceOf, type Lowering } from './place.ts';

export function lowerExpectation(expectation: Expectation, lowering: Lowering): ModelExpectation {
    const source = sourceOf(expectation, lowering);
    switch (expectation.$type) {
        case 'Refusal':
            return { kind: 'refused', source };
        case 'GradeExpectation':
            return lowerGrade(expectation, source);
        case 'CertificateExpectation':
            return lowerCertificateExpectation(expectation, source);
        case 'ReviewExpectation':
            return lowerReviewExpectation(expectation, source);
        case 'MissingExpectation':
            return { kind: 'missing', texts: expectation.texts, source };
        case 'TermExpectation':
            return lowerTermExpectation(expectation, source);
        case 'ValueExpectation':
            return lowerValue(expectation, source, lowering);
        default:
            return lowerOutcome(expectation, source);
    }
}

type Outcome =
    | Extract<Expectation, { $type: 'ScoringExpectation' }>
    | ConsequenceExpectation
    | NoteExpectation
    | SampleExpectation
    | StandingExpectation
    | SuffixExpectation;

function lowerOutcome(expectation: Outcome, source: Source): ModelExpectation {
    switch (expectation.$type) {
        case 'SampleExpectation':
            return lowerSample(expectation, source);
        case 'SuffixExpectation':
            return { kind: 'suffixes', decision: gradesOf(expectation).name, texts: expectation.texts, source };
        case 'ConsequenceExpectation': {
            const [name, text] = [expectation.label, expectation.text ?? null];
            return { kind: 'consequence', decision: gradesOf(expectation).name, name, text, source };
        }
        case 'ScoringExpectation':
            return { kind: 'scoring', title: expectation.scoring.ref!.title!, source };
        case 'NoteExpectation':
            return { kind: 'note', text: expectation.text ?? null, source };
        case 'StandingExpectation': {
            const [on, term] = [readDate(expectation.date)!, expectation.term.ref!.name];
            return {
                kind: 'standing',
                on,
                ...timeAt('time', expectation.time),
                term,
                state: meaningOf(expectation.standing) as DeadlineState,
                source
            };
        }
    }
}

function lowerSample(expectation: SampleExpectation, source: Source): ModelExpectation {
    const { sample, random, size, to, notAsked } = expectation;
    const of = sample.ref!.name;
    if (notAsked) return { kind: 'no sample', of, source };
    if (to !== undefined) return { kind: 'sample advised', of, from: Number(size), to: Number(to), source };
    return { kind: 'sample', of, random, size: size === undefined ? null : Number(size), source };
}

/** The first grades of the rule where none are named. */
function gradesOf(expectation: GradeExpectation | SuffixExpectation | ConsequenceExpectation): Grades {
    const ofMembers = expectation.$type === 'GradeExpectation' && expectation.member !== undefined;
    return expectation.decision?.ref ?? firstGrades(rulesetOf(expectation), ofMembers)!;
}

/** Nothing where the whole is meant. */
function memberMeant({ collection, member }: ValueExpectation | GradeExpectation): {
    of?: { collection: string; member: string };
} {
    return collection?.ref && member !== undefined ? { of: { collection: collection.ref.name, member } } : {};
}

function lowerGrade(expectation: GradeExpectation, source: Source): ModelExpectation {
    const decision = gradesOf(expectation).name;
    const of = memberMeant(expectation);
    if (expectation.rung) return { kind: 'grade', decision, rung: expectation.rung.ref!.name, ...of, source };
    if (expectation.undetermined) return { kind: 'no grade', decision, ...of, source };
    const [from, to] = [expectation.from!.ref!.name, expectation.to!.ref!.name];
    return { kind: 'grade within', decision, from, to, ...of, source };
}

function lowerValue(expectation: ValueExpectation, source: Source, lowering: Lowering): ModelExpectation {
    const subject = lowerExpression(expectation.subject, lowering);
    const of = memberMeant(expectation);
    if (expectation.value) return { kind: 'equal', subject, value: amountJson(expectation.value), ...of, source };
    if (expectation.shown !== undefined) return { kind: 'shown', subject, text: expectation.shown, ...of, source };
    if (expectation.undetermined) return { kind: 'undetermined', subject, ...of, source };
    const [from, to] = [amountJson(expectation.from!), amountJson(expectation.to!)];
    return { kind: 'within', subject, from, to, ...of, source };
}

function lowerCertificateExpectation(expectation: CertificateExpectation, source: Source): ModelExpectation {
    const { date, state, until, next } = expectation;
    const on = readDate(date)!;
    if (next !== undefined) return { kind: 'next', on, date: readDate(next)!, source };
    if (until !== undefined) return { kind: 'valid until', on, date: readDate(until)!, source };
    return { kind: 'state', on, state: state?.ref!.name ?? null, source };
}

function lowerTermExpectation({ term, date, to, time, toTime }: TermExpectation, source: Source): ModelExpectation {
    const name = term.ref!.name;
    if (date === undefined) return { kind: 'no term', term: name, source };
    if (to === undefined) {
        return { kind: 'term', term: name, start: null, due: readDate(date)!, ...timeAt('dueTime', time), source };
    }
    const [start, due] = [readDate(date)!, readDate(to)!];
    const times = { ...timeAt('startTime', time), ...timeAt('dueTime', toTime) };
    return { kind: 'term', term: name, start, due, ...times, source };
}

/** A time of the day in its field, where it is written. The checks have seen that a clock shows it. */
export const timeAt = <Field extends string>(field: Field, time: string | undefined): { [Key in Field]?: string } =>
    time === undefined ? {} : ({ [field]: readTime(time)! } as { [Key in Field]?: string });

/** A number as written, with its sign. */
export function amountJson({ negative, literal }: Amount): ExactJson {
    const amount = amountOf(literal);
    return writeExact(negative ? amount.neg() : amount);
}
