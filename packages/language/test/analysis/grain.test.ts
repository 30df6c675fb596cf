// Which values a measure steps through.
import { exactText } from '@guiju/exact';
import { describe, expect, test } from 'vitest';
import { grainOf } from '../../src/analysis/grain.ts';
import { measureOf } from './rulesets.ts';

describe('the step of a measure', () => {
    test.each([
        ['条目 1.1 得分', '2'],
        ['指标 1 得分', '0.5'],
        ['指标 1 得分率', '1/12'],
        ['合计(条目 分值)', '2'],
        ['计数(条目 其中 得分 = 0分)', '1'],
        ['合计(扣分)', '0.5'],
        ['指标 1 得分 × 3 - 0.2', '0.1'],
        ['指标 1 得分 ÷ 指标 1 分值 折合 60分', '5'],
        ['指标 1 得分，超过 5.25分 按 5.25分 计', '0.25'],
        ['合计(条目 得分)，四舍五入到 0.1', '0.1'],
        ['最小(指标 1 得分, 3分)', '0.5']
    ])('%s: %s', async (formula, step) => {
        const grain = grainOf(await measureOf(formula));
        expect(grain && exactText(grain)).toBe(step);
    });

    test.each(['合计(条目 得分)', '条目 2.1 得分', '平均(条目 得分)', '指标 1 得分 ÷ 指标 2 得分', '甲 + 1分'])(
        '%s can lie anywhere',
        async formula => {
            expect(grainOf(await measureOf(formula))).toBeUndefined();
        }
    );

    test('a section with removable items has no step in its ratio, but one in its points', async () => {
        expect(grainOf(await measureOf('指标 1 得分率', { policy: '不适用 剔除' }))).toBeUndefined();
        expect(exactText(grainOf(await measureOf('指标 1 得分', { policy: '不适用 剔除' }))!)).toBe('0.5');
    });
});
