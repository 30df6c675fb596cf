// Writing a model: the same model gives the same bytes, and a hash over what it means.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { Model } from './model.ts';

/** Two blanks, keys in the order of the schema, a line end at the end. Throws on what is no model: a bug of ours. */
export function writeModel(model: Model): string {
    return JSON.stringify(Model.parse(model), null, 2) + '\n';
}

/** `sha256:…` over everything but `hash` and `source`, with sorted keys. */
export function hashOf(model: Omit<Model, 'hash'>): string {
    return 'sha256:' + bytesToHex(sha256(utf8ToBytes(JSON.stringify(meaningOf(model)))));
}

function meaningOf(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(meaningOf);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).filter(
        ([key, part]) => key !== 'hash' && key !== 'source' && part !== undefined
    );
    return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, meaningOf(part)]));
}
