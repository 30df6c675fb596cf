// Random small rulesets that an audit can climb in: a handful of items, sums and shares with roundings, gates, limits.
import type { Chance } from './random.ts';

const ZERO = '，涉及 为零 则 无法评定';

/** Every item has few answers, so that all sets of improvements can be tried. */
export function randomClimb(chance: Chance): string {
    const items = chance.several(3, 4, place => itemOf(chance, `${place < 2 ? 1 : 2}.${place + 1}`));
    const points = items.reduce((sum, item) => sum + item.points, 0);
    const [first, second] = [items.slice(0, 2), items.slice(2)].map(each => each.map(({ text }) => text).join('\n'));
    const bound = chance.oneOf(['', '', '，超过 3分 按 3分 计', '，不足 1分 按 1分 计']);
    return [
        '规则 P-1 《登高》',
        `标记 * “违规” 于 评分行 { 该行 取代 本条其余得分 记入 违规 每次 ${chance.oneOf(['1', '0.5', '2'])}分${chance.oneOf(['', '，超过 2分 按 2分 计'])} }`,
        '标记 # “关注” 于 评分行 { 该行 附加 记入 关注 每次 1分 }',
        '标记 + “加分” 于 规则 { 记入 加分 每次 1分 }',
        `评分 满分 ${points}分 {`,
        '不适用 剔除',
        `指标 1 “一”${bound} {\n${first}\n}\n指标 2 “二” {\n${second}\n}\n}`,
        `计算 {\n  涉及 = 合计(条目 分值)，不舍入，不设上下限\n  总评 = ${totalOf(chance)}，${roundingOf(chance)}，不设上下限${ZERO}`,
        `  得比 = 合计(条目 得分) ÷ 涉及，${chance.oneOf(['不舍入', '舍去到 1%', '四舍五入到 10%'])}，不设上下限${ZERO}\n}`,
        gradesOf(chance),
        ''
    ].join('\n');
}

function itemOf(chance: Chance, code: string): { text: string; points: number } {
    const points = chance.oneOf([2, 3, 4]);
    const rows = [`${points} “全”`, ...chance.someOf(['1 “半”', '0.5~1.5 “些”'], 60), '0 “无”'];
    const marked = chance.someOf(['* “违”', '# “注意”'], 35);
    return { points, text: `条目 ${code} “条 ${code}” ${points}分 { ${[...rows, ...marked].join('  ')} }` };
}

const totalOf = (chance: Chance): string =>
    chance.oneOf([
        '合计(条目 得分) - 合计(违规) + 合计(加分)',
        '合计(条目 得分) ÷ 涉及 折合 10分 - 计数(违规) × 1分',
        '指标 1 得分 × 2 + 指标 2 得分 - 合计(关注)',
        '最小(指标 1 得分 × 2, 指标 2 得分 + 1分) - 合计(违规)',
        '最大(指标 1 得分, 指标 2 得分) + 合计(条目 得分) - 合计(违规)',
        '平均(条目 得分率) 折合 10分 - 合计(关注) - 合计(违规)'
    ]);

const roundingOf = (chance: Chance): string =>
    chance.oneOf(['不舍入', '舍去到 1', '进位到 1', '四舍五入到 1', '四舍六入五成双到 1', '截断到 0.5']);

const CONDITIONS = [
    '计数(违规) ≤ 0',
    '计数(关注) < 2',
    '得比 ≥ 70%',
    '指标 2 得分率 > 50%',
    '条目 1.1 得分 ≥ 1分',
    '全部(条目 其中 得分率 ≥ 25%)',
    '计数(条目 其中 得分率 ≥ 50%) ≥ 2',
    '最小(条目 得分率) > 0%',
    '非 (总评 = 7分)'
];

function gradesOf(chance: Chance): string {
    const [top, middle] = chance.oneOf([
        ['9', '6'],
        ['7', '4'],
        ['11', '8'],
        ['8.5', '5']
    ]);
    const also = (percent: number): string =>
        chance.odds(percent)
            ? ` 且 (${chance.someOf(CONDITIONS, 25).join(chance.oneOf([' 且 ', ' 或 '])) || '得比 ≥ 50%'})`
            : '';
    const limits = chance.someOf(
        [
            `否决 丁 当 计数(违规) ≥ 2 “理由”`,
            `封顶 乙 当 存在(条目 其中 得分率 < 25%) “理由”`,
            `降一级 当 计数(关注) ≥ 1 “理由”`,
            `升一级 当 合计(加分) ≥ 1分 “理由”`
        ],
        40
    );
    const stacking = limits.filter(limit => limit.includes('一级')).length > 0 ? ['升降 累计'] : [];
    return [
        '等级 级 按 总评 {',
        `阶梯 甲 > 乙 > 丙 > 丁 ${chance.oneOf(['独立', '逐级'])}`,
        `甲 当 总评 ≥ ${top}${also(60)}`,
        `乙 当 总评 ≥ ${middle}${also(40)}`,
        `丙 当 总评 ≥ 2${also(20)}`,
        ...stacking,
        ...limits,
        '}'
    ].join('\n  ');
}
