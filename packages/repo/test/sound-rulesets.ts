// Rulesets that nothing can be said against, as records that shrink: marks and inputs used, grades reached, each option, band,
// cell and date proved by a worked example. What the examples expect is added up here, in halves of a point, not by Guiju.
import fc from 'fast-check';

/** Amounts are counted in halves of a point. */
export interface SoundItem {
    readonly best: number;
    /** What is given for doing some of it: less than the best, more than nothing. */
    readonly some: number | undefined;
    readonly isMarked: boolean;
}

export interface SoundRuleset {
    readonly isChinese: boolean;
    readonly sections: readonly (readonly SoundItem[])[];
    readonly deduction: number;
    /** From the best grade on. */
    readonly thresholds: readonly number[];
    readonly table: SoundTable;
    readonly changedOn: Date;
}

/** For each row how many more people it reaches to, and how many halves of a day more it gives than the one above. */
export interface SoundTable {
    readonly rows: readonly { readonly heads: number; readonly more: readonly [number, number] }[];
}

const soundItem: fc.Arbitrary<SoundItem> = fc
    .record({
        best: fc.integer({ min: 2, max: 12 }),
        some: fc.option(fc.nat(), { nil: undefined }),
        isMarked: fc.boolean()
    })
    .map(({ best, some, isMarked }) => ({
        best,
        some: some === undefined ? undefined : 1 + (some % (best - 1)),
        isMarked
    }));

const sections = fc.array(fc.array(soundItem, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });

const rows = fc.array(
    fc.record({
        heads: fc.integer({ min: 2, max: 90 }),
        more: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    }),
    { minLength: 2, maxLength: 4 }
);

export const soundRuleset: fc.Arbitrary<SoundRuleset> = fc.record({
    isChinese: fc.boolean(),
    sections,
    deduction: fc.integer({ min: 1, max: 4 }),
    thresholds: fc
        .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 3 })
        .map(all => [...all].sort((a, b) => b - a)),
    table: fc.record({ rows }),
    changedOn: fc.date({ min: new Date('2026-01-02'), max: new Date('2033-12-30'), noInvalidDate: true })
});

/** The rule with its examples. */
export function textOf(rule: SoundRuleset): string {
    const words = rule.isChinese ? CHINESE : ENGLISH;
    const items = itemsOf(rule);
    return [
        ...words.head(rule.table.rows.reduce((sum, { heads }) => sum + heads, 0)),
        ...(items.some(({ isMarked }) => isMarked) ? [words.mark(points(rule.deduction))] : []),
        words.scoring(points(items.reduce((sum, { best }) => sum + best, 0))),
        ...rule.sections.flatMap((section, place) => [
            words.section(`${place + 1}`, points(section.reduce((sum, { best }) => sum + best, 0))),
            ...items.filter(({ in: part }) => part === place).map(item => words.item(item)),
            '  }'
        ]),
        '}',
        ...words.measures(items.some(({ isMarked }) => isMarked)),
        ...words.grades(rule.thresholds, dayText(rule.changedOn)),
        ...words.table(linesOf(rule.table)),
        ...examplesOf(rule, words),
        ''
    ].join('\n');
}

interface PlacedItem extends SoundItem {
    readonly in: number;
    readonly code: string;
}

const itemsOf = ({ sections: all }: SoundRuleset): PlacedItem[] =>
    all.flatMap((section, part) =>
        section.map((item, place) => ({ ...item, in: part, code: `${part + 1}.${place + 1}` }))
    );

/** Halves as text. */
const points = (halves: number): string => (halves % 2 === 0 ? `${halves / 2}` : `${(halves - 1) / 2}.5`);

const DAY = 24 * 60 * 60 * 1000;
const dayText = (date: Date, days = 0): string => new Date(date.getTime() + days * DAY).toISOString().slice(0, 10);

interface TableLine {
    readonly from: number;
    readonly to: number;
    readonly cells: readonly [string, string];
}

function linesOf({ rows: all }: SoundTable): TableLine[] {
    let [to, one, other] = [0, 0, 0];
    return all.map(({ heads, more }) => {
        const from = to + 1;
        [to, one, other] = [to + heads, one + more[0], other + more[1]];
        return { from, to, cells: [points(one), points(other)] };
    });
}

