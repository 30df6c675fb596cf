// Small rulesets for the tests of the analyses, and what is asked of their measures.
import { exactText, type Interval } from '@guiju/exact';
import type { Grades, Measure, Ruleset } from '@guiju/language';
import { createFixtures } from '@guiju/testing';
import { isComputation, isGrades } from '../../src/generated/ast.ts';

const fixtures = createFixtures();

/** Two items with rows, one with any value; `policy` says what becomes of items that are not applicable. */
export const items = (policy = '不适用 禁止'): string => `
标记 * “扣分” 英文 "deduction" 于 评分行 { 该行 取代 本条其余得分  记入 扣分 每次 0.5分 }
标记 + “加分” 英文 "bonus" 于 规则 { 记入 加分 每次 1分，超过 1分 按 1分 计 }
评分 满分 10分 {
  ${policy}
  给分 0~分值
  指标 1 “制度” 6分 {
    1.1 “方针” 4分 { 4 “好”  2 “中”  0 “无”  * “假” }
    1.2 “职责” 2分 { 2 “有”  0.5 “部分”  0 “无” }
  }
  指标 2 “服务” 4分 {
    2.1 “回访” 4分
  }
}`;

export async function rulesetOf(text: string): Promise<Ruleset> {
    return (await fixtures.checkText(text)).document.parseResult.value;
}

/** The measure 甲 of a ruleset with one formula; others may stand before it. */
export async function measureOf(
    formula: string,
    { policy, before = '' }: { policy?: string; before?: string } = {}
): Promise<Measure> {
    const ruleset = await rulesetOf(`${items(policy)}\n计算 {\n${before}\n甲 = ${formula}\n}`);
    return ruleset.elements.filter(isComputation)[0]!.measures.at(-1)!;
}

export async function gradesOf(formula: string, grades: string): Promise<Grades> {
    const ruleset = await rulesetOf(`${items()}\n计算 { 甲 = ${formula} }\n等级 级别 ${grades}`);
    return ruleset.elements.find(isGrades)!;
}

/** `0..10`, with `…` where there is no end. */
export function text(bounds: Interval | undefined): string | undefined {
    if (!bounds) return undefined;
    return `${bounds.lo ? exactText(bounds.lo) : '…'}..${bounds.hi ? exactText(bounds.hi) : '…'}`;
}
