// Laying out: what comes of badly written files, and that nothing but blanks, line ends and the spelling of signs changes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CstUtils } from 'langium';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFixtures } from '@guiju/testing';
import { createFormatter } from '../src/format/formatter.ts';
import { canonicalSign, toHalfWidth, toHyphens } from '../src/lexer/signs.ts';

const folder = join(import.meta.dirname, 'format');
const examples = join(import.meta.dirname, '../../../examples');
const fixtures = createFixtures();
const format = createFormatter();

/** What must stay: every word, sign, text and comment, signs in whichever spelling. */
async function kept(text: string): Promise<string[]> {
    const { document } = await fixtures.checkText(text);
    return CstUtils.flattenCst(document.parseResult.value.$cstNode!)
        .toArray()
        .map(({ text: own, hidden, tokenType: { name } }) => (hidden ? own.trimEnd() : plain(name, own)));
}

const RESPELLED = new Set(['NUMBER', 'CODE', 'DATE', 'STANDARD', 'BAR', 'HEAD_BAR', 'ROW_END']);
const SAME: Record<string, string> = { '*': '×', '/': '÷', sqrt: '√', '—': '-', '~': '-' };

function plain(name: string, text: string): string {
    if (RESPELLED.has(name)) return toHyphens(toHalfWidth(text)).replace(/ +/g, ' ');
    const isWord = /^[A-Z_]+$/.test(name) || /\p{L}/u.test(name);
    if (isWord && name !== 'sqrt') return text.replace(/ +/g, ' ');
    const sign = canonicalSign(name);
    return SAME[sign] ?? sign;
}

const sources = [
    ...readdirSync(examples).map(name => join(examples, name, 'rule.guiju')),
    join(import.meta.dirname, 'spellings/chinese.guiju'),
    join(import.meta.dirname, 'spellings/english.guiju'),
    join(folder, 'chinese.guiju'),
    join(folder, 'english.guiju')
];

describe('a badly written file', () => {
    test.each(['chinese', 'english'])('%s', async name => {
        const text = readFileSync(join(folder, `${name}.guiju`), 'utf8');
        await expect(format(text)).toMatchFileSnapshot(join(folder, `${name}.formatted.guiju`));
    });
});

describe.each(sources)('%s', path => {
    const text = readFileSync(path, 'utf8');
    const laidOut = format(text)!;

    test('keeps every word, text and comment', async () => {
        expect(await kept(laidOut)).toEqual(await kept(text));
    });

    test('is done with once it is laid out', () => {
        expect(format(laidOut)).toBe(laidOut);
    });

    test('is laid out the same whatever its indentation was', () => {
        const flat = laidOut.replace(/^ +(?=[^ ]*[{}])/gm, '');
        expect(format(flat)).toBe(laidOut);
    });

    test('keeps Windows line ends', () => {
        const windows = text.replaceAll('\n', '\r\n');
        expect(format(windows)).toBe(laidOut.replaceAll('\n', '\r\n'));
    });
});

test('blanks thrown in and taken away at random lose nothing, and one pass is enough', async () => {
    const texts = await Promise.all(sources.map(async path => [path, await kept(readFileSync(path, 'utf8'))] as const));
    const odd = fc.constantFrom(' ', '   ', '\t', '\u3000', ' \n', '\n\n\n', '\r\n');
    await fc.assert(
        fc.asyncProperty(
            fc.constantFrom(...texts),
            fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), odd), { minLength: 5, maxLength: 40 }),
            async ([path, words], blanks) => {
                let text = readFileSync(path, 'utf8');
                for (const [place, blank] of blanks) text = withBlank(text, place, blank);
                const laidOut = format(text);
                if (laidOut === undefined) return;
                expect(await kept(laidOut)).toEqual(words);
                expect(format(laidOut)).toBe(laidOut);
            }
        ),
        { numRuns: 40 }
    );
}, 120_000);

/** Puts it where blanks are already, outside of texts and comments. */
function withBlank(text: string, place: number, blank: string): string {
    const gaps = [...text.matchAll(/(?<=^[^“"/《「\n]*)[ \n]+/gm)];
    const gap = gaps[Math.floor(place * (gaps.length - 1))]!;
    return text.slice(0, gap.index) + blank + text.slice(gap.index + (blank.includes('\n') ? 0 : gap[0].length));
}

test('a text that cannot be read whole is left alone', () => {
    expect(format('规则 A “甲” 版本 {')).toBeUndefined();
});

test('an empty text stays empty', () => {
    expect(format('')).toBe('');
});
