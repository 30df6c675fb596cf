// What the search over all audits says of random rules is what the runtime says: every audit that it finds gives the grade,
// and no audit that is tried gives a grade that it calls out of reach.
import { compile } from '@guiju/compiler';
import { auditFor, fallOf, givenIn, isGrades, isSure, keyOf, ladderOf, statementsOf } from '@guiju/language';
import type { Grades, Reading, Ruleset } from '@guiju/language';
import { writeExact, type Exact } from '@guiju/exact';
import type { Model } from '@guiju/model';
import { score } from '@guiju/runtime';
import { createFixtures } from '@guiju/testing';
import { describe, expect, test } from 'vitest';
import { chanceOf, type Chance } from './random.ts';
import { randomAudit } from './random-audits.ts';
import { failure } from './trials.ts';

const RULES = 160;
const AUDITS = 30;

/** Small rules of the kinds that the search reads whole: points, exclusions, marks, a ratio, gates, vetoes and caps. */
function ruleText(seed: number): string {
    const chance = chanceOf(seed);
    const items = chance.several(2, 5, place => itemText(chance, place + 1));
    const total = items.reduce((sum, { halves }) => sum + halves, 0) / 2;
    const thresholds = [chance.from(70, 100), chance.from(40, 69), chance.from(0, 39)];
    const isBanded = chance.odds(40);
    const gates = ['甲', '乙', '丙'].map((rung, place) => {
        const above = thresholds[place - 1];
        const upper = above === undefined ? undefined : above - chance.oneOf([0, 0, 1]);
        const band = isBanded && upper !== undefined ? `${thresholds[place]}~<${upper}` : `≥ ${thresholds[place]}`;
        const asked = chance.odds(25) ? ` 且 ${conditionText(chance, items.length)}` : '';
        return `  ${rung} ${band}${asked}`;
    });
    const limits = chance.several(0, 2, () => limitText(chance, items.length));
    const rounding = chance.odds(20) ? `四舍五入到 ${chance.oneOf(['0.5', '1', '5'])}` : '不舍入';
    const deducted = chance.odds(60) ? ' - 合计(扣分)' : '';
    return [
        `规则 S-${seed} 《随机》`,
        `标记 * “扣分” 英文 "loss" 于 评分行 { 该行 取代 本条其余得分  记入 扣分 每次 ${chance.oneOf([1, 2, 5])}分 }`,
        `评分 满分 ${total}分 {`,
        chance.odds(50) ? '  不适用 剔除' : '  不适用 禁止',
        ...(chance.odds(40) ? ['  给分 0~分值'] : []),
        ...items.map(({ text }) => text),
        '}',
        '计算 {',
        '  实得 = 合计(条目 得分 其中 适用)',
        '  涉及 = 合计(条目 分值 其中 适用)',
        `  总评 = 实得 ÷ 涉及 折合 100分${deducted}，涉及 为零 则 无法评定，不设上下限，${rounding}`,
        '}',
        '等级 级别 按 总评 {',
        `  阶梯 甲 > 乙 > 丙 > 丁${chance.oneOf([' 独立', ' 逐级'])}`,
        ...gates,
        ...limits,
        '}',
        ''
    ].join('\n');
}

function itemText(chance: Chance, place: number): { text: string; halves: number } {
    const halves = chance.oneOf([2, 4, 6, 10]);
    const best = halves / 2;
    const shapes = [
        '',
        ` { ${best} “好”  ${best / 2} “中”  0 “差” }`,
        ` { ${best} “好”  0~${best / 2} “中” }`,
        ` { ${best} “好”  0 “差”  * “违” }`,
        ` 累加 { ${best / 2} “一”  ${best / 2} “二” }`
    ];
    return { text: `  1.${place} “条” ${best}分${chance.oneOf(shapes)}`, halves };
}

function conditionText(chance: Chance, items: number): string {
    const number = chance.from(1, 3);
    return chance.oneOf([
        () => `计数(扣分) ${chance.oneOf(['≥', '≤', '<'])} ${number}`,
        () => `计数(条目 其中 适用 且 分值 ≥ 2分) ${chance.oneOf(['≥', '<'])} ${Math.min(number, items)}`,
        () => `实得 ${chance.oneOf(['≥', '<', '>'])} ${number}分`,
        () => `涉及 ${chance.oneOf(['≥', '<'])} ${2 * number}分`,
        () => `(实得 ≥ ${number}分 或 计数(扣分) ≥ ${number})`,
        () => `条目 1.${Math.min(number, items)} 得分 ${chance.oneOf(['≥', '<', '='])} ${chance.oneOf([0, 1, 2])}分`,
        () => `条目 1.${Math.min(number, items)} 得分率 ${chance.oneOf(['≥', '<'])} ${chance.oneOf([50, 100])}%`
    ])();
}

