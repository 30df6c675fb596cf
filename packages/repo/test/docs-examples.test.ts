// Law: beside the tutorials, every ruleset that a page calls an example gives the result shown for the audit shown.
import { describe, expect, it } from 'vitest';
import { compile } from '@guiju/compiler';
import { score } from '@guiju/runtime';
import { createFixtures } from '@guiju/testing';
import { blocksOf, filesUnder, readText } from '@guiju/repo';

const fixtures = createFixtures();
const pages = filesUnder('docs').filter(path => /^docs\/language\.\w+\.md$/.test(path));

/** Blocks of one page by what they are and by the example's name: `guiju example inputs`, `json audit inputs`. */
function examplesOf(page: string): { name: string; rule: string; audit: string; result: string }[] {
    const blocks = blocksOf(readText(page));
    const find = (kind: string, name: string): string =>
        blocks.find(({ words }) => words[0] === kind && words[1] === name)?.text ?? 'null';
    return blocks
        .filter(({ words }) => words[0] === 'example')
        .map(({ text, words }) => ({
            name: words[1]!,
            rule: text,
            audit: find('audit', words[1]!),
            result: find('result', words[1]!)
        }));
}

describe.each(pages)('%s', page => {
    it.each(examplesOf(page))('gives what it promises for $name', async ({ rule, audit, result }) => {
        const { document, diagnostics } = await fixtures.checkText(rule);
        expect(diagnostics).toEqual([]);
        const promised = JSON.parse(result) as unknown;
        expect(promised).not.toBeNull();
        expect(
            score(
                compile(document, uri => uri),
                JSON.parse(audit)
            )
        ).toMatchObject({ result: promised });
    });
});

it('both languages show the same examples', () => {
    const [first, second] = pages.map(page => examplesOf(page).map(({ name }) => name));
    expect(pages).toHaveLength(2);
    expect(first!.length).toBeGreaterThan(0);
    expect(second).toEqual(first);
});
