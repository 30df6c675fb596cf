// The words of the language: one table, and names that look like words.
import { GrammarAST, AstUtils } from 'langium';
import { describe, expect, test } from 'vitest';
import { createFixtures } from '@guiju/testing';
import { GuijuGrammar } from '../src/generated/grammar.ts';
import { isRung, isMeasure, isTally } from '../src/index.ts';
import { keywords } from '../src/words.ts';

const LETTER = /\p{L}/u;
const inGrammar = new Set(
    AstUtils.streamAllContents(GuijuGrammar())
        .filter(GrammarAST.isKeyword)
        .map(keyword => keyword.value)
        .filter(value => LETTER.test(value))
);
const inTable = new Set(keywords.flatMap(pair => [pair.zh, pair.en]).filter(spelling => spelling !== ''));

describe('the table of words', () => {
    test('has every word of the grammar and no other', () => {
        expect([...inTable].sort()).toEqual([...inGrammar].sort());
    });

    test('keeps the two languages apart', () => {
        const chinese = new Set(keywords.map(pair => pair.zh).filter(spelling => spelling !== ''));
        expect(keywords.filter(pair => chinese.has(pair.en))).toEqual([]);
        expect([...chinese].filter(spelling => !/^[\p{Script=Han} ]+$/u.test(spelling))).toEqual([]);
    });
});

/** Words that steer an expression; they name something only in quotes. */
const RESERVED = new Set('或 or 且 and 其中 where 当 when 如果 if 则 then 否则 else 折合 非 not sqrt'.split(' '));
/** Behind a ladder these say how its grades follow each other; a grade of that name is quoted there. */
const BEHIND_LADDER = new Set(['逐级', 'cumulative', '独立', 'independent']);
/** In the brackets of a function these mean all items or sections; a tally of that name is quoted there. */
const COLLECTIONS = new Set(['条目', 'items', '指标', 'sections', '发现', 'findings']);

/** Between bars these open a table; a name like that is quoted there. */
const HEADINGS = new Set(['门槛', 'gate', '后果', 'consequence', '权重', 'weight']);

const words = [...inGrammar].filter(word => !word.includes(' '));
const fixtures = createFixtures();

/** A file in which the name stands wherever a name may stand. */
function fileWith(name: string): string {
    const gate = BEHIND_LADDER.has(name) ? `「${name}」` : name;
    const tally = COLLECTIONS.has(name) ? `「${name}」` : name;
    return `
        标记 * “扣减” 英文 "loss" 于 评分行 { 该行 取代 本条其余得分  记入 ${name} 每次 1分 }
        评分 满分 2分 {
            不适用 禁止
            1.1 “方针” 2分 { 2 “有”  0 “无”  * “假” }
        }
        计算 {
            甲 = 合计(${tally}) + 合计(条目 得分)，不设上下限
        }
        等级 ${name} 按 甲 { 阶梯 ${name} > 低   ${gate} ≥ 1   其余 低 }`;
}

/** The name as that of a measure, which formulas use. */
function computationWith(name: string): string {
    const inTable = HEADINGS.has(name) ? `「${name}」` : name;
    return `
        评分 满分 2分 {
            不适用 禁止
            1.1 “方针” 2分 { 2 “有”  0 “无” }
        }
        计算 {
            ${name} = 合计(条目 得分)，不舍入
            甲 = ${name}，不舍入
            乙 = ${name} × 2 + ${name}，不舍入
        }
        等级 级别 按 ${name} { 阶梯 高 > 低   高 当 ${name} ≥ 1   其余 低 }
        等级 其他 {
            阶梯 ${name} > 低
            | 门槛 | ${inTable} |
            | ${inTable} | ≥ 1 |
            | 后果 | ${inTable} |
            | ${inTable} | ${inTable} |
        }`;
}

/** The name as that of an input, and of a value that is chosen and compared; behind a number a unit is its unit. */
function inputsWith(name: string): string {
    return `
        事件 ${name}, ${name}甲 英文 "other event"
        输入 { 起 是否 ${name} 分 ~5，缺省 3 ${name}甲 是否 乙 择一 { ${name} 英文 "other" ${name}乙 }，缺省 ${name} }
        评分 满分 2分 {
            不适用 禁止
            1.1 “方针” 2分 { 2 “有”  0 “无” }
        }
        计算 { 总 = 如果 乙 = ${name} 且 ${name}甲 则 ${name} 否则 如果 起 则 1 否则 0 }`;
}

async function errorsOf(text: string, declarations: number): Promise<string[]> {
    const { diagnostics, document } = await fixtures.checkText(text);
    const declared = AstUtils.streamAllContents(document.parseResult.value).filter(
        node => isRung(node) || isMeasure(node) || isTally(node)
    );
    expect(declared.count()).toBe(declarations);
    return diagnostics.filter(it => it.severity === 'error').map(it => it.message);
}

describe('words as names', () => {
    test.each(words.filter(word => !RESERVED.has(word)))('%s', async word => {
        expect(await errorsOf(fileWith(word), 4)).toEqual([]);
        expect(await errorsOf(computationWith(word), 7)).toEqual([]);
        expect(await errorsOf(inputsWith(word), 1)).toEqual([]);
    });

    test.each([...RESERVED])('%s in quotes', async word => {
        expect(await errorsOf(fileWith(`「${word}」`), 4)).toEqual([]);
        expect(await errorsOf(computationWith(`\`${word}\``), 7)).toEqual([]);
    });
});
