// What an audit may give for an input, and which inputs a rule never asks for.
import { dayNumber } from '@guiju/calendar';
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
    if (kind === 'date') return ALL_DAYS;
    const [lo, hi] = [amountIn(input.range?.from), amountIn(input.range?.to)];
    const least = kind !== 'points' && kind !== 'ratio' && (lo === null || lo.s < 0n) ? ZERO : lo;
    return onStep({ lo: least, loOpen: false, hi, hiOpen: false }, stepOfInput(input));
}

/** A literal with or without a sign; null where none is written. */
export function amountIn(node: Expression | undefined): Exact | null {
    if (isNegative(node)) return amountIn(node.operand)?.neg() ?? null;
    return isLiteral(node) ? amountOf(node) : null;
}

/** Whether the range is there and allows nothing. */
export const isRangeEmpty = (input: Input): boolean => input.range !== undefined && boundsOfInput(input) === undefined;

/** A number, a date, a text in quotes, or a word: the name of a value, yes or no. */
export interface WrittenValue {
    readonly date?: string | undefined;
    readonly text?: string | undefined;
    readonly amount?: Exact | null | undefined;
    readonly word?: string | undefined;
}

/** What the default may be, where it is something else. */
export function allowedInsteadOfDefault(input: Input): Bilingual | undefined {
    const { fallback, fallbackName } = input;
    if (fallback === undefined && fallbackName === undefined) return undefined;
    return allowedInsteadOf(input, { amount: amountIn(fallback), word: fallbackName });
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
            return date === undefined ? UNIT_WORDS.date : undefined;
        case 'text':
            return text === undefined ? UNIT_WORDS.text : undefined;
        default:
            return isAllowed(input, amount ?? null) ? undefined : allowedText(input);
    }
}

const YES_OR_NO: Bilingual = { zh: '“是”或“否”', en: '“yes” or “no”' };

function isAllowed(input: Input, value: Exact | null): boolean {
    if (value === null) return false;
    const point: Span = { lo: value, loOpen: false, hi: value, hiOpen: false };
    const bounds = boundsOfInput(input);
    return bounds !== undefined && interval.canBe(bounds, value) && onStep(point, stepOfInput(input)) !== undefined;
}

/** What holds where an audit says nothing: a number, whether, or the value by its first name; undefined where nothing does. */
export function defaultOfInput(input: Input): Exact | boolean | string | undefined {
    const { fallback, fallbackName, values } = input;
    if (fallback) return amountIn(fallback) ?? undefined;
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
