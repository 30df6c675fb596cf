// While somebody types, a file lacks a word here and there: the checks still run, on what was understood.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFixtures } from '@guiju/testing';
import { createLanguage } from '../src/module.ts';

const whole = readFileSync(join(import.meta.dirname, 'spellings/chinese.guiju'), 'utf8');
const { tokens } = createLanguage().guiju.parser.Lexer.tokenize(whole);
const fixtures = createFixtures();

/** Every word is left out once and the whole file checked each time: the time grows with the square of the file. */
const PATIENCE = { timeout: 900_000 };

/** Langium catches what a check throws and reports it as a message, also for what resolves names. */
async function crashesOf(text: string): Promise<string[]> {
    const { both } = await fixtures.checkText(text);
    return both.en.map(it => it.message).filter(message => message.includes('An error occurred'));
}

describe('a ruleset is checked without a crash', PATIENCE, () => {
    test('lacking any one of its words', async () => {
        expect(tokens.length).toBeGreaterThan(300);
        for (const { startOffset, image } of tokens) {
            const text = whole.slice(0, startOffset) + whole.slice(startOffset + image.length);
            expect(await crashesOf(text), `without “${image}” at ${startOffset}`).toEqual([]);
        }
    });

    test('cut off behind any of its words', async () => {
        for (const { startOffset, image } of tokens) {
            const text = whole.slice(0, startOffset + image.length);
            expect(await crashesOf(text), `up to “${image}” at ${startOffset}`).toEqual([]);
        }
    });
});
