// Inputs: their kinds, what is allowed, and what holds where an audit says nothing.
import { writeExact, type Exact } from '@guiju/exact';
import { boundsOfInput, defaultOfInput, inputKindOf, inputNames, type Input } from '@guiju/language';
import type { Input as ModelInput } from '@guiju/model';
import { clauseOf, sourceOf, type Lowering } from './place.ts';

export function lowerInput(input: Input, lowering: Lowering): ModelInput {
    return {
        name: input.name,
        names: inputNames(input),
        type: inputKindOf(input),
        ...allowed(input),
        default: defaultOf(input),
        notes: input.notes.map(note => note.text),
        clause: clauseOf(input),
        source: sourceOf(input, lowering, 'name')
    };
}

function allowed(input: Input): Pick<ModelInput, 'values' | 'from' | 'to'> {
    const kind = inputKindOf(input);
    if (kind === 'yes-no' || kind === 'date' || kind === 'text') return {};
    if (kind === 'choice') {
        return { values: input.values.map(value => ({ name: value.name, names: inputNames(value) })) };
    }
    const { lo, hi } = boundsOfInput(input)!;
    return { from: endOf(lo), to: endOf(hi) };
}

const endOf = (end: Exact | null): ModelInput['from'] => end && writeExact(end);

function defaultOf(input: Input): ModelInput['default'] {
    const value = defaultOfInput(input);
    if (value === undefined) return null;
    if (typeof value === 'string') return { value };
    return typeof value === 'boolean' ? value : writeExact(value);
}
