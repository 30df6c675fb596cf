// One ruleset in Chinese, in English and in full-width signs: the same tree.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LangiumDocument } from 'langium';
import { expect, test } from 'vitest';
import { createFixtures } from '@guiju/testing';
import { convertedText } from '../src/format/conversion.ts';
import { canonicalSign, spellingsOf } from '../src/lexer/signs.ts';
import { ATTRIBUTES, FINDING_STATES, functionOf, meaningOf } from '../src/words.ts';

const folder = join(import.meta.dirname, 'spellings');
const chinese = readFileSync(join(folder, 'chinese.guiju'), 'utf8');
const english = readFileSync(join(folder, 'english.guiju'), 'utf8');
const fixtures = createFixtures();

/** The tree as plain values, each keyword replaced by what it means. */
async function treeOf(text: string): Promise<unknown> {
    const { document } = await fixtures.checkText(text);
    expect(syntaxErrors(document)).toEqual([]);
    return plain(document.parseResult.value);
}

function syntaxErrors({ parseResult }: LangiumDocument): string[] {
    return [...parseResult.lexerErrors, ...parseResult.parserErrors].map(error => error.message);
}

function plain(value: unknown): unknown {
    if (typeof value === 'string') return meant(value);
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    if ('$refText' in value) return plain(value.$refText);
    const own = Object.entries(value).filter(([name]) => name === '$type' || !name.startsWith('$'));
    // 超过 5分 按 5分 计 says the value twice, `counted as at most 5 points` once.
    const kept = own.filter(([name]) => !('side' in value && name === 'value'));
    return Object.fromEntries(kept.map(([name, child]) => [name, plain(child)]));
}

/** Chinese has one word for `item` and `items`, and one for `section` and `sections`. */
const SINGULAR: Record<string, string> = { items: 'item', sections: 'section' };

function meant(text: string): string {
    const attribute = [...ATTRIBUTES, ...FINDING_STATES].find(({ zh, en }) => zh === text || en === text);
    const meaning = attribute?.meaning ?? functionOf(text)?.meaning ?? meaningOf(canonicalSign(text));
    return SINGULAR[meaning] ?? meaning;
}

test('Chinese and English words give the same tree', async () => {
    expect(await treeOf(english)).toEqual(await treeOf(chinese));
});

test.each([
    ['en', chinese],
    ['zh', english]
] as const)('keywords turned into %s give the same tree', async (language, text) => {
    const { document } = await fixtures.checkText(text);
    const turned = convertedText(document, language)!;
    expect(turned).not.toBe(text);
    expect(await treeOf(turned)).toEqual(await treeOf(text));
    const own = language === 'zh' ? chinese : english;
    expect(wordsOf(turned).size).toBeGreaterThan(50);
    // 英文 and chinese announce a name in the other language, whichever the keywords are.
    const strange = [...wordsOf(turned)].filter(word => !wordsOf(own).has(word) && !/^(中文|chinese|英文)$/.test(word));
    expect(strange).toEqual([]);
});

/** The words outside of texts, names in brackets and comments. */
function wordsOf(text: string): Set<string> {
    return new Set(text.replace(/\/\/.*|“[^”]*”|"[^"]*"|《[^》]*》|「[^」]*」/g, ' ').match(/\p{L}[\p{L}-]*/gu));
}

test('another number, code or text gives another tree', async () => {
    const tree = await treeOf(chinese);
    for (const [from, to] of [
        ['90', '91'],
        ['5.1.1', '5.1.3'],
        ['有', '全有'],
        ['高 ≥', '高 >']
    ] as const) {
        expect(await treeOf(chinese.replace(from, to))).not.toEqual(tree);
    }
});

/** Text in quotes and titles is prose; dates and standard numbers stand before the first mark. */
const PROSE = /“[^”]*”|"[^"]*"|《[^》]*》/g;

function outsideProse(text: string, change: (part: string) => string): string {
    const quoted = text.match(PROSE) ?? [];
    return text.split(PROSE).reduce((whole, part, index) => whole + change(part) + (quoted[index] ?? ''), '');
}

const WIDE_DIGITS = '０１２３４５６７８９';

function wide(part: string): string {
    return part
        .replace(/(?<![\p{L}\d])\d+([.]\d+)*/gu, code => code.replace(/\d/g, digit => WIDE_DIGITS[Number(digit)]!))
        .replace(/ /g, '\u3000');
}

function fullWidth(text: string): string {
    const start = text.indexOf('\n\n');
    return text.slice(0, start) + outsideProse(text.slice(start), wide);
}

test.each([chinese, english])('full-width digits and blanks give the same tree', async text => {
    const changed = fullWidth(text);
    expect(changed).toContain('５.１.１');
    expect(await treeOf(changed)).toEqual(await treeOf(text));
});

const signs = ['{', '}', '(', ')', ',', ';', ':', '~', '=', '≠', '≥', '≤', '>', '<', '+', '-', '*', '×', '/', '%', '—'];
const twins = signs.flatMap(sign =>
    spellingsOf(sign)
        .slice(1)
        .map(twin => [sign, twin] as const)
);

test.each(twins)('%s may be written %s', async (sign, twin) => {
    const start = chinese.indexOf('\n\n');
    const written = new RegExp(
        spellingsOf(sign)
            .map(it => it.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
            .join('|'),
        'g'
    );
    const changed = chinese.slice(0, start) + outsideProse(chinese.slice(start), part => part.replace(written, twin));
    expect(changed).not.toBe(chinese);
    expect(await treeOf(changed)).toEqual(await treeOf(chinese));
});

test('full-width signs in texts and titles stay as they are', async () => {
    const { document } = await fixtures.checkText('备注 “１０％（含），A＝B”');
    expect(document.parseResult.value.elements).toMatchObject([{ text: '１０％（含），A＝B' }]);
});

test('bars may be full width, and a row ends at its line end whatever stands behind it', async () => {
    const tree = await treeOf(chinese);
    const outside = (change: (part: string) => string): string => outsideProse(chinese, change);
    expect(await treeOf(outside(part => part.replaceAll('|', '｜')))).toEqual(tree);
    expect(await treeOf(chinese.replaceAll('\n', '\r\n'))).toEqual(tree);
    expect(await treeOf(chinese.replaceAll('\n', '\r'))).toEqual(tree);
    expect(await treeOf(chinese.replaceAll('|\n', '| \t\u3000\n'))).toEqual(tree);
    expect(await treeOf(chinese.replaceAll('|\n', '|// 注\n\n'))).toEqual(tree);
    expect(await treeOf(chinese.replace('| — |\n}', '| — | }'))).toEqual(tree);
});
