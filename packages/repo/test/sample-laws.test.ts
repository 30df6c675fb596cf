// Laws of samples: equal ones combine to themselves, their order does not matter, and ranges hold whatever is still missing.
import { boundsOf, isComputation } from '@guiju/language';
import { compile } from '@guiju/compiler';
import { compare, exact, interval, readExact, type Exact } from '@guiju/exact';
import { score } from '@guiju/runtime';
import type { Model, Result } from '@guiju/model';
import { createFixtures } from '@guiju/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const fixtures = createFixtures();

const METHODS = [
    '平均，不舍入',
    '平均，四舍五入到 0.5',
    '加权平均，进位到 0.1',
    '加权平均，不舍入',
    '最差',
    '最好，舍去到 1',
    '合格比例 得分 ≥ 3分，不舍入',
    '合格比例 得分 ≥ 1分，四舍六入五成双到 0.5'
];
const SITES = ['甲', '乙', '丙'];
const WEIGHTS = { 甲: '1', 乙: '2.5', 丙: 4 };

async function modelOf(method: string, policy: string): Promise<Model & { bounds: ReturnType<typeof boundsOf> }> {
    const text = `规则 X-1 《样本》
集合 店
标记 * “扣” 于 评分行 { 该行 取代 本条其余得分   记入 扣 每次 1分 }
评分 满分 10分 每 店 作答，至少 2个，汇总 ${method}，逐个 记入 {
  不适用 ${policy}
  1.1 “一” 6分 { 6 “好”  1~5 “中”  0 “差”  * “假” }
  1.2 “二” 4分 不分样本 { 4 “有”  0 “无” }
}
计算 { 总 = 合计(条目 得分) - 合计(扣)，不设下限，不舍入   次 = 计数(扣) }
等级 级 按 总 { 阶梯 高 > 低   高 ≥ 7 }`;
    const { document, diagnostics } = await fixtures.checkText(text);
    expect(diagnostics).toEqual([]);
    const bounds = boundsOf(document.parseResult.value.elements.find(isComputation)!.measures[0]);
    return { ...compile(document, uri => uri), bounds };
}

const answer = fc.oneof(
    fc.integer({ min: 0, max: 6 }).map(points => ({ points })),
    fc.integer({ min: 2, max: 10 }).map(half => ({ option: 1, points: String(half / 2) })),
    fc.constant({ flags: ['*'] }),
    fc.constant({ excluded: '无' })
);
const rule = fc.record({
    method: fc.constantFrom(...METHODS),
    policy: fc.constantFrom('剔除', '按零分计', '按满分计', '按最差计')
});

function resultOf(model: Model, items: object): Result {
    const outcome = score(model, { collections: { 店: WEIGHTS }, items: { ...items, '1.2': 4 } });
    if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
    return outcome.result;
}
const by = (answers: readonly object[]) => answers.map((each, place) => ({ by: { 店: SITES[place]! }, ...each }));
const number = (json: unknown): Exact => readExact(json) ?? exact(-999);

it('equal samples combine to what each of them is', { timeout: 60_000 }, async () => {
    for (const method of METHODS.filter(each => !each.startsWith('合格') && !each.includes('到'))) {
        const model = await modelOf(method, '剔除');
        for (const points of [0, '1.5', 6]) {
            const each = points === '1.5' ? { option: 1, points } : { points };
            const { items } = resultOf(model, { '1.1': by([each, each, each]) });
            expect(number(items['1.1']!.points).equals(number(points))).toBe(true);
        }
    }
});

it('order does not matter, the score stays within the item, and every range holds', { timeout: 120_000 }, async () => {
    const cases = fc.record({ rule, answers: fc.tuple(answer, answer, answer), kept: fc.subarray([0, 1, 2]) });
    await fc.assert(
        fc.asyncProperty(cases, async ({ rule: { method, policy }, answers, kept }) => {
            const model = await modelOf(method, policy);
            const list = by(answers);
            const complete = resultOf(model, { '1.1': list });
            expect(complete.complete).toBe(true);
            const told = ({ score: total, grade, measures }: Result) => ({ total, grade: grade?.name, measures });
            expect(told(resultOf(model, { '1.1': list.toReversed() }))).toEqual(told(complete));
            const { points } = complete.items['1.1']!;
            if (points !== null) {
                expect(compare(number(points), exact(0))).toBeGreaterThanOrEqual(0);
                expect(compare(number(points), exact(6))).toBeLessThanOrEqual(0);
            }
            const total = number(complete.measures['总']);
            expect(interval.canBe(model.bounds!, total)).toBe(true);
            const open = resultOf(model, kept.length === 0 ? {} : { '1.1': kept.map(place => list[place]!) });
            if (kept.length === 3) return;
            expect(open.missing).toEqual(['1.1']);
            expect(open.range!.grades).toContain(complete.grade!.name);
            for (const name of ['总', '次']) {
                const { from, to } = open.range!.measures[name]!;
                const range = interval.between(readExact(from) ?? null, readExact(to) ?? null);
                expect(interval.canBe(range, number(complete.measures[name])), `${name} ${method} ${policy}`).toBe(
                    true
                );
            }
        }),
        { numRuns: 150 }
    );
});