const limitText = (chance: Chance, items: number): string =>
    chance.odds(50)
        ? `  否决 丁 当 ${conditionText(chance, items)} “理由”`
        : `  封顶 ${chance.oneOf(['乙', '丙'])} 当 ${conditionText(chance, items)} “理由”`;

interface Tried {
    readonly text: string;
    readonly grades: Grades;
    readonly model: Model | undefined;
    readonly seed: number;
}

let trying: Promise<Tried[]> | undefined;
const allTried = (): Promise<Tried[]> => (trying ??= tried());

/** A rule with a complaint about its grades has no model in practice; here it is compiled all the same. */
async function tried(): Promise<Tried[]> {
    const fixtures = createFixtures();
    const rules: Tried[] = [];
    for (let seed = 1; seed <= RULES; seed++) {
        const text = ruleText(seed);
        const { document, diagnostics } = await fixtures.checkText(text);
        const others = diagnostics.filter(({ code, severity }) => severity === 'error' && !OF_GRADES.test(code));
        if (others.some(({ code }) => code === 'fault')) throw failure('a check broke', text, others);
        if (others.length > 0) continue;
        const ruleset: Ruleset = document.parseResult.value;
        rules.push({ text, grades: statementsOf(ruleset).find(isGrades)!, model: compile(document, String), seed });
    }
    return rules;
}

const OF_GRADES = /^grade-(gap|overlap|unreachable)$/;

/** The grade of an audit by the runtime. */
function gradeOf(model: Model, audit: object): string | undefined {
    const outcome = score(model, audit);
    if ('errors' in outcome) throw failure('a valid audit was refused', outcome.errors, audit);
    return outcome.result.grade?.name;
}

/** As an audit is written. */
function written(reading: Reading, taken: Parameters<typeof givenIn>[1], counts: readonly number[]): object {
    const given = givenIn(reading, taken, reading.audits().parts);
    const items = given.map(({ item, score }): [string, unknown] => [
        keyOf(item),
        score === null ? { excluded: '无' } : pointsOf(score)
    ]);
    const extra = reading.counted.map((of, place): [string, unknown] => [of.name, counts[place]!]);
    return { items: Object.fromEntries(items), extra: Object.fromEntries(extra) };
}

/** A condition on an item that takes any value in a range is a second sum with ranges: it may hold and may fail. */
const leavesOpen = (text: string): boolean =>
    [...text.matchAll(/条目 (1\.\d) 得分/g)].some(([, code]) => {
        const line = text.split('\n').find(each => each.startsWith(`  ${code} `)) ?? '';
        return line.includes('~') || !line.includes('{');
    });

const pointsOf = (points: Exact): object => ({ points: writeExact(points) });

describe('the search over all audits', () => {
    test('finds audits that get the grade, and is right where it finds none', async () => {
        let [found, never] = [0, 0];
        for (const { text, grades, model, seed } of await allTried()) {
            const chance = chanceOf(seed);
            const names = grades.ladder.rungs.map(({ name }) => name);
            const got = new Set(Array.from({ length: AUDITS }, () => gradeOf(model!, randomAudit(model!, chance))));
            for (const [place, name] of names.entries()) {
                const audit = auditFor(grades, place);
                if (audit === 'unknown') throw failure(`nothing is known of ${name}`, text);
                if (audit === 'never') {
                    if (got.has(name)) throw failure(`${name} was called out of reach`, text);
                    never++;
                    continue;
                }
                if (leavesOpen(text)) continue;
                expect(isSure(audit.reading)).toBe(true);
                const example = written(audit.reading, audit.witness, audit.witness.counts);
                if (gradeOf(model!, example) !== name) throw failure(`this does not get ${name}`, text, example);
                found++;
            }
        }
        console.log(`${found} grades found with an audit, ${never} out of reach`);
        expect(found).toBeGreaterThan(RULES);
        expect(never).toBeGreaterThan(RULES / 8);
    });

    test('finds two audits that differ in one answer, and the better one gets less', async () => {
        let found = 0;
        for (const { text, grades, model } of await allTried()) {
            const fall = fallOf(grades);
            if (!fall || ladderOf(grades)?.better !== 'high') continue;
            const names = grades.ladder.rungs.map(({ name }) => name);
            const more = { taken: fall.taken.map((each, part) => (part === fall.part ? fall.more : each)) };
            const [before, after] = [fall, more].map(each => gradeOf(model!, written(fall.reading, each, fall.counts)));
            if (before !== names[fall.rungs.fewer] || after !== names[fall.rungs.more])
                throw failure(`these get ${before} and ${after}`, text);
            expect(fall.rungs.more).toBeGreaterThan(fall.rungs.fewer);
            found++;
        }
        console.log(`${found} rules in which more points lower the grade`);
        expect(found).toBeGreaterThan(RULES / 16);
    });
});
