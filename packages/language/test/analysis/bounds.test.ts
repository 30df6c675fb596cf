// What measures can be over all audits: sound, and as narrow as the usual formulas allow.
import { describe, expect, test } from 'vitest';
import { boundsOf, canBeZero, whenZero } from '../../src/analysis/bounds.ts';
import { truthOf } from '../../src/analysis/truth.ts';
import { isGate } from '../../src/generated/ast.ts';
import { gradesOf, measureOf, text } from './rulesets.ts';

const REMOVED = { policy: '不适用 剔除' };
const TOTALS = { before: '实得 = 合计(条目 得分 其中 适用)\n涉及 = 合计(条目 分值 其中 适用)' };

describe('sums over items', () => {
    test.each([
        ['合计(条目 得分)', '0..10'],
        ['合计(条目 分值)', '10..10'],
        ['合计(条目 得分 其中 得分 ≥ 1分)', '0..10'],
        ['合计(条目 分值 其中 分值 > 2分)', '8..8'],
        ['合计(条目 分值 其中 得分率 < 50%)', '0..10'],
        ['计数(条目)', '3..3'],
        ['计数(条目 其中 得分 = 0分)', '0..3'],
        ['指标 1 得分', '0..6'],
        ['指标 1 得分率', '0..1'],
        ['条目 1.2 分值', '2..2'],
        ['最大(条目 得分)', '0..4'],
        ['平均(条目 分值)', '2..4'],
        ['合计(条目 分值) - 合计(条目 得分)', '0..10'],
        ['最小(合计(条目 得分), 7分) × 1.5 - 1', '-1..9.5']
    ])('%s is %s', async (formula, bounds) => {
        expect(text(boundsOf(await measureOf(formula)))).toBe(bounds);
    });

    test('removed items count for nothing', async () => {
        expect(text(boundsOf(await measureOf('合计(条目 分值 其中 适用)', REMOVED)))).toBe('0..10');
        expect(text(boundsOf(await measureOf('指标 2 分值', REMOVED)))).toBe('0..4');
    });

    test('a policy near an item wins over one further away', async () => {
        const policy = '不适用 剔除\n指标 3 “其他” 1分 { 不适用 按零分计  3.1 “其他” 1分 }';
        expect(text(boundsOf(await measureOf('合计(条目 分值 其中 适用)', { policy })))).toBe('1..11');
    });
});

describe('quotients', () => {
    test.each([
        ['实得 ÷ 涉及', '0..1'],
        ['(涉及 - 实得) ÷ 涉及', '0..1'],
        ['(实得 + 涉及) ÷ 涉及 折合 100分', '100..200'],
        ['指标 1 得分 ÷ 涉及', '0..1'],
        ['实得 ÷ (涉及 + 10分)', '0..0.5'],
        ['涉及 ÷ 实得', '1..…']
    ])('%s is %s, whatever is removed', async (formula, bounds) => {
        const measure = await measureOf(formula, { ...TOTALS, ...REMOVED });
        expect(text(boundsOf(measure))).toBe(bounds);
    });

    test('an item that always counts keeps the share of the others below 1', async () => {
        const policy = '不适用 剔除\n指标 3 “其他” 2分 { 不适用 禁止  3.1 “其他” 2分 }';
        const measure = await measureOf('指标 1 得分 ÷ 涉及', { policy, before: '涉及 = 合计(条目 分值 其中 适用)' });
        expect(text(boundsOf(measure))).toBe('0..0.75');
    });
});

describe('tallies', () => {
    test.each([
        ['合计(扣分)', '0..…'],
        ['计数(加分)', '0..…'],
        ['合计(加分)', '0..1'],
        ['实得 ÷ 涉及 折合 100分 - 合计(扣分) + 合计(加分)', '…..101'],
        ['实得 - 合计(扣分)，不足 0分 按 0分 计', '0..10'],
        ['实得 + 合计(扣分)，超过 12分 按 12分 计，四舍五入到 5', '0..10']
    ])('%s is %s', async (formula, bounds) => {
        expect(text(boundsOf(await measureOf(formula, { ...TOTALS, ...REMOVED })))).toBe(bounds);
    });
});

describe('what is not judged', () => {
    test('a measure that needs itself, an unknown name, a file with a slip', async () => {
        expect(boundsOf(await measureOf('甲 + 1分'))).toBeUndefined();
        expect(boundsOf(await measureOf('无此量 + 1分'))).toBeUndefined();
        expect(boundsOf(await measureOf('合计(条目 得分)', { before: '乙 = ' }))).toBeUndefined();
    });

    test('the value for a zero divisor is one more that the measure can have', async () => {
        const closed = '实得 ÷ 涉及，涉及 为零 则 200%，不舍入';
        expect(text(boundsOf(await measureOf(closed, { ...TOTALS, ...REMOVED })))).toBe('0..2');
    });
});

describe('divisors', () => {
    test.each([
        ['合计(条目 分值 其中 适用)', '不适用 剔除', 'all removed'],
        ['合计(条目 得分)', '不适用 禁止', 'nothing scored'],
        ['计数(扣分)', '不适用 禁止', 'nothing counted'],
        ['合计(扣分)', '不适用 禁止', 'some audit'],
        ['合计(条目 分值 其中 适用)', '不适用 禁止', undefined],
        ['合计(条目 分值 其中 适用)', '不适用 剔除\n3.1 “其他” 1分 { 不适用 按满分计 }', undefined]
    ])('%s with %s: %s', async (formula, policy, when) => {
        const { expression } = await measureOf(formula, { policy });
        expect(canBeZero(expression) ? whenZero(expression) : undefined).toBe(when);
    });
});

describe('conditions', () => {
    test.each([
        ['甲 ≥ 0', 'yes'],
        ['甲 > 10', 'no'],
        ['甲 = 10', 'maybe'],
        ['甲 ≥ 0 且 甲 ≤ 9', 'maybe'],
        ['甲 < 0 或 条目 1.1 得分 ≤ 4', 'yes'],
        ['非 (甲 ≤ 10)', 'no'],
        ['合计(条目 得分) ≤ 合计(条目 分值)', 'yes'],
        ['存在(条目 其中 分值 > 4分)', 'no'],
        ['全部(条目 其中 分值 ≥ 2分)', 'yes'],
        ['存在(条目 其中 得分 = 0分)', 'maybe'],
        ['无此量 ≥ 1', undefined]
    ])('%s: %s', async (condition, truth) => {
        const grades = await gradesOf('合计(条目 得分)', `{ 阶梯 好 > 差  好 当 ${condition} }`);
        expect(truthOf(grades.members.find(isGate)!.condition)).toBe(truth);
    });
});
