// Law: an example with a name on a page of the language (`guiju cafe`) is executed: what it is given (`json audit cafe`)
// gives what the page promises (`json result cafe`), for every command that computes. All worked examples hold.
import { describe, expect, it } from 'vitest';
import { compile } from '@guiju/compiler';
import type { Model } from '@guiju/model';
import { certificateOn, days, deadlinesOf, review, runExamples, samples, score } from '@guiju/runtime';
import { createFixtures } from '@guiju/testing';
import { blocksOf, isWholeRuleset, readText } from '@guiju/repo';

const fixtures = createFixtures();

/** What is promised, what it is worked out from, and how. */
const PROMISES: readonly {
    readonly promised: string;
    readonly given: string;
    of(model: Model, given: unknown): unknown;
}[] = [
    { promised: 'result', given: 'audit', of: score },
    { promised: 'days', given: 'facts', of: days },
    { promised: 'samples', given: 'facts', of: samples },
    { promised: 'dates', given: 'events', of: deadlinesOf },
    { promised: 'standing', given: 'events', of: certificateOn },
    { promised: 'review', given: 'record', of: review }
];

const EXAMPLE = /^(?:算例|example) /mu;

describe.each(['docs/language.zh.md', 'docs/language.en.md'])('the examples of %s', page => {
    const blocks = blocksOf(readText(page));
    const named = blocks.filter(isWholeRuleset).filter(({ words }) => words.length > 0);
    const part = (...words: string[]): unknown =>
        JSON.parse(blocks.find(block => words.every(word => block.words.includes(word)))?.text ?? 'null');

    it('are there', () => {
        expect(named.length).toBeGreaterThan(0);
    });

    const others = blocks.filter(isWholeRuleset).filter(({ words, text }) => words.length === 0 && EXAMPLE.test(text));

    it.each(others.map(({ text }) => [text.split('\n')[0]!, text]))(
        '%s has worked examples that hold',
        async (_, text) => {
            const { document, diagnostics } = await fixtures.checkText(text);
            expect(diagnostics).toEqual([]);
            const results = runExamples(compile(document, uri => uri));
            expect(results).not.toEqual([]);
            expect(results.filter(({ passed }) => !passed)).toEqual([]);
        }
    );

    it.each(named.map(({ words: [name], text }) => [name!, text]))(
        '%s gives the result it promises',
        async (name, text) => {
            const { document, diagnostics } = await fixtures.checkText(text);
            expect(diagnostics).toEqual([]);
            const model = compile(document, uri => uri);
            const kept = PROMISES.filter(({ promised }) => part(promised, name) !== null);
            expect(kept).not.toEqual([]);
            for (const { promised, given, of } of kept) {
                const key = promised === 'review' ? 'review' : 'result';
                expect(of(model, part(given, name))).toMatchObject({ [key]: part(promised, name) });
            }
            expect(runExamples(model).filter(({ passed }) => !passed)).toEqual([]);
        }
    );
});
