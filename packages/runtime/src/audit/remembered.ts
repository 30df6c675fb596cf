// Answers that were read before: audits of one rule say the same few things again and again.
import type { ItemFacts } from '../catalogue.ts';
import type { Answered, Slot } from './slot.ts';

/** So many are kept of one item; points given directly could be any number. */
const MOST = 512;

const read = new WeakMap<ItemFacts, Map<string, Answered>>();

/** As `readAnswer` reads it; what is wrong with an answer is found and reported every time. */
export function remembered(
    slot: Slot,
    value: unknown,
    readAnswer: (slot: Slot, value: unknown) => Answered | undefined
): Answered | undefined {
    const said = keyOf(value, 5);
    if (said === undefined) return readAnswer(slot, value);
    const known = read.get(slot.facts) ?? new Map<string, Answered>();
    read.set(slot.facts, known);
    const key = `${slot.language}${slot.code.length}:${slot.code}${said}`;
    const answer = known.get(key) ?? readAnswer(slot, value);
    if (answer !== undefined && known.size < MOST) known.set(key, answer);
    return answer;
}

/** Different for different values; undefined for what is deeper than an answer, or no JSON. */
export function keyOf(value: unknown, depth: number): string | undefined {
    if (typeof value === 'string') return `s${value.length}:${value}`;
    if (typeof value === 'number' || typeof value === 'boolean' || value === null) return `v${value};`;
    if (typeof value !== 'object' || depth === 0) return undefined;
    let key = Array.isArray(value) ? '[' : '{';
    for (const name of Object.keys(value)) {
        const part = keyOf((value as Record<string, unknown>)[name], depth - 1);
        if (part === undefined) return undefined;
        key += `${name.length}:${name}${part}`;
    }
    return `${key}}`;
}
