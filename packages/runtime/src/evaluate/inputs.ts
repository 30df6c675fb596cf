// What is known of each input: given by the audit, taken from the default, or anything that the rule allows.
import { dateOfDay, dayNumber, type CivilDate } from '@guiju/calendar';
import { exact, interval, writeExact, type ExactJson, type Interval } from '@guiju/exact';
import type { Input } from '@guiju/model';
import { exactOf, unknownName } from '../model-fault.ts';
import type { Situation } from './situation.ts';
import { quantity, truth, type Truth, type Value } from './value.ts';

/** The values that an input may have; a known one has exactly one. */
export type InputState =
    | { readonly kind: 'number'; readonly range: Interval }
    | { readonly kind: 'yes-no'; readonly yes: boolean; readonly no: boolean; readonly judged?: Judged }
    | { readonly kind: 'choice'; readonly possible: readonly string[] }
    /** Any text where it is not known. */
    | { readonly kind: 'text'; readonly text: string | undefined };

/** Who judged, and why. */
export interface Judged {
    readonly by: string;
    readonly reason: string | null;
}

export interface InputEntry {
    readonly input: Input;
    readonly origin: 'audit' | 'default' | 'open';
    readonly state: InputState;
}

/** As far as dates can be written. */
const ALL_DAYS = interval.between(exact(dayNumber('0001-01-01')), exact(dayNumber('9999-12-31')));

export const numberState = (range: Interval): InputState => ({ kind: 'number', range });
export const yesNoState = (yes: boolean): InputState => ({ kind: 'yes-no', yes, no: !yes });
export const dateState = (date: CivilDate): InputState => numberState(interval.point(exact(dayNumber(date))));
export const textState = (text: string | undefined): InputState => ({ kind: 'text', text });
export const choiceState = (value: string): InputState => ({ kind: 'choice', possible: [value] });

/** `given`: what the audit says. */
export function inputEntryOf(input: Input, given: InputState | undefined): InputEntry {
    if (given !== undefined) return { input, origin: 'audit', state: given };
    const standing = defaultOf(input);
    if (standing !== undefined) return { input, origin: 'default', state: standing };
    return { input, origin: 'open', state: anyOf(input) };
}

function defaultOf(input: Input): InputState | undefined {
    const value = input.default;
    if (value === null) return undefined;
    if (typeof value === 'boolean') return yesNoState(value);
    if (typeof value === 'object' && 'value' in value) return worded(input, value.value);
    return numberState(interval.point(exactOf(value)));
}

function worded({ type }: Input, text: string): InputState {
    if (type === 'date') return dateState(text);
    return type === 'text' ? textState(text) : choiceState(text);
}

function anyOf(input: Input): InputState {
    if (input.type === 'yes-no') return { kind: 'yes-no', yes: true, no: true };
    if (input.type === 'text') return input.texts ? { kind: 'choice', possible: input.texts } : textState(undefined);
    if (input.type === 'date') return numberState(allowedDays(input));
    if (input.type === 'choice') return { kind: 'choice', possible: valuesOf(input).map(({ name }) => name) };
    return numberState(allowedRange(input));
}

export const valuesOf = (input: Input): NonNullable<Input['values']> => input.values ?? [];

export function allowedRange({ from, to }: Input): Interval {
    return interval.between(from ? exactOf(from) : null, to ? exactOf(to) : null);
}

/** As numbers of days. */
export function allowedDays({ days }: Input): Interval {
    const [from, to] = [days?.from ?? null, days?.to ?? null].map(date => date && exact(dayNumber(date)));
    return interval.between(from || ALL_DAYS.lo, to || ALL_DAYS.hi);
}

/** A number or a condition. */
export function inputValue(name: string, situation: Situation): Value {
    const { state } = entryNamed(name, situation);
    if (state.kind === 'number') return quantity(state.range);
    if (state.kind === 'yes-no') return truth(state.yes, state.no);
    throw unknownName(name);
}

/** Whether an input is one of its values. */
export function isValue(name: string, value: string, situation: Situation): Truth {
    const { state } = entryNamed(name, situation);
    if (state.kind === 'text') return truth(state.text === undefined || state.text === value, state.text !== value);
    if (state.kind !== 'choice') throw unknownName(name);
    return truth(
        state.possible.includes(value),
        state.possible.some(each => each !== value)
    );
}

export function entryNamed(name: string, { inputs }: Situation): InputEntry {
    const entry = inputs.get(name);
    if (entry === undefined) throw unknownName(name);
    return entry;
}

/** The one value that an input has; undefined where it may have several. */
export function knownInput({ input, state }: InputEntry): ExactJson | boolean | { value: string } | undefined {
    switch (state.kind) {
        case 'number': {
            const known = interval.known(state.range);
            if (known === undefined) return undefined;
            return input.type === 'date' ? { value: dateOfDay(Number(known.valueOf())) } : writeExact(known);
        }
        case 'yes-no':
            return state.yes === state.no ? undefined : state.yes;
        case 'text':
            return state.text === undefined ? undefined : { value: state.text };
        case 'choice':
            return state.possible.length === 1 ? { value: state.possible[0]! } : undefined;
    }
}
