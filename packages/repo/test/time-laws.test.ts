// Laws of audit time and samples: sizes are exact and never more than there are, days as the published table has them.
import { compile } from '@guiju/compiler';
import type { Model } from '@guiju/model';
import { days, samples } from '@guiju/runtime';
import { createFixtures } from '@guiju/testing';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

const fixtures = createFixtures();

const RULE = `规则 F-1 《审核时间》
输入 {
  人数 人数 1~   审核 择一 { 初审 监督 再认证 }   减少 比例 0%~100%，缺省 0%
  网点 场所数 0~400，缺省 0   抽样网点 场所数 1~，缺省 1
}
表 基础时间 按 人数、审核 单位 人日 依 「附录」 {
  | 人数 | 初审 | 监督 | 再认证 |
  | 1-65 | 2 | 1 | 1.5 |
  | 66-275 | 2.5 | 1 | 1.5 |
  | 276-875 | 3 | 1 | 2 |
  | 876-1550 | 3.5 | 1.5 | 2.5 |
  | 1551-3450 | 4 | 1.5 | 2.5 |
  | 3451-6800 | 4.5 | 1.5 | 3 |
  | 6801-10700 | 5 | 2 | 3 |
  超出末行：不可计算
}
审核时间 {
  1 基础 = 基础时间(人数, 审核)
  2 调整后 = 基础 × (1 - 减少)，减少 不得超过 30%，否则 退回
  3 现场 = 调整后 × 80%，就近到 0.5 居中取大，不足 1人日 按 1人日 计
  4 总时间 = 调整后 + 0.5人日 × (抽样网点 - 1)
  检查 现场 ≥ 调整后 × 80%，否则 备注 “取整后不到八成”
}
抽样 网点 { 初审 √n  监督 0.6√n  再认证 0.8√n  各 进位到 1，n 为零 则 0   其中 至少 20%（进位）随机 }
`;

const TENTHS = { 初审: 10, 监督: 6, 再认证: 8 } as const;
type Kind = keyof typeof TENTHS;
const kinds = fc.constantFrom<Kind>('初审', '监督', '再认证');

let model: Model;
beforeAll(async () => {
    const { document, diagnostics } = await fixtures.checkText(RULE);
    expect(diagnostics).toEqual([]);
    model = compile(document, uri => uri);
});

function timeOf(inputs: object) {
    const outcome = days(model, { inputs });
    if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
    return outcome.result;
}

function sampleOf(inputs: object) {
    const outcome = samples(model, { inputs });
    if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
    return outcome.result.samples[0]!;
}

describe('audit time', () => {
    it.each([
        [65, '初审', '2'],
        [66, '初审', '2.5'],
        [3451, '再认证', '3'],
        [10700, '监督', '2']
    ])('%i people, %s: %s person-days', (人数, 审核, result) => {
        expect(timeOf({ 人数, 审核 })).toMatchObject({ result, unit: 'person-day' });
    });

    it('is null beyond the table, and where too much is taken off', () => {
        expect(timeOf({ 人数: 10701, 审核: '再认证' })).toMatchObject({ result: null });
        const rejected = timeOf({ 人数: 65, 审核: '初审', 减少: '31%' });
        expect(rejected).toMatchObject({ result: null, because: '减少 31% 超过 30%' });
        expect(timeOf({ 人数: 65, 审核: '初审', 减少: '30%' })).toMatchObject({ result: '1.4' });
    });

    it('notes that rounding wins over the share: 1.6 is 1.5 of 2', () => {
        const { steps, notes } = timeOf({ 人数: 65, 审核: '初审' });
        expect(steps[2]).toMatchObject({ name: '现场', value: '1.5' });
        expect(notes).toEqual([expect.stringContaining('取整后不到八成')]);
        expect(timeOf({ 人数: 66, 审核: '初审' }).notes).toEqual([]);
    });

    it('names what is missing', () => {
        expect(timeOf({ 审核: '初审' })).toMatchObject({ result: null, missing: ['人数'] });
    });

    it('never falls when the headcount rises, and half a day comes with each further site', () => {
        fc.assert(
            fc.property(
                fc.integer({ min: 1, max: 10699 }),
                fc.integer({ min: 1, max: 50 }),
                kinds,
                (人数, sites, 审核) => {
                    const [one, next] = [人数, 人数 + 1].map(heads => Number(timeOf({ 人数: heads, 审核 }).result));
                    expect(one).toBeLessThanOrEqual(next!);
                    expect(Number(timeOf({ 人数, 审核, 抽样网点: sites }).result) - one!).toBeCloseTo((sites - 1) / 2);
                }
            ),
            { numRuns: 60 }
        );
    });
});

describe('samples', () => {
    it('0.6√25 is 3, of which one is random', () => {
        expect(sampleOf({ 网点: 25, 审核: '监督' })).toMatchObject({ size: 3, random: 1 });
    });

    it('are the least whole number that is not below the root, and no more than there are', () => {
        fc.assert(
            fc.property(fc.integer({ min: 0, max: 400 }), kinds, (population, 审核) => {
                const { size, random } = sampleOf({ 网点: population, 审核 });
                const reaches = (k: number): boolean => 100 * k * k >= TENTHS[审核] ** 2 * population;
                expect(size).toBeLessThanOrEqual(population);
                expect(reaches(size!) && (size === 0 || !reaches(size! - 1))).toBe(true);
                expect(random).toBe(Math.ceil(size! / 5));
            }),
            { numRuns: 200 }
        );
    });
});
