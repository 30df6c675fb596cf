// Grades as spans of a measure.
import { exact } from '@guiju/exact';
import { describe, expect, test } from 'vitest';
import { gapsOf } from '../../src/analysis/gaps.ts';
import { isCertain, ladderOf } from '../../src/analysis/gates.ts';
import { openNesting } from '../../src/analysis/nesting.ts';
import { orderFaults } from '../../src/analysis/order.ts';
import { unreachedIn } from '../../src/analysis/reach.ts';
import { EVERYTHING, leftOf, onStep, spanText, type Span } from '../../src/analysis/spans.ts';
import { gradesOf } from './rulesets.ts';

const SUM = '合计(条目 得分)';
const span = (lo: string | null, hi: string | null, open: '' | '(' | ')' | '()' = ''): Span => ({
    lo: lo === null ? null : exact(lo),
    loOpen: open.startsWith('('),
    hi: hi === null ? null : exact(hi),
    hiOpen: open.endsWith(')')
});
const zh = (all: readonly Span[]): string[] => all.map(each => spanText(each, 'points').zh);

describe('spans', () => {
    test('what is left between and beside others', () => {
        const left = leftOf(EVERYTHING, [span('80', '90'), span('60', '80', ')'), span('95', null, '(')]);
        expect(zh(left)).toEqual(['小于 60', '大于 90、不大于 95']);
        expect(zh(leftOf(span('0', '10'), [span('0', '5', '()'), span('5', '10', '(')]))).toEqual(['为 0', '为 5']);
    });

    test.each([
        [span('79', '80', '()'), '1', undefined],
        [span('79', '81', '()'), '1', '为 80'],
        [span('79', '82', '()'), '0.5', '不小于 79.5、不大于 81.5'],
        [span('79', null, '('), '2', '不小于 80'],
        [span('1', '5'), '0', undefined],
        [span('-1', '5'), '0', '为 0']
    ])('multiples of a step: %#', (values, step, expected) => {
        const found = onStep(values, exact(step));
        expect(found && spanText(found, 'points').zh).toBe(expected);
    });
});

describe('ladders', () => {
    test.each([
        ['按 甲 { 阶梯 好 > 中 > 差  好 ≥ 8  中 5~<8 }', ['不小于 8', '不小于 5、小于 8', ''], 'high'],
        ['按 甲 { 阶梯 好 > 中 > 差  好 ≤ 2  中 ＜ 5 }', ['不大于 2', '小于 5', ''], 'low'],
        ['按 甲 { 阶梯 好 > 差  好 5~10 }', ['不小于 5、不大于 10', ''], undefined],
        ['{ 阶梯 好 > 差  好 当 8 ≤ 甲 且 甲 ≠ 9 且 条目 1.1 得分 > 1 }', ['不小于 8', ''], 'high']
    ])('%s', async (text, spans, better) => {
        const ladder = ladderOf(await gradesOf(SUM, text))!;
        expect(zh(ladder.rungs.map(rung => rung.span))).toEqual(spans);
        expect(ladder.better).toBe(better);
    });

    test('other conditions make a gate uncertain, unless they always hold', async () => {
        const ladder = ladderOf(
            await gradesOf(SUM, '按 甲 { 阶梯 好 > 中 > 差  好 ≥ 8 且 条目 1.1 得分 ≥ 0  中 ≥ 5 且 条目 1.1 得分 ≥ 1 }')
        )!;
        expect(ladder.rungs.map(isCertain)).toEqual([true, false, false]);
    });

    test.each([
        ['按 甲 { 阶梯 好 > 差  好 ≥ 80% }'],
        ['按 扣分 { 阶梯 好 > 差  好 ≥ 8 }'],
        ['{ 阶梯 好 > 差  好 当 条目 1.1 得分 ≥ 1 }'],
        ['按 甲 { 阶梯 好 > 差  好 ≥ 8  坏 ≥ 5 }']
    ])('%s is not judged', async text => {
        expect(ladderOf(await gradesOf(SUM, text))).toBeUndefined();
    });
});

describe('findings', () => {
    const found = async (text: string, formula = SUM): Promise<unknown> => {
        const grades = await gradesOf(formula, text);
        const ladder = ladderOf(grades)!;
        return {
            gaps: zh(gapsOf(ladder).map(gap => gap.values)),
            order: orderFaults(ladder).map(fault => fault.worse.rung.name),
            unreached: unreachedIn(grades).map(each => `${each.rung.name}: ${each.why}`),
            nesting: openNesting(grades) !== undefined
        };
    };
    const nothing = { gaps: [], order: [], unreached: [], nesting: false };

    test.each([
        ['按 甲 { 阶梯 好 > 中 > 差  好 ≥ 8  中 5~7 }', { gaps: ['大于 7、小于 8'] }],
        ['按 甲 { 阶梯 好 > 中 > 差  好 ≥ 8  中 5~<8 }', {}],
        ['按 甲 { 阶梯 好 > 中 > 差  好 ≥ 8  中 ≥ 9 }', { order: ['中'] }],
        ['按 甲 { 阶梯 好 > 中 > 差  好 ≥ 11  中 ≥ 9 }', { unreached: ['好: out of reach'] }],
        ['按 甲 { 阶梯 好 > 中 > 差  好 ≥ 8  中 ≥ 0 }', { unreached: ['差: taken'] }],
        ['按 甲 { 阶梯 好 > 中 > 差  好 ≥ 8  中 ≥ 0  否决 差 当 计数(扣分) ≥ 1 }', {}],
        ['按 甲 { 阶梯 好 > 中 > 差  好 ≥ 8  中 ≥ 5  否决 中 当 甲 ≥ 0 }', { unreached: ['好: vetoed'] }],
        ['按 甲 { 阶梯 好 > 中 > 差 逐级  好 ≥ 8  中 5~<8 }', { unreached: ['好: contrary'] }],
        [
            '按 甲 { 阶梯 好 > 中 > 差  好 ≥ 8  中 ≥ 5 且 条目 1.1 得分 > 4 }',
            { unreached: ['中: never'], nesting: true }
        ],
        ['按 甲 { 阶梯 好 > 中 > 差  好 ≥ 8  中 ≥ 5 且 条目 1.1 得分 ≥ 2 }', { nesting: true }],
        ['按 甲 { 阶梯 好 > 中 > 差  好 ≥ 8 且 条目 1.1 得分 > 2  中 ≥ 5 且 条目 1.1 得分 ≥ 2 }', {}],
        ['按 甲 { 阶梯 好 > 中 > 差  好 ≥ 8  中 5~<8 且 条目 1.1 得分 ≥ 2 }', {}]
    ])('%s', async (text, expected) => {
        expect(await found(text)).toEqual({ ...nothing, ...expected });
    });

    test('whole points have no gap between 7 and 8', async () => {
        expect(await found('按 甲 { 阶梯 好 > 中 > 差  好 ≥ 8  中 5~7 }', `${SUM}，四舍五入到 1`)).toEqual(nothing);
    });
});
