// Items with a mark in conditions: by sign, by name, in both languages, from text to reason.
import { compile } from '@guiju/compiler';
import type { Model } from '@guiju/model';
import { score } from '@guiju/runtime';
import { createFixtures } from '@guiju/testing';
import { describe, expect, test } from 'vitest';

const fixtures = createFixtures();

const chinese = `
规则 K-1 《示例规则》
标记 ★ “一票否决” 英文 "knock-out" 于 条目 { }
标记 ○ “重点” 英文 "key item" 于 条目 { }
标记 * “扣分” 英文 "loss" 于 评分行 { 该行 取代 本条其余得分  记入 扣分 每次 1分 }
评分 满分 20分 {
  不适用 剔除
  给分 0~分值
  ★ 1.1 “执照” 5分
  ○ 1.2 “人员” 10分
  ★ ○ 1.3 “价目” 5分
}
计算 {
  重点分值 = 合计(条目 分值 其中 重点 且 适用)
  其他得分 = 合计(条目 得分 其中 非 (★ 或 ○))
  总评 = 合计(条目 得分) - 合计(扣分)，不设上下限
}
等级 结论 按 总评 {
  阶梯 甲 > 乙 > 不通过（不发证）
  甲 ≥ 15  乙 ≥ 5
  否决 不通过 当 存在(条目 其中 一票否决 且 得分 = 0分) “一票否决”
  封顶 乙 当 计数(条目 其中 key-item 且 得分率 < 60%) ≥ 1 “重点条目低于六成”
}`;

const english = chinese
    .replace('规则 K-1', 'ruleset K-1')
    .replace('重点 且 适用', 'key-item and applicable')
    .replace('非 (★ 或 ○)', 'not (knock-out or 重点)')
    .replace('其中 一票否决 且', 'where ★ and')
    .replace('key-item 且', '○ 且');

async function modelOf(text: string): Promise<Model> {
    const { document, diagnostics } = await fixtures.checkText(text);
    expect(diagnostics.map(({ message }) => message)).toEqual([]);
    return compile(document, () => 'rule.guiju');
}

function resultOf(model: Model, items: object) {
    const outcome = score(model, { items });
    if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
    return outcome.result;
}

describe('items with a mark', () => {
    test('are the same by sign, by name and in either language', async () => {
        expect((await modelOf(english)).hash).toBe((await modelOf(chinese)).hash);
    });

    test('decide, and the reason names them', async () => {
        const { grade, measures } = resultOf(await modelOf(chinese), { '1.1': 5, '1.2': 10, '1.3': 0 });
        expect(grade).toMatchObject({ name: '不通过' });
        expect(grade?.because[0]).toContain('存在(条目 其中 一票否决 且 得分 = 0分) 成立：1.3（一票否决）');
        expect(measures).toMatchObject({ 重点分值: '15', 其他得分: '0' });
    });

    test('that are open or removed', async () => {
        const model = await modelOf(chinese);
        const open = resultOf(model, { '1.2': 10, '1.3': 5 });
        expect(open.range?.grades).toEqual(['甲', '不通过']);
        const removed = resultOf(model, { '1.1': { excluded: '无' }, '1.2': 10, '1.3': 5 });
        expect(removed.grade?.name).toBe('甲');
    });

    test('a name that is no mark on items is not found', async () => {
        for (const name of ['扣除', '*']) {
            const { diagnostics } = await fixtures.checkText(chinese.replace('其中 重点', `其中 ${name}`));
            expect(diagnostics.length).toBeGreaterThan(0);
        }
    });
});