function examplesOf(rule: SoundRuleset, words: Words): string[] {
    const items = itemsOf(rule);
    const given = words.given(dayText(rule.changedOn));
    const grades = rule.thresholds.flatMap((least, place) => [
        words.graded(`${least}`, given, GRADES[place]!),
        words.graded(`${least - 1}.99`, given, rule.thresholds.length > place + 1 ? GRADES[place + 1]! : words.none)
    ]);
    return [
        ...items.flatMap(item => [
            words.taken(item.code, words.all, points(item.best)),
            ...(item.some === undefined ? [] : [words.taken(item.code, words.some, points(item.some))]),
            words.taken(item.code, words.nothing, '0'),
            ...(item.isMarked ? [words.deducted(item.code, points(rule.deduction))] : [])
        ]),
        ...grades,
        words.graded('100', words.given(dayText(rule.changedOn, -1)), words.none, words.before),
        ...linesOf(rule.table).flatMap(({ from, to, cells }) => [from, to].map(heads => words.looked(heads, cells)))
    ];
}

/** Never more than three thresholds. */
const GRADES = ['A', 'B', 'C'];

interface Words {
    readonly all: string;
    readonly some: string;
    readonly nothing: string;
    readonly none: string;
    readonly before: string;
    head(heads: number): string[];
    mark(deduction: string): string;
    scoring(total: string): string;
    section(code: string, total: string): string;
    item(item: PlacedItem): string;
    measures(deducts: boolean): string[];
    grades(thresholds: readonly number[], changedOn: string): string[];
    table(lines: readonly TableLine[]): string[];
    given(applied: string): string;
    taken(code: string, row: string, gives: string): string;
    deducted(code: string, by: string): string;
    graded(total: string, given: string, grade: string, why?: string): string;
    looked(heads: number, cells: TableLine['cells']): string;
}

const CHINESE: Words = {
    all: '完全做到',
    some: '部分做到',
    nothing: '没有做到',
    none: '不合格',
    before: '新规定以前',
    head: heads => [
        '规则 P-1 《核对》 版本 1',
        '机构 “示例机构”',
        `输入 {\n  服务人数 人数 1~${heads}\n  审核 择一 { 初审 监督 }\n  申请日 日期\n}`
    ],
    mark: deduction => `标记 * “扣分” 于 评分行 { 该行 取代 本条其余得分   记入 扣分 每次 ${deduction}分 }`,
    scoring: total => `评分 满分 ${total}分 {\n  不适用 剔除，须 理由\n  未评、无定论 无法评定，须 理由`,
    section: (code, total) => `  指标 ${code} “第 ${code} 部分” ${total}分 {`,
    item: item => `    ${item.code} “要求 ${item.code}” ${points(item.best)}分 { ${rowsOf(item, CHINESE).join('  ')} }`,
    measures: deducts => [
        '计算 {',
        '  实得 = 合计(条目 得分 其中 适用)',
        '  涉及 = 合计(条目 分值 其中 适用)',
        `  总评 = 实得 ÷ 涉及 折合 100分${deducts ? ' - 合计(扣分)，不设上下限' : ''}，不舍入，涉及 为零 则 无法评定`,
        '}'
    ],
    grades: (thresholds, changedOn) => [
        '等级 级别 按 总评 {',
        `  阶梯 ${ladderOf(thresholds, CHINESE)}（不发证）`,
        ...thresholds.map((least, place) => `  ${GRADES[place]} ≥ ${least}`),
        `  否决 不合格 当 申请日 < ${changedOn} “新规定以前”`,
        '}'
    ],
    table: lines => [
        '表 基础时间 按 服务人数、审核 单位 人日 {',
        '  | 服务人数 | 初审 | 监督 |',
        ...lines.map(({ from, to, cells }) => `  | ${from}~${to} | ${cells.join(' | ')} |`),
        '}',
        '审核时间 { 1 基础 = 基础时间(服务人数, 审核) }'
    ],
    given: applied => `申请日 = ${applied}`,
    taken: (code, row, gives) =>
        `算例 “${code} ${row}” { 条目 ${code} 取 “${row}”   其余 满分   得 条目 ${code} 得分 = ${gives}分 }`,
    deducted: (code, by) =>
        `算例 “${code} 造假” { 条目 ${code} 取 “造假”   其余 满分   得 条目 ${code} 得分 = 0分，合计(扣分) = ${by}分 }`,
    graded: (total, given, grade, why = '') =>
        `算例 “${total} 分${why}” { 设 总评 = ${total}分，${given}   得 等级 = ${grade} }`,
    looked: (heads, [one, other]) =>
        `算例 “${heads} 人” { 设 服务人数 = ${heads}，审核 = 初审   得 基础 = ${one}人日，基础时间(${heads}, 监督) = ${other}人日 }`
};

