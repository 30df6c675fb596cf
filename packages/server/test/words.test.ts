// What is told of the words of the language: every construct has a note, every construct to fill in can be read.
import { AstUtils, EmptyFileSystem, GrammarAST, URI } from 'langium';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '@guiju/language';
import { createServerServices } from '@guiju/server';
import { constructs, filledIn } from '../src/completion/constructs.ts';
import { NOTES_OF_FUNCTIONS } from '../src/words/functions.ts';
import { noted, noteOfRule, ruleOf } from '../src/words/notes.ts';
import { filterTextOf, leadsTo, spelledOut } from '../src/pinyin/pinyin.ts';
import { shortenedBefore } from '../src/completion/shortened.ts';

const { guiju, shared } = createServerServices({ ...EmptyFileSystem });

const rulesWithWords = new Set(
    AstUtils.streamAllContents(guiju.Grammar)
        .filter(GrammarAST.isKeyword)
        .filter(({ value }) => /\p{L}/u.test(value))
        .map(ruleOf)
        .toArray()
);

describe('notes', () => {
    it('say of every construct with words what it is, in both languages', () => {
        const missing = [...rulesWithWords].filter(rule => noteOfRule(rule) === undefined);
        expect(rulesWithWords.size).toBeGreaterThan(100);
        expect(missing).toEqual([]);
    });

    it('are of constructs that there are', () => {
        expect(noted.filter(rule => !rulesWithWords.has(rule))).toEqual([]);
    });

    it('are in the language that they are for', () => {
        const wrong = noted.filter(rule => {
            const note = noteOfRule(rule)!;
            return !/\p{Script=Han}/u.test(note.zh) || /\p{Script=Han}/u.test(note.en);
        });
        expect(wrong).toEqual([]);
    });

    it('say how every function is written', () => {
        for (const { meaning } of FUNCTIONS) expect(NOTES_OF_FUNCTIONS[meaning].forms.length).toBeGreaterThan(0);
    });
});

/** Where a construct stands that is no statement of its own. */
const AROUND: Readonly<Record<string, (text: string) => string>> = {
    Header: text => text,
    Section: text => `评分 满分 1分 { ${text} }`,
    Item: text => `评分 满分 1分 { ${text} }`,
    Award: text => `评分 满分 1分 { ${text} }`,
    Veto: text => `等级 甲 { 阶梯 a > b ${text} }`,
    Cap: text => `等级 甲 { 阶梯 a > b ${text} }`
};

describe('constructs to fill in', () => {
    it.each(constructs.map(({ rule, text }) => [rule, text]))('%s can be read: %s', (rule, text) => {
        const whole = (AROUND[rule] ?? (each => `规则 X-1 《甲》\n${each}`))(filledIn(text));
        const { parserErrors, lexerErrors } = guiju.parser.LangiumParser.parse(whole);
        expect([...parserErrors, ...lexerErrors].map(({ message }) => message)).toEqual([]);
    });
});

describe('names by their reading', () => {
    it.each([
        ['zp', '总评'],
        ['zongping', '总评'],
        ['zongp', '总评'],
        ['总p', '总评'],
        ['评', '总评'],
        ['cq', '重庆'],
        ['zq', '重庆'],
        ['lv', '得分率'],
        ['tezhengpj', '特征评价'],
        ['tot', 'total']
    ])('%s leads to %s', (typed, text) => {
        expect(leadsTo(typed, text)).toBe(true);
        if (!/^\p{Script=Han}/u.test(typed)) expect(filterTextOf(text, typed)).toContain(typed.slice(0, 2));
    });

    it.each([
        ['zpp', '总评'],
        ['pz', '总评'],
        ['x', '总评']
    ])('%s does not lead to %s', (typed, text) => expect(leadsTo(typed, text)).toBe(false));

    it('have few spellings', () => {
        expect(spelledOut('总评')).toEqual(['zp', 'zongping']);
        expect(spelledOut('重重重重重重').length).toBeLessThanOrEqual(8);
        expect(spelledOut('total')).toEqual([]);
    });
});

/** So many items in sections of ten. */
function rule(items: number): string {
    const item = (at: number): string =>
        `    ${1 + Math.floor(at / 10)}.${1 + (at % 10)} “条目” 2分 { 2 “做到”  0 “没有做到” }`;
    const sections = Array.from({ length: items / 10 }, (_, section) => {
        const inside = Array.from({ length: 10 }, (_each, at) => item(section * 10 + at));
        return `  指标 ${section + 1} “指标” {\n${inside.join('\n')}\n  }`;
    });
    return `规则 X-1 《甲》\n评分 满分 ${2 * items}分 {\n${sections.join('\n')}\n}\n`;
}

describe('the text that a place is judged by', () => {
    it('does not grow with the rule', () => {
        const lengthIn = (items: number): number => {
            const text = rule(items);
            const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.file(`/${items}.guiju`));
            const last = text.lastIndexOf('“没有做到”');
            return shortenedBefore(document.parseResult.value, text, last).length;
        };
        expect(lengthIn(2000)).toBeLessThan(lengthIn(200) * 1.2);
    });
});
