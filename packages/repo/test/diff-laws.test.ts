// Law: two editions that mean the same have no difference, and whatever changes in a model is told.
import { DiffResult, hashOf, type Model } from '@guiju/model';
import { foldersIn } from '@guiju/repo';
import { diff } from '@guiju/runtime';
import { expect, test } from 'vitest';
import { exampleModel } from '../src/example-model.ts';
import { chanceOf, type Chance } from './random.ts';

const TRIALS = 60;

test.each(foldersIn('examples'))('examples/%s: every changed value is a difference', async name => {
    const model = await exampleModel(name);
    expect(diff(model, model)).toMatchObject({ effect: null, version: 'none', changes: [] });
    const chance = chanceOf(name.length);
    for (let trial = 0; trial < TRIALS; trial++) {
        const { changed, path } = withChange(model, chance);
        const found = diff(model, changed);
        expect(DiffResult.safeParse(found).success).toBe(true);
        expect({ path, told: found.changes.length > 0 }).toEqual({ path, told: hashOf(changed) !== hashOf(model) });
    }
});

/** One text or number somewhere in the model, other than what is derived from the rest. */
function withChange(model: Model, chance: Chance): { changed: Model; path: string } {
    const changed = structuredClone(model);
    let at = changed as unknown as Record<string, unknown>;
    const path: string[] = [];
    for (;;) {
        const keys = Object.keys(at).filter(key => !DERIVED.has(key) && at[key] !== null && !isEmpty(at[key]));
        if (keys.length === 0) return { changed, path: path.join('.') };
        const key = chance.oneOf(keys);
        path.push(key);
        const value = at[key];
        if (typeof value !== 'object') {
            at[key] = key === 'treatment' ? (value === 'zero' ? 'full' : 'zero') : otherThan(value);
            return { changed, path: path.join('.') };
        }
        at = value as Record<string, unknown>;
    }
}

function otherThan(value: unknown): unknown {
    if (typeof value === 'boolean') return !value;
    if (typeof value === 'number') return value + 1;
    const text = value as string;
    return /^-?\d+(\.\d+)?$/.test(text) ? `1${text.replace('-', '')}` : `${text}x`;
}

const isEmpty = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** The totals and the list of grades say nothing of their own; formulas are changed elsewhere than in their shape. */
const DERIVED = new Set([
    'source',
    'hash',
    'format',
    'total',
    'grades',
    'op',
    'kind',
    'expression',
    'condition',
    'whenZero',
    'notes',
    'plans',
    'score',
    'steps',
    'names'
]);
