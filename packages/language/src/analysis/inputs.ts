// What an audit may give for an input, and which inputs a rule never asks for.
import { dayNumber, readDate } from '@guiju/calendar';
import { exact, interval, ONE, ZERO, type Exact, type Interval } from '@guiju/exact';
import type { AstNode } from 'langium';
import {
    isFactorGroup,
    isInputValue,
    isTimeRequirement,
    isSampleSize,
    isSamplingPlan,
    isInput,
    isLiteral,
    isNameUse,
    isNegative,
    isWeightTable,
    type Expression,
    type Input,
    type Nameable,
    type Ruleset
} from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { inputKindOf, inputNames, inputsOf } from '../names/inputs.ts';
import { YES_NO } from '../words.ts';
import { amountOf } from './literals.ts';
import { listText } from './printed.ts';
import { onStep, spanText, type Span } from './spans.ts';
import { isCounting } from './unit-rules.ts';
import { unitOfInput } from './units.ts';
import { UNIT_WORDS } from './unit-words.ts';
import { headedBy } from './weights.ts';
import { allBelow } from '../names/below.ts';

/** The values that a number may have; undefined for a condition or a choice, and where nothing is allowed. */
export function boundsOfInput(input: Input): Interval | undefined {
    const span = allowedSpan(input);
    return span && interval.between(span.lo, span.hi);
}

/** A count of anything is a whole number. */
export function stepOfInput(input: Input): Exact | undefined {
    const unit = unitOfInput(input);
    return isCounting(unit) || unit === 'date' ? ONE : undefined;
}

/** As far as dates can be written. */
const ALL_DAYS: Span = {
    lo: exact(dayNumber('0001-01-01')),
    loOpen: false,
    hi: exact(dayNumber('9999-12-31')),
    hiOpen: false
};

function allowedSpan(input: Input): Span | undefined {
    const kind = inputKindOf(input);
    if (kind === 'yes-no' || kind === 'choice' || kind === 'text') return undefined;
    if (kind === 'date') return daySpan(input);
    const [lo, hi] = [amountIn(input.range?.from), amountIn(input.range?.to)];
    const least = kind !== 'points' && kind !== 'ratio' && (lo === null || lo.s < 0n) ? ZERO : lo;
    return onStep({ lo: least, loOpen: false, hi, hiOpen: false }, stepOfInput(input));
}

/** Undefined where the last day lies before the first one, or one of them does not exist. */
function daySpan({ days }: Input): Span | undefined {
    const [lo, hi] = [days?.from, days?.to].map((date, at) => (date === undefined ? ENDS[at]! : dayOf(date)));
    if (lo === undefined || hi === undefined || lo.compare(hi) > 0) return undefined;
    return { lo, loOpen: false, hi, hiOpen: false };
}

const ENDS = [ALL_DAYS.lo!, ALL_DAYS.hi!] as const;

function dayOf(text: string): Exact | undefined {
    const date = readDate(text);
    return date === undefined ? undefined : exact(dayNumber(date));
}

/** A literal with or without a sign; null where none is written. */
export function amountIn(node: Expression | undefined): Exact | null {
    if (isNegative(node)) return amountIn(node.operand)?.neg() ?? null;
    return isLiteral(node) ? amountOf(node) : null;
}

/** Whether the range is there and allows nothing. */
export const isRangeEmpty = (input: Input): boolean =>
    (input.range !== undefined || input.days !== undefined) && boundsOfInput(input) === undefined;

/** A number, a date, a text in quotes, or a word: the name of a value, yes or no. */
export interface WrittenValue {
    readonly date?: string | undefined;
    readonly text?: string | undefined;
    readonly amount?: Exact | null | undefined;
    readonly word?: string | undefined;
}

/** What the default may be, where it is something else. */
export function allowedInsteadOfDefault(input: Input): Bilingual | undefined {
    const { fallback, fallbackName, fallbackDate, fallbackText } = input;
    const written = [fallback, fallbackName, fallbackDate, fallbackText];
    if (written.every(each => each === undefined)) return undefined;
    const said = { word: fallbackName, date: fallbackDate, text: fallbackText };
    return allowedInsteadOf(input, { ...said, amount: amountIn(fallback) });
}

