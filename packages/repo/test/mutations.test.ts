// In no example does a slip in the points, bands or cells of a table go unnoticed: some of all slips here, the rest in
// `npm run mutations`, which fails as well.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { outcomesOf } from '../src/mutations/caught.ts';
import { variantsOf } from '../src/mutations/variants.ts';
import { HELD } from '../src/mutations/told.ts';
import { inRoot } from '../src/root.ts';
import { chanceOf } from './random.ts';

/** Of each family in each example. */
const TRIED = 3;

const examples = readdirSync(inRoot('examples')).sort();

test.each(examples)(
    'a slip in the points, bands or cells of %s is found',
    async example => {
        const chance = chanceOf(example.length);
        const outcomes = await outcomesOf(example, all =>
            HELD.flatMap(family => {
                const own = all.filter(mutation => mutation.family === family);
                return own.length === 0 ? [] : chance.several(TRIED, TRIED, () => chance.oneOf(own));
            })
        );
        const missed = outcomes.filter(({ by }) => by === undefined);
        expect(
            missed.map(({ mutation: { line, words } }) => `examples/${example}/rule.guiju:${line}: ${words}`)
        ).toEqual([]);
    },
    60_000
);

describe('what a slip makes of', () => {
    test.each([
        { text: '1', kind: 'number' as const, others: ['2', '0'] },
        { text: '0', kind: 'number' as const, others: ['1'] },
        { text: '10', kind: 'number' as const, others: ['11', '9', '0', '1'] },
        { text: '1.5', kind: 'number' as const, others: ['1.6', '1.4', '15'] },
        { text: '0.25', kind: 'number' as const, others: ['0.26', '0.24', '025', '0.5', '0.2'] },
        { text: 'A.3.2', kind: 'code' as const, others: ['A.3.3', 'A.3.1'] },
        { text: '5.1.10', kind: 'code' as const, others: ['5.1.11', '5.1.9', '5.1.0', '5.1.1'] },
        {
            text: '2028-02-29',
            kind: 'date' as const,
            others: ['2028-03-01', '2028-02-28', '2029-03-01', '2027-03-01']
        }
    ])('$text', ({ text, kind, others }) => {
        expect(variantsOf(text, kind)).toEqual(others);
    });
});
