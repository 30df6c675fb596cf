// Audit time and samples for people: the result, and a line for each step that leads to it.
import { exactText, readExact } from '@guiju/exact';
import type { DaysResult, Language, SamplesResult } from '@guiju/model';

const WORDS = {
    zh: { undetermined: '无法计算', comma: '：', note: '注：', per: (clause: string) => `  [依 ${clause}]` },
    en: { undetermined: 'not computable', comma: ': ', note: 'Note: ', per: (clause: string) => `  [per ${clause}]` }
};

const UNITS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
    'person-day': { zh: '人日', en: ' person-days' },
    hour: { zh: '小时', en: ' hours' }
};

const cited = (clause: string | null, language: Language): string =>
    clause === null ? '' : WORDS[language].per(clause);

export function daysReport({ result, because, unit, steps, notes }: DaysResult, language: Language): string {
    const words = WORDS[language];
    const value = readExact(result);
    const amount = value && `${exactText(value)}${UNITS[unit ?? '']?.[language] ?? ''}`;
    const head = amount ?? [words.undetermined, because].filter(Boolean).join(words.comma);
    const lines = steps.map(({ text, clause }, place) => `  ${place + 1}  ${text}${cited(clause, language)}`);
    return [head, ...lines, ...notes.map(note => `  ${words.note}${note}`)].map(line => `${line}\n`).join('');
}

export function sampleReport({ samples, because }: SamplesResult, language: Language): string {
    const head = because === undefined ? [] : [because];
    const lines = samples.map(({ text, clause }) => `${text}${cited(clause, language)}`);
    return [...head, ...lines].map(line => `${line}\n`).join('');
}
