// Worked examples become audit records, stubs and expectations, the same from both languages.
import { checkModel } from '@guiju/model';
import { describe, expect, test } from 'vitest';
import { modelOf } from './model-of.ts';

const zh = `规则 X-1 《例》
标记 △ “定量” 英文 "quantitative" 于 条目 { 得分 = 分值 × 合格样本 ÷ 样本 }
标记 * “扣分” 英文 "deductions" 于 评分行 { 该行 取代 本条其余得分   记入 扣分 每次 1分 }
标记 + “加分” 英文 "bonus" 于 规则 { 记入 加分 每次 1分 }
评分 满分 12分 {
  不适用 剔除，须 理由
  △ 1.1 “抽样” 2分
  1.2 “一组” 4分 { 4 “好”  1~3 “部分”  0 “差”  * “假” }
  1.3 “两组” 4分 { 择一 “甲” { 2 “是”  0 “否” }  累加 “乙” { 1 “有”  1 “也有”  0 “否” } }
  1.4 “给分” 2分 { 2 “好”  0 “差” }
}
计算 {
  实得 = 合计(条目 得分 其中 适用)
  率 = 实得 ÷ 12分，不舍入，显示到 0.1% 截断
  总评 = 实得 - 合计(扣分) + 合计(加分)，不设上下限，不舍入
}
等级 级别 按 总评 { 阶梯 高 > 中 > 低   高 ≥ 10   中 ≥ 5 }
算例 “设值” 依 5.1 { 设 实得 = 8分，加分 2次   得 率 显示 66.6%，总评 = 10，等级 = 高，等级 在 中~高   备注 “手算” }
算例 “作答” {
  设 扣分 1次
  条目 1.1 不合格样本 1 共 4
  条目 1.2 取 “部分” 2分
  条目 1.3 取 甲 “是”，“有”，“也有”
  其余 零分
  得 条目 1.1 得分 = 1.5分，计数(扣分) = 1项，总评 在 -1~7.5，率 = 62.5%
}
算例 “其余满分” { 条目 1.2, 1.3 不适用 “无”   其余 满分   得 实得 = 4分 }
算例 “留一条” { 条目 1.3 未作答   其余 满分   得 等级 在 中~高 }
算例 “拒绝” { 条目 1.2 不适用   条目 1.4 得 2分   得 拒绝 }
算例 “负数” { 设 实得 = -1分   得 实得 = -1分，等级 级别 = 低 }
`;

const en = `ruleset X-1 《例》
mark △ "定量" english "quantitative" on items { score = points × conforming-samples ÷ samples }
mark * "扣分" english "deductions" on rows { replaces the rest of the item   raises 扣分 each by 1 point }
mark + "加分" english "bonus" on ruleset { raises 加分 each by 1 point }
scoring full marks 12 points {
  not applicable removed, reason required
  △ 1.1 "抽样" 2 points
  1.2 "一组" 4 points { 4 "好"  1~3 "部分"  0 "差"  * "假" }
  1.3 "两组" 4 points { one of "甲" { 2 "是"  0 "否" }  each of "乙" { 1 "有"  1 "也有"  0 "否" } }
  1.4 "给分" 2 points { 2 "好"  0 "差" }
}
compute {
  实得 = sum(items score where applicable)
  率 = 实得 ÷ 12 points, unrounded, shown to 0.1% truncated
  总评 = 实得 - sum(deductions) + sum(bonus), no floor and no ceiling, unrounded
}
grades 级别 by 总评 { ladder 高 > 中 > 低   高 ≥ 10   中 ≥ 5 }
example "设值" per 5.1 { given 实得 = 8 points, bonus 2 times   expect 率 shows 66.6%, 总评 = 10, grade = 高, grade within 中~高   note "手算" }
example "作答" {
  given deductions 1 time
  item 1.1 nonconforming 1 of 4
  item 1.2 takes "部分" 2 points
  item 1.3 takes 甲 "是", "有", "也有"
  others zero
  expect item 1.1 score = 1.5 points, count(deductions) = 1, 总评 within -1~7.5, 率 = 62.5%
}
example "其余满分" { item 1.2, 1.3 not applicable "无"   others full   expect 实得 = 4 points }
example "留一条" { item 1.3 left open   others full   expect grade within 中~高 }
example "拒绝" { item 1.2 not applicable   item 1.4 gets 2 points   expect refused }
example "负数" { given 实得 = -1 points   expect 实得 = -1 points, grade 级别 = 低 }
`;

const exampleOf = async (title: string) => (await modelOf(zh)).examples!.find(example => example.title === title)!;

describe('worked examples', () => {
    test('are the same from Chinese and English words', async () => {
        const [first, second] = [await modelOf(zh), await modelOf(en)];
        expect(second.hash).toBe(first.hash);
        expect(first.examples!.length).toBe(6);
    });

    test('are read back with the model', async () => {
        const model = await modelOf(zh);
        expect(checkModel(JSON.parse(JSON.stringify(model))).problems).toEqual([]);
    });

    test('that give measures alone stand on what is given: tallies that are not mentioned are 0', async () => {
        expect(await exampleOf('设值')).toMatchObject({
            stubs: { measures: { 实得: '8' }, tallies: { 扣分: 0, 加分: 2 } },
            audit: { items: {} },
            notes: ['手算'],
            clause: '5.1',
            source: { file: 'rule.guiju', line: 18, column: 4 }
        });
    });

    test('that answer items are audit records; given entries come on top', async () => {
        const { stubs, audit } = await exampleOf('作答');
        expect(stubs).toEqual({ measures: {}, tallies: {} });
        expect(audit).toEqual({
            items: {
                '1.1': { nonconforming: 1, of: 4 },
                '1.2': { options: { option: 1, points: '2' } },
                '1.3': { options: { 甲: '是', 乙: ['有', '也有'] } },
                '1.4': { points: '0' }
            },
            extra: { 扣分: 1 }
        });
    });

    test('give the others full marks, in samples where only these score', async () => {
        const { audit } = await exampleOf('其余满分');
        expect(audit.items).toEqual({
            '1.1': { nonconforming: 0, of: 1 },
            '1.2': { state: 'not applicable', reason: '无' },
            '1.3': { state: 'not applicable', reason: '无' },
            '1.4': { points: '2' }
        });
    });

    test('leave an item open where they say so', async () => {
        expect(Object.keys((await exampleOf('留一条')).audit.items!)).toEqual(['1.1', '1.2', '1.4']);
    });

    test('a rule without any has a model that does not mention them', async () => {
        const model = await modelOf(zh.slice(0, zh.indexOf('算例')));
        expect('examples' in model).toBe(false);
    });
});
