// Cells of a table of gates that name a value or ask whether something holds: both languages, from text to grade.
import { compile } from '@guiju/compiler';
import type { Model } from '@guiju/model';
import { score } from '@guiju/runtime';
import { createFixtures } from '@guiju/testing';
import { describe, expect, test } from 'vitest';

const fixtures = createFixtures();

const chinese = `
规则 G-1 《示例规则》
输入 { 审核 择一 { 初审 监督 }  连锁 是否，缺省 否 }
评分 满分 10分 { 不适用 禁止  给分 0~分值  1.1 “接待” 10分 }
计算 { 总评 = 合计(条目 得分) }
等级 星级 按 总评 {
  阶梯 三星 > 二星 > 一星 > 不通过（不发证） 独立
  | 门槛 | 三星 | 二星 | 一星 |
  | 总评 | ≥ 8 | ≥ 6 | ≥ 6 |
  | 审核 | = 监督 | — | = 初审 |
  | 连锁 | 是 | 否 | — |
  | 条目 1.1 得分 = 10分 | 否 | — | — |
}`;

const english = chinese
    .replace('| 门槛 |', '| gate |')
    .replace('| 连锁 | 是 | 否 |', '| 连锁 | yes | no |')
    .replace('10分 | 否 |', '10 points | no |');

async function modelOf(text: string): Promise<Model> {
    const { document, diagnostics } = await fixtures.checkText(text);
    // A better score leads to a worse grade here on purpose: that is advice.
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
    return compile(document, () => 'rule.guiju');
}

describe('facts in a table of gates', () => {
    test('are the same in both languages, and as a condition', async () => {
        const model = await modelOf(chinese);
        expect((await modelOf(english)).hash).toBe(model.hash);
        const { condition } = model.decisions[0]!.rungs[2]!;
        expect(condition).toMatchObject({ right: { op: 'value', input: '审核', value: '初审' } });
    });

    test.each([
        [9, '监督', true, '三星'],
        [10, '监督', true, '不通过'],
        [9, '监督', false, '二星'],
        [9, '初审', true, '一星'],
        [5, '初审', false, '不通过']
    ])('%s points, %s, chain %s: %s', async (points, audit, chain, name) => {
        const audited = { items: { '1.1': points }, inputs: { 审核: audit, 连锁: chain } };
        expect(score(await modelOf(chinese), audited)).toMatchObject({ result: { grade: { name } } });
    });

    test.each([
        ['| = 监督 |', '| = 再认证 |', '输入“审核”没有'],
        ['| = 监督 |', '| ≥ 3 |', '审核'],
        ['| 是 |', '| = 初审 |', '初审'],
        ['| ≥ 8 |', '| 是 |', '总评']
    ])('%s written as %s is an error', async (cell, slip, _named) => {
        const { diagnostics } = await fixtures.checkText(chinese.replace(cell, slip));
        expect(diagnostics.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
        expect(diagnostics.map(({ code }) => code)).not.toContain('fault');
    });
});
