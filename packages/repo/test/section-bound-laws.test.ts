// Law: what sections with caps and floors score is what a calculation by hand gives, and lies within what was told before.
import { compare, readExact, type Interval } from '@guiju/exact';
import { boundsOf, grainOf, isComputation } from '@guiju/language';
import { compile } from '@guiju/compiler';
import { score } from '@guiju/runtime';
import { createFixtures } from '@guiju/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const fixtures = createFixtures();

type Answer = number | { excluded: string };
type Answers = Record<string, Answer>;

interface Rule {
    readonly cap: number;
    readonly floor: number;
    readonly inner: number;
}

const POINTS: Readonly<Record<string, number>> = { '1.1.1': 12, '1.2': 8, '2.1': 10, '3.1': 10 };

const rule: fc.Arbitrary<Rule> = fc.record({
    cap: fc.integer({ min: 8, max: 16 }),
    floor: fc.integer({ min: 1, max: 7 }),
    inner: fc.integer({ min: 3, max: 11 })
});

const answers: fc.Arbitrary<Answers> = fc.record(
    Object.fromEntries(
        Object.entries(POINTS).map(([code, points]) => [
            code,
            fc.oneof(fc.integer({ min: 0, max: points }), fc.constant({ excluded: '不适用' }))
        ])
    )
);

const textOf = ({ cap, floor, inner }: Rule): string => `规则 S-1 《指标》
评分 满分 40分 {
  不适用 剔除
  给分 0~分值
  指标 1 “甲” 20分，超过 ${cap}分 按 ${cap}分 计，不足 ${floor}分 按 ${floor}分 计 {
    指标 1.1 “乙” 12分，超过 ${inner}分 按 ${inner}分 计 { 1.1.1 “子” 12分 }
    1.2 “丑” 8分
  }
  指标 2 “丙” 10分 { 2.1 “寅” 10分 }
  3.1 “卯” 10分
}
计算 {
  总评 = 合计(指标 得分 其中 最外层) + 合计(条目 得分 其中 最外层)
  各层 = 合计(指标 得分)
  甲率 = 指标 1 得分率，不舍入
  涉及 = 合计(指标 分值 其中 最外层)
  率 = 合计(指标 得分 其中 最外层) ÷ 涉及，涉及 为零 则 无法评定，不舍入
}`;

/** By plain arithmetic; undefined for a ratio of nothing. */
function byHand({ cap, floor, inner }: Rule, given: Answers): Record<string, number | undefined> {
    const at = (code: string): number => (typeof given[code] === 'number' ? given[code] : 0);
    const of = (...codes: string[]): number =>
        codes.reduce((sum, code) => sum + (typeof given[code] === 'number' ? POINTS[code]! : 0), 0);
    const second = Math.min(inner, at('1.1.1'));
    const first = of('1.1.1', '1.2') === 0 ? 0 : Math.max(floor, Math.min(cap, second + at('1.2')));
    const ratio = (score: number, points: number): number | undefined => (points === 0 ? undefined : score / points);
    return {
        总评: first + at('2.1') + at('3.1'),
        各层: first + second + at('2.1'),
        甲率: ratio(first, of('1.1.1', '1.2')),
        率: ratio(first + at('2.1'), of('1.1.1', '1.2', '2.1'))
    };
}

const isInside = (value: number, { lo, hi }: Interval): boolean =>
    (lo === null || lo.valueOf() <= value + 1e-9) && (hi === null || value - 1e-9 <= hi.valueOf());

it('of caps and floors inside each other, with items left out', { timeout: 120_000 }, async () => {
    const cases = fc.record({
        rule,
        audits: fc.array(fc.record({ answers, dropped: fc.subarray(Object.keys(POINTS)) }), {
            minLength: 1,
            maxLength: 4
        })
    });
    let compared = 0;
    await fc.assert(
        fc.asyncProperty(cases, async ({ rule, audits }) => {
            const { document, diagnostics } = await fixtures.checkText(textOf(rule));
            expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
            const { measures } = document.parseResult.value.elements.find(isComputation)!;
            const model = compile(document, uri => uri);
            const resultOf = (items: Answers) => {
                const outcome = score(model, { items }, { explain: true });
                if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
                return outcome.result;
            };
            for (const { answers, dropped } of audits) {
                const complete = resultOf(answers);
                const kept = Object.fromEntries(Object.entries(answers).filter(([code]) => !dropped.includes(code)));
                const { range } = resultOf(kept);
                for (const [name, hand] of Object.entries(byHand(rule, answers))) {
                    const found = complete.measures[name];
                    expect(found === null).toBe(hand === undefined);
                    if (hand === undefined) continue;
                    compared++;
                    const value = readExact(found!)!;
                    expect(value.valueOf()).toBeCloseTo(hand, 9);
                    const measure = measures.find(each => each.name === name)!;
                    expect(isInside(hand, boundsOf(measure)!), name).toBe(true);
                    const step = grainOf(measure);
                    if (step) expect(value.div(step).d).toBe(1n);
                    const told = range?.measures[name];
                    if (!told) continue;
                    const [lo, hi] = [told.from, told.to].map(end => (end === null ? null : readExact(end)!));
                    expect(lo === null || compare(lo!, value) <= 0).toBe(true);
                    expect(hi === null || compare(value, hi!) <= 0).toBe(true);
                }
            }
        }),
        { numRuns: 60 }
    );
    expect(compared).toBeGreaterThan(150);
});

/** Every open item at nothing, at its points, or left out: a ratio is never less or more than with one of these. */
function corners(given: Answers, open: readonly string[]): Answers[] {
    return open.reduce<Answers[]>(
        (all, code) =>
            all.flatMap(each =>
                [0, POINTS[code]!, { excluded: '不适用' }].map((answer): Answers => ({ ...each, [code]: answer }))
            ),
        [given]
    );
}

it('a capped section has the exact range of its ratio while items are open', { timeout: 120_000 }, async () => {
    const cases = fc.record({ rule, answers, dropped: fc.subarray(['1.1.1', '1.2'], { minLength: 1 }) });
    let narrower = 0;
    await fc.assert(
        fc.asyncProperty(cases, async ({ rule, answers, dropped }) => {
            const { document } = await fixtures.checkText(textOf(rule));
            const model = compile(document, uri => uri);
            const kept = Object.fromEntries(Object.entries(answers).filter(([code]) => !dropped.includes(code)));
            const outcome = score(model, { items: kept });
            if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
            const told = outcome.result.range!.measures['甲率'];
            const values = corners(kept, dropped).flatMap(each => byHand(rule, each)['甲率'] ?? []);
            const { from, to } = told!;
            expect(readExact(from)!.valueOf()).toBeCloseTo(Math.min(...values), 9);
            expect(readExact(to)!.valueOf()).toBeCloseTo(Math.max(...values), 9);
            if (Math.max(...values) < 1) narrower++;
        }),
        { numRuns: 80 }
    );
    expect(narrower).toBeGreaterThan(5);
});
