// Rulesets of any size for measuring: a checklist of so many items, sound or with one slip at every item.

/** What is wrong at each item. */
export type Slip = 'none' | 'code-duplicate' | 'item-best-mismatch' | 'row-above-item' | 'reference-unresolved';

const ITEMS_IN_SECTION = 10;
const SECTIONS_IN_PART = 10;

/** Sections of ten items in parts of ten sections; every third item with rows, every fifth may be left out. */
export function generatedRule(items: number, slip: Slip = 'none'): string {
    const sections = Math.ceil(items / ITEMS_IN_SECTION);
    const parts = Math.ceil(sections / SECTIONS_IN_PART);
    const blocks = Array.from({ length: parts }, (_, part) => {
        const first = part * SECTIONS_IN_PART;
        const inside = Array.from({ length: Math.min(SECTIONS_IN_PART, sections - first) }, (_, place) =>
            sectionText(first + place, items, slip)
        );
        return `  指标 ${part + 1} “部分” {\n${inside.join('\n')}\n  }`;
    });
    return [
        ...HEAD,
        `评分 满分 ${2 * items}分 {`,
        '  未评、无定论 无法评定，须 理由',
        ...blocks,
        '}',
        ...foot(slip)
    ].join('\n');
}

const HEAD = [
    '规则 BENCH-1 《量的样例》 版本 1',
    '标记 * “扣分” 英文 "loss" 于 评分行 { 该行 取代 本条其余得分  记入 扣分 每次 1分 }'
];

const foot = (slip: Slip): string[] => [
    '计算 {',
    '  实得 = 合计(条目 得分 其中 适用)',
    '  涉及 = 合计(条目 分值 其中 适用)',
    `  总评 = 实得 ÷ 涉及 折合 100分 - 合计(扣分)，不设上下限，显示到 0.01 截断${slip === 'none' ? '，涉及 为零 则 无法评定' : ''}`,
    '}',
    '等级 级别 按 总评 {',
    '  阶梯 优 > 良 > 中 > 差（不发证）',
    '  优 ≥ 90  良 ≥ 80  中 ≥ 60',
    '  否决 差 当 计数(扣分) ≥ 5 “扣分达到五次”',
    '}',
    ''
];

function sectionText(section: number, items: number, slip: Slip): string {
    const [part, place] = [Math.floor(section / SECTIONS_IN_PART) + 1, (section % SECTIONS_IN_PART) + 1];
    const first = section * ITEMS_IN_SECTION;
    const inside = Array.from({ length: Math.min(ITEMS_IN_SECTION, items - first) }, (_, at) =>
        itemText(`${part}.${place}.${at + 1}`, first + at, slip)
    );
    return `    指标 ${part}.${place} “指标 ${part}.${place}” {\n${inside.join('\n')}\n    }`;
}

function itemText(code: string, number: number, slip: Slip): string {
    const own = slip === 'code-duplicate' ? '9.9.9' : code;
    const best = slip === 'item-best-mismatch' ? '1' : slip === 'row-above-item' ? '3' : '2';
    const excludable = number % 5 === 0 ? ' 可删减 须 理由' : '';
    const mark = slip === 'reference-unresolved' ? '☆ ' : '';
    return `      ${mark}${own} “条目 ${number}” 2分${excludable} { ${best} “做到”  1 “部分做到”  * “没有做到” }`;
}
