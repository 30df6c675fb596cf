// Law: an example with a name on a page of the language (`guiju cafe`, `json audit cafe`, `json result cafe`,
// `json facts cafe`, `json days cafe`, `json samples cafe`) is executed.
import { describe, expect, it } from 'vitest';
import { compile } from '@guiju/compiler';
import { days, samples, score } from '@guiju/runtime';
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
            const [result, time, sample] = ['result', 'days', 'samples'].map(kind => part(kind, name));
            expect([result, time, sample].some(each => each !== null)).toBe(true);
            if (result !== null) expect(score(model, part('audit', name))).toMatchObject({ result });
            if (time !== null) expect(days(model, part('facts', name))).toMatchObject({ result: time });
            if (sample !== null) expect(samples(model, part('facts', name))).toMatchObject({ result: sample });
        }
    );
});