/** What an input may be, where a value is something else. */
export function allowedInsteadOf(input: Input, { amount, date, text, word }: WrittenValue): Bilingual | undefined {
    const { values } = input;
    switch (inputKindOf(input)) {
        case 'yes-no':
            return YES_NO.some(({ zh, en }) => word === zh || word === en) ? undefined : YES_OR_NO;
        case 'choice': {
            const isValue = values.some(value => inputNames(value).includes(word ?? ''));
            return isValue ? undefined : listText(values.map(value => value.name));
        }
        case 'date':
            return isAllowedDay(input, date) ? undefined : daysText(input);
        case 'text':
            if (text === undefined) return UNIT_WORDS.text;
            return input.texts.length === 0 || input.texts.includes(text) ? undefined : listText(input.texts);
        default:
            return isAllowed(input, amount ?? null) ? undefined : allowedText(input);
    }
}

/** A date that does not exist is reported as such. */
function isAllowedDay(input: Input, date: string | undefined): boolean {
    if (date === undefined) return false;
    const [day, bounds] = [dayOf(date), boundsOfInput(input)];
    return day === undefined || (bounds !== undefined && interval.canBe(bounds, day));
}

/** 日期，2026-01-01~2026-12-31 · a date, from 2026-01-01 on. */
function daysText({ days }: Input): Bilingual {
    const [from, to] = [days?.from, days?.to].map(date => (date === undefined ? undefined : readDate(date)));
    if (from && to) return { zh: `日期，${from}~${to}`, en: `a date, ${from}~${to}` };
    if (from) return { zh: `日期，不早于 ${from}`, en: `a date, not before ${from}` };
    return to ? { zh: `日期，不晚于 ${to}`, en: `a date, not after ${to}` } : UNIT_WORDS.date;
}

const YES_OR_NO: Bilingual = { zh: '“是”或“否”', en: '“yes” or “no”' };

function isAllowed(input: Input, value: Exact | null): boolean {
    if (value === null) return false;
    const point: Span = { lo: value, loOpen: false, hi: value, hiOpen: false };
    const bounds = boundsOfInput(input);
    return bounds !== undefined && interval.canBe(bounds, value) && onStep(point, stepOfInput(input)) !== undefined;
}

/**
 * What holds where an audit says nothing: a number, the number of a day, whether, a text, or the value by its first name;
 * undefined where nothing does.
 */
export function defaultOfInput(input: Input): Exact | boolean | string | undefined {
    const { fallback, fallbackName, fallbackDate, fallbackText, values } = input;
    if (fallback) return amountIn(fallback) ?? undefined;
    if (fallbackDate !== undefined) return dayOf(fallbackDate);
    if (fallbackText !== undefined) return fallbackText;
    if (inputKindOf(input) === 'yes-no') {
        return YES_NO.find(({ zh, en }) => fallbackName === zh || fallbackName === en)?.value;
    }
    return values.find(value => inputNames(value).includes(fallbackName ?? ''))?.name;
}

/** 个数，不小于 1 · a count, at least 1. */
function allowedText(input: Input): Bilingual {
    const unit = unitOfInput(input);
    const span = allowedSpan(input);
    const ends = span && spanText(span, unit);
    return {
        zh: [UNIT_WORDS[unit].zh, ends?.zh].filter(Boolean).join('，'),
        en: [UNIT_WORDS[unit].en, ends?.en].filter(Boolean).join(', ')
    };
}

/** What a statement names beside its formulas. */
function namedBy(node: AstNode): readonly (Nameable | undefined)[] {
    if (isWeightTable(node)) return [headedBy(node)];
    if (isSamplingPlan(node)) return [node.population?.ref];
    if (isTimeRequirement(node)) return [node.subject?.ref];
    const value = isSampleSize(node) ? node.audit?.ref : undefined;
    return isInputValue(value) ? [value.$container] : [];
}

/** A group of factors stands for each of them. */
function inputsNamed(target: Nameable | undefined): Input[] {
    if (isFactorGroup(target)) return target.factors;
    return isInput(target) ? [target] : [];
}

/** Inputs that no formula, no condition and no table of weights goes by. */
export function unusedInputs(ruleset: Ruleset): Input[] {
    const used = new Set<Nameable | undefined>(
        allBelow(ruleset)
            .flatMap(node => (isNameUse(node) ? [node.target?.ref] : namedBy(node)))
            .flatMap(inputsNamed)
    );
    return inputsOf(ruleset).filter(input => !used.has(input));
}
