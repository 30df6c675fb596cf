// The inputs of an audit: each under any of its names, of its type and within what the rule allows.
import { dayNumber, readDate } from '@guiju/calendar';
import { compare, exactText, interval, ZERO, exact, type Exact } from '@guiju/exact';
import type { Input } from '@guiju/model';
import type { Catalogue } from '../catalogue.ts';
import { allowedDays, allowedRange, choiceState, dateState, numberState, textState } from '../evaluate/inputs.ts';
import { valuesOf, yesNoState, type InputState } from '../evaluate/inputs.ts';
import { listed } from '../language.ts';
import { judgementNamed } from './judgements.ts';
import type { Report } from './problems.ts';
import { plainText, readNumber, written } from './slot.ts';

const YES = ['是', 'yes'];
const NO = ['否', 'no'];
const HUNDRED = exact(100);

/** By the input's name. A rule that declares no inputs looks at none. */
export function readInputs({ model }: Catalogue, fields: object, report: Report): Map<string, InputState> {
    const declared = (model.inputs ?? []).filter(({ judgement }) => judgement === undefined);
    const states = new Map<string, InputState>();
    const spelledAs = new Map<Input, string>();
    for (const [name, value] of (model.inputs ?? []).length > 0 ? Object.entries(fields) : []) {
        const input = declared.find(({ names }) => names.some(each => plainText(each) === plainText(name)));
        if (input === undefined && judgementNamed(model, name) !== undefined) {
            report('judgement-as-input', { name });
            continue;
        }
        if (input === undefined) {
            const names = declared.flatMap(each => spellings(each.names));
            report('unknown-input', { name, names: listed(names, 'zh'), namesEn: listed(names, 'en') });
            continue;
        }
        const other = spelledAs.get(input);
        if (other !== undefined) report('input-twice', { name, other });
        spelledAs.set(input, name);
        const state = readInput(input, value, report);
        if (state !== undefined) states.set(input.name, state);
    }
    return states;
}

function readInput(input: Input, value: unknown, report: Report): InputState | undefined {
    switch (input.type) {
        case 'yes-no':
            return readYesNo(input, value, report);
        case 'choice':
            return readChoice(input, value, report);
        case 'date':
            return readDay(input, value, report);
        case 'text':
            return readText(input, value, report);
        default:
            return readAmount(input, value, report);
    }
}

export function readYesNo({ name }: Pick<Input, 'name'>, value: unknown, report: Report): InputState | undefined {
    const text = typeof value === 'string' ? plainText(value) : '';
    if (value === true || YES.includes(text)) return yesNoState(true);
    if (value === false || NO.includes(text)) return yesNoState(false);
    return void report('input-not-yes-no', { name, text: written(value) });
}

function readChoice(input: Input, value: unknown, report: Report): InputState | undefined {
    const text = typeof value === 'string' ? plainText(value) : undefined;
    const found = valuesOf(input).find(({ names }) => names.some(each => plainText(each) === text));
    if (found !== undefined) return choiceState(found.name);
    const values = valuesOf(input).flatMap(({ names }) => names);
    const facts = { values: listed(values, 'zh'), valuesEn: listed(values, 'en') };
    return void report('input-unknown-value', { name: input.name, text: written(value), ...facts });
}

/** Where the rule lists texts one of them, full-width or half-width signs alike. */
function readText({ name, texts }: Input, value: unknown, report: Report): InputState | undefined {
    if (typeof value !== 'string') return void report('input-not-a-text', { name, text: written(value) });
    if (texts === undefined) return textState(value);
    const found = texts.find(each => plainText(each) === plainText(value));
    if (found !== undefined) return textState(found);
    const facts = { values: listed(texts, 'zh'), valuesEn: listed(texts, 'en') };
    return void report('input-unknown-value', { name, text: written(value), ...facts });
}

function readDay(input: Input, value: unknown, report: Report): InputState | undefined {
    const { name, days } = input;
    const date = typeof value === 'string' ? readDate(plainText(value)) : undefined;
    if (date === undefined) return void report('input-not-a-date', { name, text: written(value) });
    if (interval.canBe(allowedDays(input), exact(dayNumber(date)))) return dateState(date);
    const range = { range: daysText(days, DAYS.zh), rangeEn: daysText(days, DAYS.en) };
    return void report('input-out-of-range', { name, value: date, ...range });
}

const DAYS = { zh: ['不早于 ', '不晚于 '], en: ['not before ', 'not after '] } as const;

/** 2026-01-01~2026-12-31, not before 2026-01-01. */
function daysText(days: Input['days'], [since, until]: readonly [string, string]): string {
    if (days?.from && days.to) return `${days.from}~${days.to}`;
    return days?.from ? `${since}${days.from}` : `${until}${days?.to ?? ''}`;
}

function readAmount(input: Input, value: unknown, report: Report): InputState | undefined {
    const { name, type } = input;
    const amount = type === 'ratio' ? readRatio(value) : readNumber(value);
    if (amount === undefined)
        return void report('input-not-a-number', { name, text: written(value), ...(EXAMPLES[type] ?? ANY_NUMBER) });
    if (COUNTING.has(type) && (amount.d !== 1n || compare(amount, ZERO) < 0)) {
        return void report('input-not-a-count', { name, text: written(value) });
    }
    if (interval.canBe(allowedRange(input), amount)) return numberState(interval.point(amount));
    return void report('input-out-of-range', { name, value: amountText(amount, type), ...rangeWords(input) });
}

const COUNTING: ReadonlySet<Input['type']> = new Set(['count', 'person', 'site']);

const EXAMPLES: Partial<Record<Input['type'], { zh: string; en: string }>> = {
    count: { zh: '个数，例如 300', en: 'a count such as 300' },
    person: { zh: '人数，例如 300', en: 'a number of people such as 300' },
    site: { zh: '场所数，例如 12', en: 'a number of sites such as 12' },
    ratio: { zh: '比例，例如 "30%" 或 0.3', en: 'a ratio such as "30%" or 0.3' },
    points: { zh: '分数，例如 "3.5"', en: 'a number of points such as "3.5"' }
};

const ANY_NUMBER = { zh: '数，例如 "2.5"', en: 'a number such as "2.5"' };

/** "30%" and 0.3 are the same ratio. */
function readRatio(value: unknown): Exact | undefined {
    const text = typeof value === 'string' ? plainText(value) : '';
    return text.endsWith('%') ? readNumber(text.slice(0, -1))?.div(HUNDRED) : readNumber(value);
}

const amountText = (amount: Exact, type: Input['type']): string =>
    type === 'ratio' ? `${exactText(amount.mul(HUNDRED))}%` : exactText(amount);

/** 1~100, at least 1, at most 100. */
function rangeWords(input: Input): { range: string; rangeEn: string } {
    const { lo, hi } = allowedRange(input);
    const [from, to] = [lo && amountText(lo, input.type), hi && amountText(hi, input.type)];
    if (from && to) return { range: `${from}~${to}`, rangeEn: `${from}~${to}` };
    if (from) return { range: `不小于 ${from}`, rangeEn: `at least ${from}` };
    return { range: `不大于 ${to}`, rangeEn: `at most ${to}` };
}

/** A name with blanks may be written with hyphens as well; one of the two is enough to tell. */
const spellings = (names: readonly string[]): string[] =>
    names.filter(name => !names.some(other => other !== name && other.replaceAll(' ', '-') === name));
