// Law: whatever inputs an audit gives, its result lies within the range told before, and that within what checks assume.
import { boundsOf, isComputation, isGate, isGrades, truthOf } from '@guiju/language';
import { compile } from '@guiju/compiler';
import { score } from '@guiju/runtime';
import type { Result } from '@guiju/model';
import { createFixtures } from '@guiju/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const fixtures = createFixtures();

const HEAD = `规则 X-1 《输入》
输入 {
  人数 个数 1~50   起评 分 -5~5   往年 比例 20%~80%，缺省 50%
  连锁 是否   直营 是否，缺省 是   审核 择一 { 初审 监督 再认证 }   业态 择一 { 超市 }
}
评分 满分 6分 {
  不适用 剔除
  给分 0~分值
  1.1 “甲” 4分
  1.2 “乙” 2分
}
`;

/** Formulas in points and conditions that use inputs and conditionals in every place. */
const { points, condition } = fc.letrec<{ points: string; condition: string }>(tie => ({
    points: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom(
            '起评',
            '3分',
            '合计(条目 得分)',
            '合计(条目 得分 其中 得分 ≥ 起评)',
            '合计(条目 分值 其中 连锁)'
        ),
        fc.tuple(tie('points'), fc.constantFrom('+', '-'), tie('points')).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
        fc.tuple(tie('points'), fc.constantFrom('× 往年', '× 人数', '÷ 人数')).map(([a, by]) => `(${a} ${by})`),
        fc.tuple(tie('points'), tie('points')).map(([a, b]) => `最小(${a}, ${b})`),
        fc.tuple(tie('condition'), tie('points'), tie('points')).map(([c, a, b]) => `(如果 ${c} 则 ${a} 否则 ${b})`)
    ),
    condition: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom('连锁', '直营', '审核 = 初审', '监督 ≠ 审核', '业态 = 超市', '人数 > 20', '往年 ≥ 50%'),
        fc.tuple(tie('points'), fc.constantFrom('≥', '<'), tie('points')).map(([a, sign, b]) => `${a} ${sign} ${b}`),
        tie('condition').map(c => `非 (${c})`),
        fc
            .tuple(tie('condition'), fc.constantFrom('且', '或'), tie('condition'))
            .map(([a, by, b]) => `(${a} ${by} ${b})`),
        fc
            .tuple(tie('condition'), tie('condition'), tie('condition'))
            .map(([c, a, b]) => `(如果 ${c} 则 ${a} 否则 ${b})`)
    )
}));

/** Gates also ask for the measure itself, in one branch or the other. */
const gates = fc.oneof(
    condition,
    fc.tuple(condition, fc.constantFrom('且', '或')).map(([c, by]) => `总评 ≥ 3分 ${by} ${c}`),
    condition.map(c => `如果 ${c} 则 总评 ≥ 2分 否则 非 (总评 < 4分)`)
);

const inputs = fc.record({
    人数: fc.integer({ min: 1, max: 50 }),
    起评: fc.integer({ min: -10, max: 10 }).map(half => String(half / 2)),
    往年: fc.integer({ min: 20, max: 80 }).map(percent => `${percent}%`),
    连锁: fc.boolean(),
    直营: fc.boolean(),
    审核: fc.constantFrom('初审', '监督', '再认证'),
    业态: fc.constant('超市')
});
const items = fc.record({
    '1.1': fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant({ excluded: '无' })),
    '1.2': fc.oneof(fc.integer({ min: 0, max: 2 }), fc.constant({ excluded: '无' }))
});
const audit = fc.record({
    inputs,
    items,
    dropped: fc.subarray(['人数', '起评', '连锁', '审核', '业态', '1.1', '1.2'])
});

type Value = Result['measures'][string];

/** An exact number as its own arithmetic reads it. */
const textOf = (value: NonNullable<Value>): string => (typeof value === 'string' ? value : `${value.num}/${value.den}`);

function resultOf(model: Parameters<typeof score>[0], given: unknown): Result {
    const outcome = score(model, given, { explain: true });
    if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
    return outcome.result;
}

it('of every formula with inputs', { timeout: 60_000 }, async () => {
    let closed = 0;
    const rule = fc.record({
        formula: points,
        gate: gates,
        audits: fc.array(audit, { minLength: 1, maxLength: 4 })
    });
    await fc.assert(
        fc.asyncProperty(rule, async ({ formula, gate, audits }) => {
            const text = `${HEAD}计算 { 总评 = ${formula}，不舍入 }\n等级 级别 按 总评 { 阶梯 好 > 差  好 当 ${gate} }`;
            const { document, diagnostics } = await fixtures.checkText(text);
            const unreached = new Set(['grade-unreachable', 'input-unused']);
            expect(diagnostics.filter(({ severity, code }) => severity === 'error' && !unreached.has(code))).toEqual(
                []
            );
            const { elements } = document.parseResult.value;
            const bounds = boundsOf(elements.find(isComputation)!.measures[0])!;
            const truth = truthOf(elements.find(isGrades)!.members.find(isGate)!.condition);
            const model = compile(document, uri => uri);
            for (const { dropped, ...full } of audits) {
                const complete = resultOf(model, full);
                const total = complete.measures['总评'];
                if (total === null || total === undefined || complete.grade === null) continue;
                closed++;
                expectInside(textOf(total), bounds.lo && bounds.lo.toFraction(), bounds.hi && bounds.hi.toFraction());
                if (truth === 'yes' || truth === 'no') expect(complete.grade.name).toBe(truth === 'yes' ? '好' : '差');
                const asked = dropped.filter(name => name in full.items || `${formula} ${gate}`.includes(name));
                expectWithin(complete, resultOf(model, without(full, dropped)), asked);
            }
        }),
        { numRuns: 120 }
    );
    expect(closed).toBeGreaterThan(50);
});

function without({ inputs, items }: { inputs: object; items: object }, dropped: readonly string[]): unknown {
    const kept = (all: object) => Object.fromEntries(Object.entries(all).filter(([name]) => !dropped.includes(name)));
    return { inputs: kept(inputs), items: kept(items) };
}

function expectWithin(complete: Result, open: Result, dropped: readonly string[]): void {
    expect(new Set(open.missing)).toEqual(new Set(dropped));
    if (!open.range) return expect(dropped).toEqual([]);
    expect(open.range.grades).toContain(complete.grade!.name);
    const { from, to } = open.range.measures['总评']!;
    expectInside(textOf(complete.measures['总评']!), from && textOf(from), to && textOf(to));
}

function expectInside(value: string, from: string | null, to: string | null): void {
    expect(from === null || compare(from, value) <= 0, `${from} ≤ ${value}`).toBe(true);
    expect(to === null || compare(to, value) >= 0, `${value} ≤ ${to}`).toBe(true);
}

/** Fractions by cross multiplication. */
function compare(a: string, b: string): number {
    const [[p, q], [r, s]] = [a, b].map(fractionOf) as [[bigint, bigint], [bigint, bigint]];
    return Number(p * s > r * q) - Number(p * s < r * q);
}

function fractionOf(text: string): [bigint, bigint] {
    if (text.includes('/')) return text.split('/').map(BigInt) as [bigint, bigint];
    const [whole, decimals = ''] = text.split('.') as [string, string?];
    return [BigInt(whole + decimals), 10n ** BigInt(decimals.length)];
}
