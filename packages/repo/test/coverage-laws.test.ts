// Law: shares, coverages and weighted means are what a calculation by hand gives, and lie within what was told before.
import { compare, readExact, type Exact } from '@guiju/exact';
import { boundsOf, isComputation } from '@guiju/language';
import { compile } from '@guiju/compiler';
import { score } from '@guiju/runtime';
import type { Result } from '@guiju/model';
import { createFixtures } from '@guiju/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const fixtures = createFixtures();

const TREATMENTS = ['剔除', '按满分计', '按零分计'] as const;
const STATES = ['not applicable', 'not evaluated', 'inconclusive'] as const;
const POINTS: Record<string, number> = { '1.1': 4, '1.2': 6, '2.1': 2, '2.2': 8 };
const CODES = Object.keys(POINTS);

type Answer = number | { state: (typeof STATES)[number] };
const isState = (answer: Answer, state: string): boolean => typeof answer === 'object' && answer.state === state;

const rule = fc.record({
    treatments: fc.tuple(...STATES.map(() => fc.constantFrom(...TREATMENTS))),
    items: fc.integer({ min: 1, max: 100 }),
    points: fc.integer({ min: 1, max: 100 })
});
type Rule = typeof rule extends fc.Arbitrary<infer T> ? T : never;

const textOf = ({ treatments: [a, b, c], items, points }: Rule): string => `规则 C-1 《覆盖》
输入 { 现场 个数 0~9  暗访 个数 0~ }
评分 满分 20分 {
  不适用 ${a}   未评 ${b}   无定论 ${c}
  给分 0~分值
  条目覆盖 不得少于 ${items}%，否则 无法评定
  指标 1 “甲” 10分 { 1.1 “子” 4分  1.2 “丑” 6分 }
  指标 2 “乙” 10分 { 2.1 “寅” 2分  2.2 “卯” 8分  分值覆盖 不得少于 ${points}%，否则 无法评定 }
}
计算 {
  已评率 = 占比(条目 其中 已评)，不舍入
  未定率 = 占比(条目 其中 无定论 或 未评)，不舍入
  未评数 = 计数(条目 其中 未评)
  平均分 = 加权平均(40% : 现场, 90% : 暗访)，不舍入
}`;

const answer: fc.Arbitrary<Answer> = fc.oneof(
    fc.integer({ min: 0, max: 2 }),
    fc.constantFrom(...STATES).map(state => ({ state }))
);
const audit = fc.record({
    answers: fc.record(Object.fromEntries(CODES.map(code => [code, answer]))),
    现场: fc.integer({ min: 0, max: 9 }),
    暗访: fc.integer({ min: 0, max: 4 }),
    dropped: fc.subarray(['现场', '暗访', ...CODES])
});

const numberOf = (value: Result['measures'][string] | undefined): Exact | undefined =>
    value === null || value === undefined ? undefined : readExact(value);

function resultOf(model: Parameters<typeof score>[0], items: object, inputs: object): Result {
    const outcome = score(model, { items, inputs }, { explain: true });
    if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
    return outcome.result;
}

/** Evaluated of what concerns the client; undefined where nothing does. */
function coveredIn(
    answers: Record<string, Answer>,
    codes: string[],
    weigh: (code: string) => number
): number | undefined {
    const concerned = codes.filter(code => !isState(answers[code]!, 'not applicable'));
    const sum = (all: string[]): number => all.reduce((total, code) => total + weigh(code), 0);
    return concerned.length === 0
        ? undefined
        : sum(concerned.filter(code => typeof answers[code] === 'number')) / sum(concerned);
}

const without = (all: object, dropped: readonly string[]): object =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !dropped.includes(name)));

it('of states told apart', { timeout: 120_000 }, async () => {
    let [kept, lacking, exact, open] = [0, 0, 0, 0];
    const cases = fc.record({ rule, audits: fc.array(audit, { minLength: 2, maxLength: 5 }) });
    await fc.assert(
        fc.asyncProperty(cases, async ({ rule, audits }) => {
            const { document, diagnostics } = await fixtures.checkText(textOf(rule));
            expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
            const { measures } = document.parseResult.value.elements.find(isComputation)!;
            const model = compile(document, uri => uri);
            for (const { answers, dropped, ...inputs } of audits) {
                const complete = resultOf(model, answers, inputs);
                const [all, some] = [
                    coveredIn(answers, CODES, () => 1),
                    coveredIn(answers, ['2.1', '2.2'], code => POINTS[code]!)
                ];
                const isLacking =
                    (all !== undefined && all * 100 < rule.items - 1e-9) ||
                    (some !== undefined && some * 100 < rule.points - 1e-9);
                const { range } = resultOf(model, without(answers, dropped), without(inputs, dropped));
                if (range) open++;
                if (range?.exact) exact++;
                if (isLacking) {
                    lacking++;
                    expect(Object.values(complete.measures)).toEqual([null, null, null, null]);
                    if (range) expect(range.undetermined).toBe(true);
                    continue;
                }
                kept++;
                const share = numberOf(complete.measures['已评率']);
                expect(share === undefined).toBe(all === undefined);
                if (share) expect(share.valueOf()).toBeCloseTo(all!, 12);
                const weight = inputs.现场 + inputs.暗访;
                const mean = numberOf(complete.measures['平均分']);
                expect(mean === undefined).toBe(weight === 0);
                if (mean) {
                    expect(mean.valueOf()).toBeCloseTo((0.4 * inputs.现场 + 0.9 * inputs.暗访) / weight, 12);
                    expect(mean.valueOf()).toBeGreaterThanOrEqual(0.4 - 1e-12);
                    expect(mean.valueOf()).toBeLessThanOrEqual(0.9 + 1e-12);
                }
                for (const measure of measures) {
                    const value = numberOf(complete.measures[measure.name]);
                    const { lo, hi } = boundsOf(measure)!;
                    const told = range?.measures[measure.name];
                    const ends = [lo, hi, numberOf(told?.from), numberOf(told?.to)];
                    if (!value) continue;
                    for (const low of [ends[0], ends[2]]) if (low) expect(compare(low, value)).toBeLessThanOrEqual(0);
                    for (const high of [ends[1], ends[3]])
                        if (high) expect(compare(value, high)).toBeLessThanOrEqual(0);
                }
            }
        }),
        { numRuns: 120 }
    );
    console.log(
        `${kept} results by hand, ${lacking} without coverage; ${open} open audits, ${exact} with exact ranges`
    );
    expect(kept).toBeGreaterThan(60);
    expect(lacking).toBeGreaterThan(60);
});
