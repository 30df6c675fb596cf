// What is expected of samples, notes and consequences, in sentences of both languages.
import type { DeadlineState, Expectation, Sample } from '@guiju/model';
import { listed, quoted, type Language } from '../language.ts';
import type { OutcomeExpectation } from './outcomes.ts';
import { dayText } from './term-ends.ts';

export const OUTCOME_WORDS = {
    zh: {
        sampling: (of: string) => `抽样 ${of}`,
        random: (of: string) => `抽样 ${of} 随机`,
        notRequired: '不要求',
        noShare: '规则没有规定随机抽多少',
        advised: (from: number, to: number) => `${from}~${to}`,
        unknown: '无法评定',
        suffixes: (decision: string) => `等级 ${decision} 后缀`,
        consequence: (decision: string, name: string) => `等级 ${decision} 后果 ${name}`,
        nothing: '没有',
        unnamed: (name: string) => `规则没有后果“${name}”`,
        scoring: '评分',
        open: (titles: string) => `未定，可能为 ${titles}`,
        note: '审核时间的备注',
        standing: (on: string, term: string) => `${on} 期限 ${term} 状态`,
        next: (on: string) => `${on} 之后的下一步`
    },
    en: {
        sampling: (of: string) => `sampling of ${of}`,
        random: (of: string) => `sampling of ${of} at random`,
        notRequired: 'not required',
        noShare: 'the rule says nothing of how many at random',
        advised: (from: number, to: number) => `${from}~${to}`,
        unknown: 'undetermined',
        suffixes: (decision: string) => `suffix of grade ${decision}`,
        consequence: (decision: string, name: string) => `consequence ${name} of grade ${decision}`,
        nothing: 'none',
        unnamed: (name: string) => `the rule has no consequence "${name}"`,
        scoring: 'scoring',
        open: (titles: string) => `open, possibly ${titles}`,
        note: 'note of audit time',
        standing: (on: string, term: string) => `state of term ${term} on ${on}`,
        next: (on: string) => `next after ${on}`
    }
} as const;

const STATES: Record<DeadlineState, { zh: string; en: string }> = {
    'not started': { zh: '未开始', en: 'not started' },
    due: { zh: '在期限内', en: 'due' },
    met: { zh: '已完成', en: 'met' },
    'met late': { zh: '逾期完成', en: 'met late' },
    overdue: { zh: '逾期', en: 'overdue' },
    passed: { zh: '已过', en: 'passed' },
    'too early': { zh: '过早', en: 'too early' },
    allowed: { zh: '可以办了', en: 'allowed' },
    undetermined: { zh: '无法评定', en: 'undetermined' }
};

export const standingText = (state: DeadlineState, language: Language): string => STATES[state][language];

export const textsText = (texts: readonly string[], language: Language): string =>
    texts.length === 0
        ? OUTCOME_WORDS[language].nothing
        : listed(
              texts.map(text => quoted(text, language)),
              language
          );

export function sampleText({ size, from, to, required }: Sample, language: Language): string {
    const words = OUTCOME_WORDS[language];
    if (required === false) return words.notRequired;
    if (from !== undefined && to !== undefined) return words.advised(from, to);
    return size === null ? words.unknown : `${size}`;
}

export function outcomeSubject(expectation: OutcomeExpectation, language: Language): string {
    const words = OUTCOME_WORDS[language];
    switch (expectation.kind) {
        case 'sample':
            return expectation.random ? words.random(expectation.of) : words.sampling(expectation.of);
        case 'sample advised':
        case 'no sample':
            return words.sampling(expectation.of);
        case 'suffixes':
            return words.suffixes(expectation.decision);
        case 'consequence':
            return words.consequence(expectation.decision, expectation.name);
        case 'scoring':
            return words.scoring;
        case 'note':
            return words.note;
    }
}

export function outcomeExpected(expectation: OutcomeExpectation, language: Language): string {
    const words = OUTCOME_WORDS[language];
    switch (expectation.kind) {
        case 'sample':
            return expectation.size === null ? words.unknown : `= ${expectation.size}`;
        case 'sample advised':
            return `= ${words.advised(expectation.from, expectation.to)}`;
        case 'no sample':
            return words.notRequired;
        case 'suffixes':
            return textsText(expectation.texts, language);
        case 'consequence':
        case 'note':
            return textsText(expectation.text === null ? [] : [expectation.text], language);
        case 'scoring':
            return `= ${quoted(expectation.title, language)}`;
    }
}

/** What is asked of a day, and not of an audit. */
export type DayExpectation = Extract<Expectation, { kind: 'standing' | 'next' }>;

export const daySubject = (expectation: DayExpectation, language: Language): string =>
    expectation.kind === 'next'
        ? OUTCOME_WORDS[language].next(expectation.on)
        : OUTCOME_WORDS[language].standing(dayText(expectation.on, expectation.time), expectation.term);

export const dayExpected = (expectation: DayExpectation, language: Language): string =>
    `= ${expectation.kind === 'next' ? expectation.date : standingText(expectation.state, language)}`;
