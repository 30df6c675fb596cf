// Inputs: their kinds, what is allowed, and what holds where an audit says nothing.
import { dateOfDay, readDate } from '@guiju/calendar';
import { writeExact, type Exact } from '@guiju/exact';
import { boundsOfInput, defaultOfInput, inputKindOf, inputNames, isJudgement, type Input } from '@guiju/language';
import type { Input as ModelInput } from '@guiju/model';
import { clauseOf, sourceOf, type Lowering } from './place.ts';

export function lowerInput(input: Input, lowering: Lowering): ModelInput {
    return {
        name: input.name,
        names: inputNames(input),
        type: inputKindOf(input),
        ...allowed(input),
        default: defaultOf(input),
        ...(isJudgement(input) && { judgement: { by: input.judge!, reason: Boolean(input.reason) } }),
        notes: input.notes.map(note => note.text),
        clause: clauseOf(input),
        source: sourceOf(input, lowering, 'name')
    };
}

function allowed(input: Input): Pick<ModelInput, 'values' | 'from' | 'to' | 'days' | 'texts'> {
    const kind = inputKindOf(input);
    if (kind === 'yes-no') return {};
    if (kind === 'text') return input.texts.length === 0 ? {} : { texts: [...input.texts] };
    if (kind === 'date') return daysOf(input);
    if (kind === 'choice') {
        return { values: input.values.map(value => ({ name: value.name, names: inputNames(value) })) };
    }
    const { lo, hi } = boundsOfInput(input)!;
    return { from: endOf(lo), to: endOf(hi) };
}

function daysOf({ days }: Input): Pick<ModelInput, 'days'> {
    if (days === undefined) return {};
    const [from, to] = [days.from, days.to].map(date => (date === undefined ? null : readDate(date)!));
    return { days: { from: from!, to: to! } };
}

const endOf = (end: Exact | null): ModelInput['from'] => end && writeExact(end);

function defaultOf(input: Input): ModelInput['default'] {
    const value = defaultOfInput(input);
    if (value === undefined) return null;
    if (typeof value === 'string') return { value };
    if (typeof value === 'boolean') return value;
    return inputKindOf(input) === 'date' ? { value: dateOfDay(Number(value.valueOf())) } : writeExact(value);
}
