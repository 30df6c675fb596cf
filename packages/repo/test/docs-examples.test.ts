// Law: an example with a name on a page of the language (`guiju cafe`, `json audit cafe`, `json result cafe`;
// for deadlines `json events …` and `json dates …`) is executed.
import { describe, expect, it } from 'vitest';
import { compile } from '@guiju/compiler';
import { certificateOn, deadlinesOf, review, runExamples, score } from '@guiju/runtime';
import { createFixtures } from '@guiju/testing';
import { blocksOf, isWholeRuleset, readText } from '@guiju/repo';

const fixtures = createFixtures();

describe.each(['docs/language.zh.md', 'docs/language.en.md'])('the examples of %s', page => {
    const blocks = blocksOf(readText(page));
    const named = blocks.filter(isWholeRuleset).filter(({ words }) => words.length > 0);
    const part = (...words: string[]): unknown =>
        JSON.parse(blocks.find(block => words.every(word => block.words.includes(word)))?.text ?? 'null');

    it('are there', () => {
        expect(named.length).toBeGreaterThan(0);
    });

    it.each(named.map(({ words: [name], text }) => [name!, text]))(
        '%s gives the result it promises',
        async (name, text) => {
            const { document, diagnostics } = await fixtures.checkText(text);
            expect(diagnostics).toEqual([]);
            const model = compile(document, uri => uri);
            if (part('standing', name) !== null) {
                expect(certificateOn(model, part('events', name))).toMatchObject({ result: part('standing', name) });
                expect(runExamples(model).map(({ passed }) => passed)).not.toContain(false);
                return;
            }
            if (part('dates', name) !== null) {
                expect(deadlinesOf(model, part('events', name))).toMatchObject({ result: part('dates', name) });
                expect(runExamples(model).map(({ passed }) => passed)).not.toContain(false);
                return;
            }
            if (part('review', name) !== null) {
                const promised = { review: part('review', name) };
                return expect(review(model, part('record', name))).toMatchObject(promised);
            }
            expect(part('result', name)).not.toBeNull();
            expect(score(model, part('audit', name))).toMatchObject({ result: part('result', name) });
        }
    );
});
