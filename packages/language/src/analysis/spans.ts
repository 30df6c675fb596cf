// Ranges of values whose ends may or may not belong to them, and what is left between them.
import { compare, exactText, isZero, ZERO, type Exact, type Interval } from '@guiju/exact';
import type { Bilingual } from '../messages/bilingual.ts';
import { multipleFrom, multipleTo } from './steps.ts';
import type { ValueUnit } from './unit-rules.ts';

/** null is no end on that side; an open end does not belong to the span. */
export interface Span {
    readonly lo: Exact | null;
    readonly loOpen: boolean;
    readonly hi: Exact | null;
    readonly hiOpen: boolean;
}

export const EVERYTHING: Span = { lo: null, loOpen: false, hi: null, hiOpen: false };

export const spanOf = ({ lo, hi }: Interval): Span => ({ lo, loOpen: false, hi, hiOpen: false });

/** With the order of all values turned round. */
export function turned({ lo, loOpen, hi, hiOpen }: Span): Span {
    return { lo: hi && hi.neg(), loOpen: hiOpen, hi: lo && lo.neg(), hiOpen: loOpen };
}

/** Which of two lower ends leaves more out: 1 for the first. */
export function compareLow(a: Span, b: Span): number {
    if (a.lo === null || b.lo === null) return Number(a.lo !== null) - Number(b.lo !== null);
    return compare(a.lo, b.lo) || Number(a.loOpen) - Number(b.loOpen);
}

const compareHigh = (a: Span, b: Span): number => -compareLow(turned(a), turned(b));

export function meet(a: Span, b: Span): Span {
    const low = compareLow(a, b) >= 0 ? a : b;
    const high = compareHigh(a, b) <= 0 ? a : b;
    return { lo: low.lo, loOpen: low.loOpen, hi: high.hi, hiOpen: high.hiOpen };
}

export function isEmpty({ lo, hi, loOpen, hiOpen }: Span): boolean {
    if (lo === null || hi === null) return false;
    const order = compare(lo, hi);
    return order > 0 || (order === 0 && (loOpen || hiOpen));
}

export const isWithin = (inner: Span, outer: Span): boolean =>
    isEmpty(inner) || (compareLow(inner, outer) >= 0 && compareHigh(inner, outer) <= 0);

/** What the taken spans leave of a span, from low to high. */
export function leftOf(span: Span, taken: readonly Span[]): Span[] {
    const rest = taken.reduce<Span[]>((parts, each) => parts.flatMap(part => without(part, each)), [span]);
    return rest.sort(compareLow);
}

function without(span: Span, taken: Span): Span[] {
    if (isEmpty(meet(span, taken))) return [span];
    const { lo, loOpen, hi, hiOpen } = taken;
    const below = lo && meet(span, { ...EVERYTHING, hi: lo, hiOpen: !loOpen });
    const above = hi && meet(span, { ...EVERYTHING, lo: hi, loOpen: !hiOpen });
    return [below, above].filter(part => part !== null).filter(part => !isEmpty(part));
}

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
