// What is known of measures and conditions that use inputs, before any audit.
import { exactText } from '@guiju/exact';
import { describe, expect, test } from 'vitest';
import { boundsOf } from '../../src/analysis/bounds.ts';
import { decisiveMeasures } from '../../src/analysis/decisive.ts';
import { grainOf } from '../../src/analysis/grain.ts';
import { truthOf } from '../../src/analysis/truth.ts';
import { unitOf } from '../../src/analysis/units.ts';
import { rulesetOf as fileOf } from '../../src/names/catalogue.ts';
import { isComputation, isGate, isGrades } from '../../src/generated/ast.ts';
import { items, rulesetOf, text } from './rulesets.ts';

const inputs = `
输入 {
  服务人数 个数 1~500    门店 个数    起评分 分 -5~20    下限分 分 ~3    往年 比例 20%~80%
  连锁 英文 "chain store" 是否    审核 择一 { 初审 监督 }    业态 择一 { 超市 }
}`;

async function measureOf(formula: string) {
    const ruleset = await rulesetOf(`${inputs}${items()}\n计算 { 甲 = ${formula} }`);
    return ruleset.elements.filter(isComputation)[0]!.measures[0]!;
}

describe('bounds', () => {
    test.each([
        ['服务人数', '1..500'],
        ['门店', '0..…'],
        ['下限分', '…..3'],
        ['起评分 × 往年', '-4..16'],
        ['合计(条目 得分) + 起评分', '-5..30'],
        ['合计(条目 得分) ÷ 服务人数', '0..10'],
        ['如果 连锁 则 5分 否则 合计(条目 得分)', '0..10'],
        ['如果 chain-store 则 15分 否则 如果 审核 = 监督 则 -1分 否则 3', '-1..15'],
        ['如果 业态 = 超市 则 1 否则 9', '1..1'],
        ['如果 服务人数 > 500 则 1 否则 9', '9..9'],
        ['(如果 连锁 则 1 否则 2) × 3 + 1', '4..7'],
        ['计数(条目 其中 得分 ≥ 起评分)', '0..3'],
        ['合计(条目 分值 其中 连锁)', '0..10'],
        ['连锁', undefined],
        ['审核', undefined]
    ])('%s is %s', async (formula, bounds) => {
        expect(text(boundsOf((await measureOf(formula)).expression))).toBe(bounds);
    });
});

test.each([
    ['服务人数', '1'],
    ['起评分', undefined],
    ['如果 连锁 则 1.5 否则 服务人数', '0.5'],
    ['如果 连锁 则 起评分 否则 5', undefined]
])('the step of %s is %s', async (formula, step) => {
    const grain = grainOf(await measureOf(formula));
    expect(grain && exactText(grain)).toBe(step);
});

test.each([
    ['如果 连锁 则 5分 否则 3', 'points'],
    ['如果 连锁 则 0 否则 往年', 'ratio'],
    ['如果 连锁 则 1 否则 如果 审核 = 初审 则 服务人数 否则 0', 'count'],
    ['如果 连锁 则 1 否则 2', 'number'],
    ['如果 连锁 则 审核 = 初审 否则 非 连锁', 'condition'],
    ['审核', 'choice']
])('%s is %s', async (formula, unit) => {
    expect(unitOf(await measureOf(formula))).toBe(unit);
});

describe('conditions', () => {
    test.each([
        ['连锁', 'maybe'],
        ['非 连锁', 'maybe'],
        ['审核 = 初审', 'maybe'],
        ['初审 ≠ (审核)', 'maybe'],
        ['业态 = 超市', 'yes'],
        ['超市 ≠ 业态', 'no'],
        ['服务人数 ≥ 1', 'yes'],
        ['服务人数 > 500 且 连锁', 'no'],
        ['如果 连锁 则 甲 ≥ 0 否则 往年 ≤ 80%', 'yes'],
        ['如果 业态 = 超市 则 甲 > 10 否则 连锁', 'no'],
        ['如果 连锁 则 甲 ≥ 5 否则 甲 ≥ 6', 'maybe'],
        ['存在(条目 其中 得分 < 起评分 且 分值 > 4分)', 'no'],
        ['审核 = 超市', undefined]
    ])('%s: %s', async (condition, truth) => {
        const grades = `计算 { 甲 = 合计(条目 得分) }\n等级 级别 { 阶梯 好 > 差  好 当 ${condition} }`;
        const ruleset = await rulesetOf(`${inputs}${items()}\n${grades}`);
        const gate = ruleset.elements.find(isGrades)!.members.find(isGate)!;
        expect(truthOf(gate.condition)).toBe(truth);
    });

    test('a measure that a conditional asks about decides', async () => {
        const { $container } = await measureOf('如果 乙 ≥ 5 则 1 否则 2\n乙 = 合计(条目 得分) ÷ 3');
        const ruleset = fileOf($container);
        expect(decisiveMeasures(ruleset).map(({ name }) => name)).toEqual(['乙']);
    });
});
