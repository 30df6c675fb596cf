// Expected samples, notes of audit time, suffixes, consequences, and the scoring that applies.
import type { Expectation, Sample } from '@guiju/model';
import { plainText } from '../audit/slot.ts';
import { notesOf } from '../days/days.ts';
import { samplesIn } from '../days/samples.ts';
import { alternativesOf } from '../evaluate/evaluation.ts';
import { listed, quoted, type Language } from '../language.ts';
import { unknownName } from '../model-fault.ts';
import type { Scored, Verdict } from './judge.ts';
import { OUTCOME_WORDS, sampleText, textsText } from './outcome-words.ts';

type SampleExpectation = Extract<Expectation, { of: string }>;
type GradeOutcome = Extract<Expectation, { kind: 'suffixes' | 'consequence' }>;
type ScoringExpectation = Extract<Expectation, { kind: 'scoring' }>;
type NoteExpectation = Extract<Expectation, { kind: 'note' }>;
export type OutcomeExpectation = SampleExpectation | GradeOutcome | ScoringExpectation | NoteExpectation;

const KINDS: ReadonlySet<string> = new Set<OutcomeExpectation['kind']>([
    ...(['sample', 'sample advised', 'no sample', 'suffixes', 'consequence', 'scoring', 'note'] as const)
]);

export const isAboutOutcome = (expectation: Expectation): expectation is OutcomeExpectation =>
    KINDS.has(expectation.kind);

export function judgeOutcome(expectation: OutcomeExpectation, scored: Scored, language: Language): Verdict {
    switch (expectation.kind) {
        case 'suffixes':
        case 'consequence':
            return judgeGradeOutcome(expectation, scored, language);
        case 'scoring':
            return judgeScoring(expectation, scored, language);
        case 'note':
            return judgeNote(expectation, scored, language);
        default:
            return judgeSample(expectation, scored, language);
    }
}

/** Of several samplings of one thing the one that is required is meant. */
function judgeSample(expectation: SampleExpectation, { evaluation }: Scored, language: Language): Verdict {
    const all = samplesIn(evaluation.context).filter(({ of }) => of === expectation.of);
    const sample = all.find(({ required }) => required !== false) ?? all[0];
    if (!sample) throw unknownName(expectation.of);
    return {
        actual: actualSample(expectation, sample, language),
        passed: holdsFor(expectation, sample),
        explain: () => all.map(({ text }) => text)
    };
}

function actualSample(expectation: SampleExpectation, sample: Sample, language: Language): string {
    const ofRandom = expectation.kind === 'sample' && expectation.random && sample.required !== false;
    if (!ofRandom || sample.size === null) return sampleText(sample, language);
    return sample.random === undefined ? OUTCOME_WORDS[language].noShare : `${sample.random}`;
}

function holdsFor(expectation: SampleExpectation, { size, from, to, random, required }: Sample): boolean {
    if (expectation.kind === 'no sample') return required === false;
    if (required === false) return false;
    if (expectation.kind === 'sample advised') return from === expectation.from && to === expectation.to;
    if (expectation.size === null) return size === null && from === undefined;
    return (expectation.random ? random : size) === expectation.size;
}

function judgeGradeOutcome(expectation: GradeOutcome, { result, evaluation }: Scored, language: Language): Verdict {
    const decided = result.decisions.find(({ name }) => name === expectation.decision);
    if (!decided) throw unknownName(expectation.decision);
    const explain = (): string[] => [...(decided.grade === null ? [] : [decided.grade.name]), ...decided.because];
    if (decided.grade === null) return { actual: OUTCOME_WORDS[language].unknown, passed: false, explain };
    if (expectation.kind === 'suffixes') {
        const { qualifiers = [] } = decided.grade;
        const passed = plainSet(qualifiers) === plainSet(expectation.texts);
        return { actual: textsText(qualifiers, language), passed, explain };
    }
    const { name, text } = expectation;
    const { decisions } = evaluation.context.situation.catalogue.model;
    const declared = decisions.find(each => each.name === expectation.decision)!.consequences ?? [];
    if (!declared.some(each => each.name === name))
        return { actual: OUTCOME_WORDS[language].unnamed(name), passed: false, explain };
    const found = decided.grade.consequences?.[name];
    const passed = found === undefined ? text === null : text !== null && sameText(found, text);
    return { actual: textsText(found === undefined ? [] : [found], language), passed, explain };
}

/** `18 个月` and `18个月` are the same. */
const sameText = (one: string, other: string): boolean => unspaced(one) === unspaced(other);
const unspaced = (text: string): string => plainText(text).replace(/(?<=[0-9]) +(?=\p{Script=Han})/gu, '');

const plainSet = (texts: readonly string[]): string => JSON.stringify([...new Set(texts.map(plainText))].sort());

/** Asked only of a rule that chooses among scorings. */
function judgeScoring({ title }: ScoringExpectation, { evaluation }: Scored, language: Language): Verdict {
    const titles = alternativesOf(evaluation).flatMap(
        ({ context }) => context.situation.catalogue.scoring?.title ?? []
    );
    if (titles.length === 0) throw unknownName(title);
    const isOpen = titles.length !== 1 || evaluation.choice !== undefined;
    const named = listed(
        titles.map(each => quoted(each, language)),
        language
    );
    return {
        actual: isOpen ? OUTCOME_WORDS[language].open(named) : named,
        passed: !isOpen && titles[0] === title,
        explain: () => [...(evaluation.choice?.because ?? [])]
    };
}

function judgeNote({ text }: NoteExpectation, { evaluation }: Scored, language: Language): Verdict {
    const { auditTime } = evaluation.context.situation.catalogue.model;
    const notes = auditTime === undefined ? [] : notesOf(auditTime, evaluation.context);
    const isMeant = (each: string): boolean => text !== null && plainText(each) === plainText(text);
    return {
        actual: textsText(
            notes.map(each => each.text),
            language
        ),
        passed: text === null ? notes.length === 0 : notes.some(each => isMeant(each.text)),
        explain: () => notes.map(each => each.fact)
    };
}
