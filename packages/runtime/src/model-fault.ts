// A model that passes its schema and still contradicts itself, such as a measure that needs itself.
import { readExact, type Exact, type ExactJson } from '@guiju/exact';
import type { Bilingual } from './language.ts';

/** Thrown inside the evaluation, turned into an error of the answer by `score`; never leaves the package. */
export class ModelFault extends Error {
    readonly code: 'model-cycle' | 'model-broken';
    readonly text: Bilingual;

    constructor(code: 'model-cycle' | 'model-broken', text: Bilingual) {
        super(text.en);
        this.code = code;
        this.text = text;
    }
}

/** A name in the model that nothing in the model bears. */
export function unknownName(name: string): ModelFault {
    return new ModelFault('model-broken', {
        zh: `模型有误：找不到“${name}”。请重新编译规则。`,
        en: `The model is broken: it does not define "${name}". Compile the rule again.`
    });
}

/** A number where a condition belongs, or the other way round. */
export function wrongKind(): ModelFault {
    return new ModelFault('model-broken', {
        zh: '模型有误：数与条件混用。请重新编译规则。',
        en: 'The model is broken: it mixes numbers and conditions. Compile the rule again.'
    });
}

/** Numbers that were read before: a model says few, and again and again. */
const numbers = new Map<string, Exact>();
const MOST_NUMBERS = 4096;

/** A number of the model. */
export function exactOf(json: ExactJson): Exact {
    const known = typeof json === 'string' ? numbers.get(json) : undefined;
    if (known !== undefined) return known;
    const value = readExact(json);
    if (value === undefined) throw unknownName(JSON.stringify(json));
    if (typeof json === 'string' && numbers.size < MOST_NUMBERS) numbers.set(json, value);
    return value;
}
