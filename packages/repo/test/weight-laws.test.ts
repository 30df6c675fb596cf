// Law: a weighted total is what a calculation by hand gives, lies between its parts, and within what was told before.
import { compare, readExact, type Exact, type Interval } from '@guiju/exact';
import { boundsOf, grainOf, isComputation } from '@guiju/language';
import { compile } from '@guiju/compiler';
import { score } from '@guiju/runtime';
import type { Result } from '@guiju/model';
import { createFixtures } from '@guiju/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const fixtures = createFixtures();

const TREATMENTS = ['权重分摊', '按满分计', '按零分计', '无法评定'] as const;
const VALUES = ['初审', '监督'] as const;
type Answer = number | { excluded: string };

/** Three sections, of which any may be left out; two items in each. */
const SECTIONS = ['1', '2', '3'] as const;
const POINTS = [4, 6];

interface Rule {
    readonly weights: readonly (readonly number[])[];
    readonly treatment: (typeof TREATMENTS)[number];
    readonly removable: readonly boolean[];
}

const weights = fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
    .map(([a, b]) => [Math.min(a, b) * 5, Math.abs(a - b) * 5, 100 - Math.max(a, b) * 5]);
const rule: fc.Arbitrary<Rule> = fc.record({
    weights: fc.tuple(weights, weights),
    treatment: fc.constantFrom(...TREATMENTS),
    removable: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 })
});

function textOf({ weights, treatment, removable }: Rule): string {
    const sections = SECTIONS.map(
        (code, place) =>
            `指标 ${code} “部分” 10分 ${removable[place] ? '可删减' : ''} { ${code}.1 “甲” 4分  ${code}.2 “乙” 6分 }`
    );
    const rows = SECTIONS.map(
        (code, place) => `| 指标 ${code} | ${weights.map(each => `${each[place]}%`).join(' | ')} |`
    );
    return `规则 W-1 《权重》
输入 { 审核 择一 { ${VALUES.join(' ')} } }
评分 满分 30分 {
  不适用 禁止
  整项不适用 ${treatment}
  给分 0~分值
  ${sections.join('\n  ')}
  | 权重 | ${VALUES.join(' | ')} |
  ${rows.join('\n  ')}
}
计算 {
  总评 = 加权(指标 得分率) 折合 100分，不舍入
  加权分 = 加权(指标 得分)，不舍入
}`;
}

const answersOf = ({ removable }: Rule): fc.Arbitrary<Record<string, Answer>> =>
    fc.record(
        Object.fromEntries(
            SECTIONS.flatMap((code, place) =>
                POINTS.map((points, index) => {
                    const scored: fc.Arbitrary<Answer> = fc.integer({ min: 0, max: points });
                    const out = fc.constant<Answer>({ excluded: '无' });
                    return [`${code}.${index + 1}`, removable[place] ? fc.oneof(scored, out) : scored];
                })
            )
        )
    );

/** By hand, in fractions of one: undefined where the rule leaves it undetermined. */
function byHand({ weights, treatment }: Rule, answers: Record<string, Answer>, value: number): number | undefined {
    const shares = weights[value]!;
    let [sum, counted] = [0, 0];
    for (const [place, code] of SECTIONS.entries()) {
        const kept = POINTS.flatMap((points, index) => {
            const answer = answers[`${code}.${index + 1}`]!;
            return typeof answer === 'number' ? [[answer, points] as const] : [];
        });
        const share = shares[place]!;
        const full = kept.reduce((total, [, points]) => total + points, 0);
        if (share === 0) continue;
        if (full === 0 && treatment === '无法评定') return undefined;
        if (full === 0 && treatment === '权重分摊') continue;
        counted += share;
        if (full > 0) sum += (share * kept.reduce((total, [answer]) => total + answer, 0)) / full;
        else if (treatment === '按满分计') sum += share;
    }
    return counted === 0 ? undefined : sum / counted;
}

function resultOf(model: Parameters<typeof score>[0], given: unknown): Result {
    const outcome = score(model, given, { explain: true });
    if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
    return outcome.result;
}

const numberOf = (value: Result['measures'][string] | undefined): Exact | undefined =>
    value === null || value === undefined ? undefined : readExact(value);

function expectInside(value: Exact, { lo, hi }: Interval): void {
    expect(lo === null || compare(lo, value) <= 0, `${lo?.toFraction()} ≤ ${value.toFraction()}`).toBe(true);
    expect(hi === null || compare(value, hi) <= 0, `${value.toFraction()} ≤ ${hi?.toFraction()}`).toBe(true);
}

it('of weights that depend on an input, with sections left out', { timeout: 120_000 }, async () => {
    let [closed, exact, open] = [0, 0, 0];
    const cases = rule.chain(each =>
        fc.record({
            rule: fc.constant(each),
            audits: fc.array(
                fc.record({
                    answers: answersOf(each),
                    value: fc.integer({ min: 0, max: 1 }),
                    dropped: fc.subarray(['审核', '1.1', '1.2', '2.1', '2.2', '3.1', '3.2'])
                }),
                { minLength: 1, maxLength: 4 }
            )
        })
    );
    await fc.assert(
        fc.asyncProperty(cases, async ({ rule, audits }) => {
            const { document, diagnostics } = await fixtures.checkText(textOf(rule));
            expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
            const { measures } = document.parseResult.value.elements.find(isComputation)!;
            const model = compile(document, uri => uri);
            for (const { answers, value, dropped } of audits) {
                const complete = resultOf(model, { items: answers, inputs: { 审核: VALUES[value] } });
                const hand = byHand(rule, answers, value);
                const total = numberOf(complete.measures['总评']);
                expect(total === undefined).toBe(hand === undefined);
                const kept = Object.fromEntries(Object.entries(answers).filter(([code]) => !dropped.includes(code)));
                const inputs = dropped.includes('审核') ? {} : { 审核: VALUES[value] };
                const { range } = resultOf(model, { items: kept, inputs });
                if (range) open++;
                if (range?.exact) exact++;
                if (total === undefined) continue;
                closed++;
                expect(total.valueOf()).toBeCloseTo(hand! * 100, 9);
                expect(total.valueOf()).toBeGreaterThanOrEqual(-1e-9);
                expect(total.valueOf()).toBeLessThanOrEqual(100 + 1e-9);
                for (const measure of measures) {
                    const found = numberOf(complete.measures[measure.name])!;
                    expectInside(found, boundsOf(measure)!);
                    const step = grainOf(measure);
                    if (step) expect(found.div(step).d).toBe(1n);
                    const told = range?.measures[measure.name];
                    if (!told) continue;
                    expectInside(found, {
                        lo: told.from === null ? null : numberOf(told.from)!,
                        hi: told.to === null ? null : numberOf(told.to)!
                    });
                }
            }
        }),
        { numRuns: 150 }
    );
    console.log(`${closed} totals by hand; ${open} open audits, ${exact} with exact ranges`);
    expect(closed).toBeGreaterThan(150);
    expect(exact).toBeGreaterThan(50);
});
