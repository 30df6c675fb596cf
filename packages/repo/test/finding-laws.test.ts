// Law: whatever findings an audit states, its result lies within the range told before, and that within what checks assume.
import { boundsOf, isComputation } from '@guiju/language';
import { compile } from '@guiju/compiler';
import { exact, readExact, interval, type ExactJson, type Interval } from '@guiju/exact';
import { score } from '@guiju/runtime';
import type { Model, Result } from '@guiju/model';
import { createFixtures } from '@guiju/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const fixtures = createFixtures();

const HEAD = `规则 X-1 《发现》
发现 须 条款 { 严重 一般 观察项 }
评分 满分 6分 {
  不适用 剔除
  给分 0~分值
  指标 1 “一” 4分 { 1.1 “甲” 4分 }
  指标 2 “二” 2分 { 2.1 “乙” 2分 }
}
`;

const filter = fc.letrec<{ all: string }>(tie => ({
    all: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom('严重', '一般', '一般 及以上', '观察项 及以上', '已关闭', '未关闭'),
        tie('all').map(one => `非 (${one})`),
        fc.tuple(tie('all'), fc.constantFrom('且', '或'), tie('all')).map(([a, by, b]) => `(${a} ${by} ${b})`)
    )
})).all;
const place = fc.constantFrom('', ' 于 指标 1', ' 于 条目 2.1', ' 于 指标 2');
const count = fc.oneof(
    fc.constantFrom('严重', '(一般 及以上)', '计数(发现)'),
    fc.tuple(place, filter).map(([at, where]) => `计数(发现${at} 其中 ${where})`)
);
const question = fc
    .tuple(fc.constantFrom('存在', '全部'), place, filter)
    .map(([ask, at, where]) => `${ask}(发现${at} 其中 ${where})`);
const condition = fc.oneof(
    question,
    fc.tuple(count, fc.constantFrom('≤ 1', '> 2', '= 0')).map(it => it.join(' '))
);
const points = fc.oneof(
    fc.tuple(fc.constantFrom('合计(条目 得分)', '6分'), count).map(([from, times]) => `${from} - ${times} × 2分`),
    fc.tuple(condition, count).map(([when, times]) => `如果 ${when} 则 1分 否则 ${times} × 1分`)
);
const finding = fc.record(
    {
        severity: fc.constantFrom('严重', '一般', '观察项'),
        clause: fc.constantFrom('1', '1.1', '2', '2.1'),
        closed: fc.boolean()
    },
    { requiredKeys: ['severity', 'clause'] }
);

const resultOf = (model: Model, audit: unknown): Result => {
    const outcome = score(model, audit, { explain: true });
    if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
    return outcome.result;
};
const within = (json: ExactJson, range: Interval): boolean => interval.canBe(range, readExact(json) ?? exact(-999));

it('of every formula with findings', { timeout: 60_000 }, async () => {
    const rule = fc.record({ points, gate: condition, findings: fc.array(finding, { maxLength: 6 }) });
    await fc.assert(
        fc.asyncProperty(rule, async ({ points: formula, gate, findings }) => {
            const text = `${HEAD}计算 { 总评 = ${formula}，不设上下限 }\n等级 级别 { 阶梯 好 > 差  好 当 ${gate} 且 总评 ≥ 1  其余 差 }`;
            const { document, diagnostics } = await fixtures.checkText(text);
            expect(
                diagnostics.filter(({ severity, code }) => severity === 'error' && code !== 'grade-unreachable')
            ).toEqual([]);
            const bounds = boundsOf(document.parseResult.value.elements.find(isComputation)!.measures[0])!;
            const model = compile(document, uri => uri);
            const items = { '1.1': 3, '2.1': 2 };
            const complete = resultOf(model, { items, findings });
            const total = complete.measures['总评']!;
            expect(within(total, bounds)).toBe(true);
            expect(resultOf(model, { items, findings: findings.toReversed() })).toMatchObject({
                measures: complete.measures,
                findings: complete.findings,
                grade: complete.grade
            });
            const open = resultOf(model, { items });
            expect(open.missing).toEqual(['findings']);
            expect(open.range!.grades).toContain(complete.grade!.name);
            const { from, to } = open.range!.measures['总评']!;
            expect(within(total, interval.between(readExact(from) ?? null, readExact(to) ?? null))).toBe(true);
        }),
        { numRuns: 150 }
    );
});
