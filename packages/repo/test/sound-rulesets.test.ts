// A rule that nothing can be said against is told nothing, not even advice; and one slip in it is found.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFixtures } from '@guiju/testing';
import { compile } from '@guiju/compiler';
import { runExamples } from '@guiju/runtime';
import { outcomesIn } from '../src/mutations/caught.ts';
import type { Family } from '../src/mutations/families.ts';
import { chanceOf } from './random.ts';
import { soundRuleset, textOf } from './sound-rulesets.ts';

/** A failure shows the smallest rule that has it, as text. */
const texts = soundRuleset.map(textOf);

test('a well-formed rule has no diagnostic, and its examples hold', async () => {
    const fixtures = createFixtures();
    await fc.assert(
        fc.asyncProperty(texts, async text => {
            const { document, diagnostics } = await fixtures.checkText(text);
            expect(diagnostics).toEqual([]);
            const failed = runExamples(compile(document, String)).filter(({ passed }) => !passed);
            expect(failed.map(({ title, expectations }) => ({ title, expectations }))).toEqual([]);
        }),
        { numRuns: 25, seed: 44 }
    );
}, 120_000);

const FOUND: readonly Family[] = ['points', 'bands', 'table cells', 'codes', 'dates'];

test('each slip in its points, bands, cells, codes and dates is found', async () => {
    await fc.assert(
        fc.asyncProperty(texts, fc.nat(), async (text, seed) => {
            const chance = chanceOf(seed);
            const outcomes = await outcomesIn(text, '/sound', all => {
                const held = all.filter(({ family }) => FOUND.includes(family));
                return FOUND.flatMap(family => {
                    const own = held.filter(mutation => mutation.family === family);
                    return own.length === 0 ? [] : [chance.oneOf(own), chance.oneOf(own)];
                });
            });
            const missed = outcomes.filter(({ by }) => by === undefined);
            expect(missed.map(({ mutation: { line, words } }) => `line ${line}: ${words}`)).toEqual([]);
        }),
        { numRuns: 6, seed: 44 }
    );
}, 120_000);
