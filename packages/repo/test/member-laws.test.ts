// Laws of members: each one's total and grade are those of a rule about it alone, combined as plain arithmetic combines them;
// and whatever is still open, nothing that can come out lies outside of what was told.
import { compare, exact, interval, larger, readExact, smaller, ZERO, type Exact } from '@guiju/exact';
import { compile } from '@guiju/compiler';
import type { Model, Result } from '@guiju/model';
import { score } from '@guiju/runtime';
import { createFixtures } from '@guiju/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const fixtures = createFixtures();

/** The same items and formulas: for all stores of a chain, and for one store alone. */
const items = (sampled: string): string => `标记 * “红线” 于 评分行 { 该行 取代 本条其余得分   记入 红线 }
评分 满分 20分 {
  不适用 剔除
  指标 1 “店” 20分，超过 17分 按 17分 计，不足 1分 按 1分 计 ${sampled} {
    指标 1.1 “甲” 12分，超过 9分 按 9分 计 { 1.1.1 “子” 6分 { 6 “好”  1~5 “中”  0 “差” }  1.1.2 “丑” 6分 { 6 “好”  * “假” } }
    1.2 “寅” 8分 { 8 “好”  3 “中”  0 “差” }
  }
}`;
const FORMULAS = `
  分值 = 指标 1 分值
  总 = 指标 1 得分 ÷ 分值 折合 100分，四舍五入到 0.5，分值 为零 则 无法评定
  次 = 计数(红线)`;
const LADDER = '{ 阶梯 高 > 中 > 低   高 ≥ 80 且 次 ≤ 0   中 ≥ 40 }';

const CHAIN = `规则 C-1 《连锁》
集合 店
${items('每 店 作答，汇总 平均，不舍入，逐个 记入')}
计算 各 店 {${FORMULAS} }
等级 店级 各 店 按 总 ${LADDER}
计算 {
  平均分 = 平均(店 总)，不舍入
  加权分 = 加权平均(店 总)，不舍入
  最低 = 最小(店 总)   最高 = 最大(店 总)
  合计分 = 合计(店 总)
  达标 = 占比(店 其中 店级 ≥ 中)，不舍入
  好店 = 计数(店 其中 总 ≥ 60)
  好店分 = 合计(店 总 其中 次 ≤ 0)
}
等级 连锁 { 阶梯 甲 > 乙 > 丙 > 丁 独立
  甲 当 最差(店 店级) ≥ 高
  乙 当 全部(店 其中 总 ≥ 40)
  丙 当 存在(店 其中 店级 = 高)
  其余 丁
}`;
const ALONE = `规则 C-2 《一家》
${items('')}
计算 {${FORMULAS} }
等级 店级 按 总 ${LADDER}`;

async function modelOf(text: string): Promise<Model> {
    const { document, diagnostics } = await fixtures.checkText(text);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    return compile(document, uri => uri);
}

type Answer =
    { points: number } | { flags: readonly string[] } | { option: number; points: string } | { excluded: string };
type Answers = Record<string, Answer>;
const OUT = fc.constant({ excluded: '无' });
const store: fc.Arbitrary<Answers> = fc.record({
    '1.1.1': fc.oneof(
        fc.constantFrom(0, 6).map(points => ({ points })),
        fc.integer({ min: 2, max: 10 }).map(half => ({ option: 1, points: String(half / 2) })),
        OUT
    ),
    '1.1.2': fc.oneof(fc.constant({ points: 6 }), fc.constant({ flags: ['*'] }), OUT),
    '1.2': fc.oneof(
        fc.constantFrom(0, 3, 8).map(points => ({ points })),
        OUT
    )
});
const CODES = ['1.1.1', '1.1.2', '1.2'];
const NAMES = ['东', '西', '南', '北'];
const WEIGHTS = ['1', '2.5', '4', '0.5'];

function resultOf(model: Model, audit: object): Result {
    const outcome = score(model, audit, { explain: true });
    if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
    return outcome.result;
}

/** `kept`: whether the answer is given. */
function chainAudit(stores: readonly Answers[], kept: (place: number, code: string) => boolean): object {
    const answers = CODES.map((code): [string, object[]] => [
        code,
        stores.flatMap((answers, place) =>
            kept(place, code) ? [{ by: { 店: NAMES[place]! }, ...answers[code]! }] : []
        )
    ]);
    return {
        collections: { 店: Object.fromEntries(stores.map((_, place) => [NAMES[place]!, WEIGHTS[place]!])) },
        items: Object.fromEntries(answers.filter(([, list]) => list.length > 0))
    };
}

interface Single {
    readonly total: Exact;
    readonly flags: Exact;
    readonly grade: string;
    readonly weight: Exact;
}

