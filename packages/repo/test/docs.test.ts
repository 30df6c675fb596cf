// Law: what the documents show works. Rulesets check clean, audits are valid, results are what scoring gives.
import { describe, expect, it } from 'vitest';
import { compile } from '@guiju/compiler';
import { keywords } from '@guiju/language';
import { Audit, type Model } from '@guiju/model';
import { runExamples, score } from '@guiju/runtime';
import { createFixtures } from '@guiju/testing';
import { blocksOf, filesUnder, isWholeRuleset, readText } from '@guiju/repo';

const pages = ['README.md', ...filesUnder('docs')].filter(
    path => path.endsWith('.md') && !path.startsWith('docs/checks/')
);
const fixtures = createFixtures();

const LANGUAGE_PAGES = ['docs/language.zh.md', 'docs/language.en.md'];

/** The ruleset of a tutorial: the longest on its page. Other blocks may import it as rule.guiju. */
function tutorialOf(page: string): string {
    const whole = blocksOf(readText(page)).filter(isWholeRuleset);
    return whole.reduce((longest, { text }) => (text.length > longest.length ? text : longest), '');
}

describe.each(pages)('%s', page => {
    const blocks = blocksOf(readText(page)).filter(({ language }) => language === 'guiju');
    const beside = { 'rule.guiju': tutorialOf(page) };

    it('shows whole rulesets without a fault', async () => {
        for (const block of blocks.filter(isWholeRuleset)) {
            const { diagnostics } = await fixtures.checkText(block.text, beside);
            expect(diagnostics.map(({ message }) => `line ${block.line}: ${message}`)).toEqual([]);
        }
    });

    it('shows worked examples that hold', async () => {
        for (const block of blocks.filter(isWholeRuleset)) {
            const { document } = await fixtures.checkText(block.text, beside);
            const failed = runExamples(compile(document, uri => uri)).filter(({ passed }) => !passed);
            expect(failed.map(({ title }) => `line ${block.line}: ${title}`)).toEqual([]);
        }
    });

    it('shows parts of rulesets that are at least well written', async () => {
        for (const block of blocks.filter(part => !isWholeRuleset(part))) {
            const { diagnostics } = await fixtures.checkText(block.text, beside);
            const syntax = diagnostics.filter(({ code }) => code === 'syntax');
            expect(syntax.map(({ message }) => `line ${block.line}: ${message}`)).toEqual([]);
        }
    });

    it('shows audits that the schema accepts', () => {
        for (const block of blocksOf(readText(page)).filter(({ words }) => words.includes('audit'))) {
            expect(Audit.safeParse(JSON.parse(block.text)).error?.issues ?? []).toEqual([]);
        }
    });
});

describe.each(LANGUAGE_PAGES)('the tutorial of %s', page => {
    const named = (word: string): unknown =>
        JSON.parse(blocksOf(readText(page)).find(({ words }) => words.includes(word))?.text ?? 'null');

    it('gives the result it promises', async () => {
        const { document } = await fixtures.checkText(tutorialOf(page));
        const model: Model = compile(document, uri => uri);
        expect(model.items.length).toBe(10);
        expect(score(model, named('audit'))).toMatchObject({ result: named('result') });
    });

    it('names every keyword in both spellings', () => {
        const text = readText(page);
        const missing = keywords.flatMap(({ zh, en }) => [zh, en]).filter(word => !text.includes(word));
        expect(keywords.length).toBeGreaterThan(50);
        expect(missing).toEqual([]);
    });
});

describe('the chapter on worked examples', () => {
    it.each(LANGUAGE_PAGES)('of %s has several that are run', async page => {
        const blocks = blocksOf(readText(page)).filter(isWholeRuleset);
        const run = blocks
            .filter(({ text }) => /^(算例|example) /m.test(text))
            .map(async ({ text }) => {
                const { document } = await fixtures.checkText(text);
                return runExamples(compile(document, uri => uri));
            });
        const results = await Promise.all(run);
        expect(results.flat().filter(({ passed }) => !passed)).toEqual([]);
        expect(Math.max(...results.map(each => each.length))).toBeGreaterThan(3);
    });
});

describe('the pages', () => {
    it('show rulesets at all', () => {
        expect(pages.filter(page => tutorialOf(page) !== '').length).toBeGreaterThan(2);
    });
});