const ENGLISH: Words = {
    all: 'all of it',
    some: 'some of it',
    nothing: 'nothing of it',
    none: 'refused',
    before: ' before the change',
    head: heads => [
        'ruleset P-1 《Proof》 edition 1',
        'body "Example body"',
        `inputs {\n  headcount people 1~${heads}\n  audit one of { initial surveillance }\n  applied date\n}`
    ],
    mark: deduction =>
        `mark * "deduction" on rows { replaces the rest of the item   raises deduction each by ${deduction} points }`,
    scoring: total =>
        `scoring full marks ${total} points {\n  not applicable removed, reason required\n  not evaluated, inconclusive undetermined, reason required`,
    section: (code, total) => `  section ${code} "Part ${code}" ${total} points {`,
    item: item =>
        `    ${item.code} "Demand ${item.code}" ${points(item.best)} points { ${rowsOf(item, ENGLISH).join('  ')} }`,
    measures: deducts => [
        'compute {',
        '  earned = sum(items score where applicable)',
        '  concerned = sum(items points where applicable)',
        `  total = earned ÷ concerned scaled to 100 points${deducts ? ' - sum(deduction), no floor and no ceiling' : ''}, unrounded, if concerned is 0 then undetermined`,
        '}'
    ],
    grades: (thresholds, changedOn) => [
        'grades level by total {',
        `  ladder ${ladderOf(thresholds, ENGLISH)} (no certificate)`,
        ...thresholds.map((least, place) => `  ${GRADES[place]} ≥ ${least}`),
        `  veto refused when applied < ${changedOn} "before the change"`,
        '}'
    ],
    table: lines => [
        'table base-time by headcount and audit in person-days {',
        '  | headcount | initial | surveillance |',
        ...lines.map(({ from, to, cells }) => `  | ${from}~${to} | ${cells.join(' | ')} |`),
        '}',
        'audit-time { 1 base = base-time(headcount, audit) }'
    ],
    given: applied => `applied = ${applied}`,
    taken: (code, row, gives) =>
        `example "${code} ${row}" { item ${code} takes "${row}"   others full   expect item ${code} score = ${gives} points }`,
    deducted: (code, by) =>
        `example "${code} forged" { item ${code} takes "forged"   others full   expect item ${code} score = 0 points, sum(deduction) = ${by} points }`,
    graded: (total, given, grade, why = '') =>
        `example "${total} points${why}" { given total = ${total} points, ${given}   expect grade = ${grade} }`,
    looked: (heads, [one, other]) =>
        `example "${heads} heads" { given headcount = ${heads}, audit = initial   expect base = ${one} person-days, base-time(${heads}, surveillance) = ${other} person-days }`
};

function rowsOf({ best, some, isMarked }: SoundItem, words: Words): string[] {
    const row = (amount: string, text: string): string =>
        words === CHINESE ? `${amount} “${text}”` : `${amount} "${text}"`;
    return [
        row(points(best), words.all),
        ...(some === undefined ? [] : [row(points(some), words.some)]),
        row('0', words.nothing),
        ...(isMarked ? [row('*', words === CHINESE ? '造假' : 'forged')] : [])
    ];
}

const ladderOf = (thresholds: readonly number[], { none }: Words): string =>
    [...GRADES.slice(0, thresholds.length), none].join(' > ');
