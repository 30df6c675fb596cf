// Numbers with their unit, as a rule would print them.
import { compare, decimalText, exact, exactText, type Exact } from '@guiju/exact';
import type { Input, Unit } from '@guiju/model';
import type { Language } from '../language.ts';

/** en: singular and plural. Counts and bare numbers have no word of their own. */
const WORDS: Partial<Record<Unit, { zh: string; en: readonly [string, string] }>> = {
    points: { zh: '分', en: ['point', 'points'] },
    person: { zh: '人', en: ['person', 'people'] },
    site: { zh: '个场所', en: ['site', 'sites'] },
    'person-day': { zh: '人日', en: ['person-day', 'person-days'] },
    hour: { zh: '小时', en: ['hour', 'hours'] },
    'calendar-day': { zh: '个日历日', en: ['calendar day', 'calendar days'] },
    'working-day': { zh: '个工作日', en: ['working day', 'working days'] },
    week: { zh: '周', en: ['week', 'weeks'] },
    month: { zh: '个月', en: ['month', 'months'] },
    year: { zh: '年', en: ['year', 'years'] }
};

const HUNDRED = exact(100);
const ONE = exact(1);

/** `3.5人日`, `1 person-day`, `55%`, `5`; a ratio whose decimals never end is told as the fraction it is. */
export function withUnit(value: Exact, unit: Unit, language: Language): string {
    const endless = decimalText(value) === undefined;
    if (unit === 'ratio') return endless ? exactText(value) : `${exactText(value.mul(HUNDRED))}%`;
    return unitBehind(exactText(value), compare(value, ONE) === 0, unit, language);
}

/** A number that is already text, with its unit. */
export function unitBehind(text: string, single: boolean, unit: Unit, language: Language): string {
    const words = WORDS[unit];
    if (words === undefined) return text;
    return language === 'zh' ? text + words.zh : `${text} ${words.en[single ? 0 : 1]}`;
}

/** People, sites, days …: units that a number does not show by itself, other than points. */
export const isQuantity = (unit: Unit): boolean => unit !== 'points' && WORDS[unit] !== undefined;

/** The unit of an input that is a number. */
export function unitOfInput({ type }: Input): Unit {
    return type === 'yes-no' || type === 'choice' || type === 'date' || type === 'text' ? 'number' : type;
}
