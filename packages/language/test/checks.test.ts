// Every fixture is checked and compared with its own markers; npm run bless writes them.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { languageOf } from '@guiju/language';
import { createFixtures, FIXED, fixturesIn, readPage, stripMarkers } from '@guiju/testing';
import { describe, expect, test } from 'vitest';
import { checks } from '../src/checks/registry.ts';
import { SYNTAX, UNRESOLVED } from '../src/checks/known.ts';

const FIXTURES = join(import.meta.dirname, 'checks');
const PAGES = join(import.meta.dirname, '../../../docs/checks');

/** Syntax and references are found by the parser and the linker; for people they are checks like the others. */
const ids = [...checks.map(check => check.id), SYNTAX, UNRESOLVED].sort();
const folders = readdirSync(FIXTURES).sort();
const pages = readdirSync(PAGES)
    .filter(name => name.endsWith('.md') && name !== 'README.md')
    .map(name => name.slice(0, -'.md'.length))
    .sort();

const fixtures = createFixtures();

describe('the set of checks', () => {
    test('every check has its folder of fixtures', () => expect(folders).toEqual(ids));
    test('every check has its page', () => expect(pages).toEqual(ids));
    test('the registry is in the order of the alphabet', () => {
        const order = checks.map(check => check.id);
        expect(order).toEqual([...new Set(order)].sort());
    });
});

describe.each(folders)('fixtures of %s', id => {
    const folder = join(FIXTURES, id);
    const names = fixturesIn(folder);

    test.each(names)('%s', async name => {
        const path = join(folder, name);
        const text = readFileSync(path, 'utf8');
        const { diagnostics, marked } = await fixtures.checkFile(path);
        expect(text, 'the first line says what is special').toMatch(/^\/\/ \S/);
        if (basename(name).startsWith('valid')) expect(diagnostics).toEqual([]);
        if (basename(name).startsWith('invalid')) expect(diagnostics.map(it => it.code)).toContain(id);
        await expect(marked).toMatchFileSnapshot(path);
    });

    test.each(names)('%s says the same in both languages', async name => {
        const { both } = await fixtures.checkFile(join(folder, name));
        expect(both.zh.map(it => [it.code, it.range])).toEqual(both.en.map(it => [it.code, it.range]));
        for (const { message } of both.zh) expect(message).toMatch(CHINESE_SENTENCE);
        for (const { message } of both.en) expect(withoutQuotes(message)).toMatch(ENGLISH_SENTENCE);
    });

    const check = checks.find(each => each.id === id);
    if (check?.fix) {
        test.each(names)('%s after the first fix of each', async name => {
            const path = join(folder, name);
            const beside = path.replace(/\.guiju$/, FIXED);
            let after = await fixtures.checkFile(path);
            if (!after.fixed(id)) return expect(existsSync(beside), `nothing makes ${beside}`).toBe(false);
            // A total above may only come wrong when the one below it is right.
            for (let round = 0, fixed = after.fixed(id); fixed; fixed = after.fixed(id), round++) {
                expect(round, 'the fixes settle').toBeLessThan(5);
                after = await fixtures.checkTextAt(beside, fixed.text);
            }
            const unfixed = (await fixtures.checkFile(path)).fixed(id)!.unfixed;
            expect(after.diagnostics.filter(it => it.code === id)).toHaveLength(unfixed);
            await expect(after.marked).toMatchFileSnapshot(beside);
        });

        test('its fix is shown in a Chinese and in an English file', async () => {
            const checked = await Promise.all(names.map(name => fixtures.checkFile(join(folder, name))));
            const made = checked.filter(({ fixed }) => fixed(id));
            expect(new Set(made.map(it => languageOf(it.document)))).toEqual(new Set(['zh', 'en']));
        });
    }

    test('it fires in a Chinese and in an English file, and stays silent in another', async () => {
        const invalid = names.filter(name => basename(name).startsWith('invalid'));
        const checked = await Promise.all(invalid.map(name => fixtures.checkFile(join(folder, name))));
        expect(new Set(checked.map(it => languageOf(it.document)))).toEqual(new Set(['zh', 'en']));
        expect(names.filter(name => basename(name).startsWith('valid'))).not.toEqual([]);
    });
});

const CHINESE_SENTENCE = /^(?!.*(undefined|\[object|NaN)).*\p{Script=Han}.*[。？]$/u;
const ENGLISH_SENTENCE = /^(?!.*(undefined|\[object|NaN))\P{Script=Han}*[.?]$/u;

function withoutQuotes(message: string): string {
    return message.replace(/“([^“”]|“[^“”]*”)*”/g, '“”');
}

describe.each(pages)('page %s', id => {
    const text = readFileSync(join(PAGES, `${id}.md`), 'utf8');
    const page = readPage(text);
    const severity = checks.find(check => check.id === id)?.severity ?? 'error';

    test('it bears the name and the severity of the check', () => {
        expect([page.title, page.severity]).toEqual([id, severity]);
    });

    test('it shows both kinds of example in both languages', () => {
        const kinds = page.examples.map(it => `${it.language} ${it.kind}`);
        expect(new Set(kinds)).toEqual(new Set(['zh bad', 'zh good', 'en bad', 'en good']));
    });

    test.each(page.examples)('$language $kind example', async ({ language, kind, text: example, beside }) => {
        const { document, diagnostics } = await fixtures.checkText(example, beside);
        expect(languageOf(document)).toBe(language);
        expect(new Set(diagnostics.map(it => it.code))).toEqual(new Set(kind === 'bad' ? [id] : []));
        expect(stripMarkers(example)).toBe(example);
    });
});
