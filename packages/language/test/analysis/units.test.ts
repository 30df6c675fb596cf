// Units of formulas, and of the bare numbers in them.
import { AstUtils } from 'langium';
import { describe, expect, test } from 'vitest';
import { amountOf } from '../../src/analysis/literals.ts';
import { unitOf } from '../../src/analysis/units.ts';
import { isLiteral } from '../../src/generated/ast.ts';
import { gradesOf, measureOf } from './rulesets.ts';

describe('the unit of a measure', () => {
    test.each([
        ['合计(条目 得分)', 'points'],
        ['合计(扣分)', 'points'],
        ['计数(扣分)', 'count'],
        ['指标 1 得分率', 'ratio'],
        ['合计(条目 得分) ÷ 合计(条目 分值)', 'ratio'],
        ['合计(条目 得分) ÷ 10分 折合 100分', 'points'],
        ['指标 1 得分率 × 10分', 'points'],
        ['合计(条目 得分) × 计数(条目) ÷ 计数(扣分)', 'points'],
        ['计数(条目) ÷ 计数(扣分)', 'ratio'],
        ['1 - 指标 1 得分率', 'ratio'],
        ['60', 'number'],
        ['最小(合计(加分), 2)', 'points'],
        ['合计(条目 得分) + 计数(条目)', 'unknown'],
        ['甲 + 1分', 'unknown'],
        ['合计(条目 得分) ≥ 1', 'condition']
    ])('%s: %s', async (formula, unit) => {
        expect(unitOf(await measureOf(formula))).toBe(unit);
    });
});

describe('a bare number', () => {
    test.each([
        ['合计(条目 得分) + 1', 'points'],
        ['合计(条目 得分) × 2', 'number'],
        ['-(3) + 计数(条目)', 'count'],
        ['指标 1 得分率 折合 100', 'points'],
        ['合计(条目 得分)，超过 8 按 8 计', 'points'],
        ['指标 1 得分率，不足 0 按 0 计', 'ratio'],
        ['最大(合计(加分), 1)', 'points']
    ])('in %s is %s', async (formula, unit) => {
        const literals = AstUtils.streamAllContents(await measureOf(formula))
            .filter(isLiteral)
            .toArray();
        const bare = literals.filter(literal => literal.unit === undefined);
        expect(bare.length).toBeGreaterThan(0);
        for (const literal of bare) expect(unitOf(literal)).toBe(unit);
    });

    test('in a band has the unit of the measure that is graded', async () => {
        const grades = await gradesOf('计数(扣分)', '按 甲 { 阶梯 好 > 差  好 ≤ 3 }');
        const limit = AstUtils.streamAllContents(grades).find(isLiteral)!;
        expect(unitOf(limit)).toBe('count');
        expect(amountOf(limit).toString()).toBe('3');
    });
});