/** Of the stores in which anything is applicable. */
function byHand(all: readonly Single[]): Record<string, Exact | null> {
    const sum = (values: readonly Exact[]): Exact => values.reduce((a, b) => a.add(b), ZERO);
    const totals = all.map(({ total }) => total);
    const count = exact(all.length);
    const among = (wanted: (each: Single) => boolean): Exact => exact(all.filter(wanted).length);
    const none = all.length === 0;
    return {
        平均分: none ? null : sum(totals).div(count),
        加权分: none
            ? null
            : sum(all.map(({ total, weight }) => total.mul(weight))).div(sum(all.map(({ weight }) => weight))),
        最低: none ? null : totals.reduce(smaller),
        最高: none ? null : totals.reduce(larger),
        合计分: sum(totals),
        达标: none ? null : among(({ grade }) => grade !== '低').div(count),
        好店: among(({ total }) => compare(total, exact(60)) >= 0),
        好店分: sum(all.filter(({ flags }) => compare(flags, ZERO) === 0).map(({ total }) => total))
    };
}

function gradeByHand(all: readonly Single[]): string {
    if (all.every(({ grade }) => grade === '高')) return '甲';
    if (all.every(({ total }) => compare(total, exact(40)) >= 0)) return '乙';
    return all.some(({ grade }) => grade === '高') ? '丙' : '丁';
}

it('each member alone, and together; open answers leave room for all that can come', { timeout: 240_000 }, async () => {
    const [chain, alone] = [await modelOf(CHAIN), await modelOf(ALONE)];
    const cases = fc.record({
        stores: fc.array(store, { minLength: 1, maxLength: 4 }),
        dropped: fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 12 })
    });
    let [open, counted] = [0, 0];
    fc.assert(
        fc.property(cases, ({ stores, dropped }) => {
            const result = resultOf(
                chain,
                chainAudit(stores, () => true)
            );
            expect(result.complete).toBe(true);
            const singles = stores.flatMap((answers, place): Single[] => {
                const own = resultOf(alone, { items: answers });
                const told = result.members!['店']![place]!;
                const isOut = Object.values(answers).every(answer => 'excluded' in answer);
                expect(told.applicable).toBe(!isOut);
                expect(told.grades['店级']).toBe(own.grade?.name ?? null);
                if (isOut) return [];
                expect(told.measures).toEqual(own.measures);
                counted++;
                const [total, flags] = [readExact(own.measures['总'])!, readExact(own.measures['次'])!];
                return [{ total, flags, grade: own.grade!.name, weight: exact(WEIGHTS[place]!) }];
            });
            for (const [name, hand] of Object.entries(byHand(singles))) {
                const found = readExact(result.measures[name]);
                expect(found?.toFraction(), name).toBe(hand?.toFraction());
            }
            expect(result.grade?.name).toBe(gradeByHand(singles));
            const isKept = (place: number, code: string): boolean => !dropped.includes(place * 3 + CODES.indexOf(code));
            const partial = resultOf(chain, chainAudit(stores, isKept));
            if (partial.complete) return;
            open++;
            expect(partial.range!.grades).toContain(result.grade!.name);
            for (const [name, range] of Object.entries(partial.range!.measures)) {
                const value = readExact(result.measures[name]);
                if (value === undefined) continue;
                const told = interval.between(readExact(range.from) ?? null, readExact(range.to) ?? null);
                expect(interval.canBe(told, value), `${name} ${value.toFraction()}`).toBe(true);
            }
            for (const [place, told] of partial.members!['店']!.entries()) {
                const whole = result.members!['店']![place]!;
                for (const [name, range] of Object.entries(told.range?.measures ?? {})) {
                    const value = readExact(whole.measures[name]);
                    if (value === undefined) continue;
                    const within = interval.between(readExact(range.from) ?? null, readExact(range.to) ?? null);
                    expect(interval.canBe(within, value), `${name} of ${told.by}`).toBe(true);
                }
                if (told.range && whole.grades['店级'] !== null)
                    expect(told.range.grades['店级']).toContain(whole.grades['店级']);
            }
        }),
        { numRuns: 200 }
    );
    expect([open > 60, counted > 200]).toEqual([true, true]);
});

it('nothing is known of a chain whose stores nobody has listed', async () => {
    const chain = await modelOf(CHAIN);
    const { range, members, missing } = resultOf(chain, { items: {} });
    expect(members).toEqual({ 店: [] });
    expect(missing).toContain('店');
    expect(range!.grades).toEqual(['甲', '乙', '丙', '丁']);
    expect(range!.measures['好店']).toEqual({ from: '0', to: null });
    expect(range!.measures['达标']).toEqual({ from: '0', to: '1' });
});
