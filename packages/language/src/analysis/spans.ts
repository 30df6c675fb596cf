// Ranges of values whose ends may or may not belong to them: on a step, and in words.
import { compare, exactText, isZero, spans, ZERO, type Exact, type Span } from '@guiju/exact';
import type { Bilingual } from '../messages/bilingual.ts';
import { multipleFrom, multipleTo } from './steps.ts';
import type { ValueUnit } from './unit-rules.ts';

export type { Span } from '@guiju/exact';
export const { EVERYTHING, spanOf, turned, compareLow, meet, isEmpty, isWithin, leftOf } = spans;

/** The smallest span around the values in it that are multiples of the step; undefined where it holds none. */
export function onStep(span: Span, step: Exact | undefined): Span | undefined {
    if (isEmpty(span)) return undefined;
    if (!step) return span;
    const lo = isZero(step) ? ZERO : span.lo && multipleFrom(span.lo, step, span.loOpen);
    const hi = isZero(step) ? ZERO : span.hi && multipleTo(span.hi, step, span.hiOpen);
    const values = { lo, loOpen: false, hi, hiOpen: false };
    return isEmpty(values) || !isWithin(values, span) ? undefined : values;
}

/** 55% for the ratio 0.55; any other number as it is. */
export function valueText(value: Exact, unit: ValueUnit): string {
    return unit === 'ratio' ? `${exactText(value.mul(100))}%` : exactText(value);
}

/** 大于 79、小于 80 · more than 79 and less than 80. */
export function spanText(span: Span, unit: ValueUnit): Bilingual {
    const { lo, hi } = span;
    if (lo !== null && hi !== null && compare(lo, hi) === 0)
        return { zh: `为 ${valueText(lo, unit)}`, en: valueText(lo, unit) };
    const low = lo && { words: span.loOpen ? MORE : AT_LEAST, value: valueText(lo, unit) };
    const high = hi && { words: span.hiOpen ? LESS : AT_MOST, value: valueText(hi, unit) };
    const ends = [low, high].filter(end => end !== null);
    return {
        zh: ends.map(({ words, value }) => `${words.zh} ${value}`).join('、'),
        en: ends.map(({ words, value }) => `${words.en} ${value}`).join(' and ')
    };
}

const MORE: Bilingual = { zh: '大于', en: 'more than' };
const LESS: Bilingual = { zh: '小于', en: 'less than' };
const AT_LEAST: Bilingual = { zh: '不小于', en: 'at least' };
const AT_MOST: Bilingual = { zh: '不大于', en: 'at most' };
