// While somebody types, a file lacks a word here and there: the checks still run, on what was understood.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFixtures } from '@guiju/testing';
import type { Ruleset } from '../src/index.ts';
import { createLanguage } from '../src/module.ts';

const whole = readFileSync(join(import.meta.dirname, 'spellings/chinese.guiju'), 'utf8');
const fixtures = createFixtures();
const { parser } = createLanguage().guiju;

interface Word {
    readonly from: number;
    readonly to: number;
}

const wordsOf = (text: string): Word[] =>
    parser.Lexer.tokenize(text).tokens.map(({ startOffset, image }) => ({
        from: startOffset,
        to: startOffset + image.length
    }));

/** The statements of the file, each by itself: the whole file is not checked once for each of its words. */
const statements = parser.LangiumParser.parse<Ruleset>(whole).value.elements.map(element => element.$cstNode!.text);
/** One word in so many is tried: by itself a statement is soon checked, the whole file, whose statements name each other, is not. */
const every = (count: number, words: readonly Word[]): Word[] => words.filter((_, place) => place % count === 0);

/** Langium catches what a check throws and reports it as a message, also for what resolves names. */
async function crashesOf(text: string): Promise<string[]> {
    const { both } = await fixtures.checkText(text);
    return both.en.map(it => it.message).filter(message => message.includes('An error occurred'));
}

const without = (text: string, { from, to }: Word): string => text.slice(0, from) + text.slice(to);
const upTo = (text: string, { to }: Word): string => text.slice(0, to);

const BREAKS = { 'lacking a word': without, 'cut off behind a word': upTo };

test('the file holds many statements and words', () => {
    expect(statements.length).toBeGreaterThan(60);
    expect(wordsOf(whole).length).toBeGreaterThan(1500);
});

describe.each(Object.entries(BREAKS))('a ruleset %s is checked without a crash', (_, broken) => {
    test('statement by statement', { timeout: 300_000 }, async () => {
        for (const statement of statements) {
            for (const word of every(4, wordsOf(statement))) {
                const text = broken(statement, word);
                expect(await crashesOf(text), text).toEqual([]);
            }
        }
    });

    test('in the whole file', { timeout: 300_000 }, async () => {
        for (const word of every(97, wordsOf(whole))) {
            const text = broken(whole, word);
            expect(await crashesOf(text), `at ${word.from}: ${whole.slice(word.from, word.to)}`).toEqual([]);
        }
    });
});
