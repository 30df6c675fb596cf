// Sensitivity for people: what decides grades, what lies near to limits, and what one audit hangs on.
import { compare, exactText, ratio, readExact, round, ZERO, type Exact, type ExactJson } from '@guiju/exact';
import type { AuditSensitivity, Influence, Language, MarginalValue, Sensitivity } from '@guiju/model';
import { columns } from './layout.ts';
import { exactPercent, grouped } from './share-text.ts';
import type { SimulationTelling } from './simulation.ts';
import { NONE, numberText } from './telling.ts';

const WORDS = {
    zh: {
        head: (runs: string, seed: number) => `什么左右得分与等级：${runs} 份抽取的审核，种子 ${seed}`,
        groups: '指标与标记',
        single: '条目与其他',
        columns: ['左右等级', '解释差异', '摆幅'],
        more: (count: number) => `另有 ${count} 项影响更小，见 --format json。`,
        limits: '等级的界限附近',
        limitColumns: (margin: string) => ['', '等级', '界限', `差不到 ${margin}`, `超过不到 ${margin}`],
        audit: (grade: string, score: string) => `这份审核：${grade}，${score}`,
        itemColumns: ['', '条目', '', '现在', '最低时', '', '最高时', ''],
        kinds: { input: '输入', judgement: '判断', extra: '另计', findings: '发现', mark: '标记' },
        up: '只改一条就升级',
        down: '只改一条就降级',
        none: '没有这样的一条',
        climb: (to: string, cost: string, items: string, proven: boolean) =>
            `到“${to}”最省：${cost} 分${proven ? '，没有更省的' : '，是否最省没有证明'}（${items}）`,
        noClimb: (to: string) => `到“${to}”：没有找到办法`,
        meaning: '含义',
        assumed: '前提',
        list: '、'
    },
    en: {
        head: (runs: string, seed: number) => `what scores and grades depend on: ${runs} drawn audits, seed ${seed}`,
        groups: 'Sections and marks',
        single: 'Items and others',
        columns: ['Decides', 'Explains', 'Swing'],
        more: (count: number) => `${count} more with less influence: --format json.`,
        limits: 'Near the limits of grades',
        limitColumns: (margin: string) => [
            '',
            'Grade',
            'Limit',
            `less than ${margin} below`,
            `less than ${margin} above`
        ],
        audit: (grade: string, score: string) => `This audit: ${grade}, ${score}`,
        itemColumns: ['', 'Item', '', 'Now', 'At lowest', '', 'At highest', ''],
        kinds: { input: 'input', judgement: 'judgement', extra: 'extra', findings: 'findings', mark: 'mark' },
        up: 'One answer for a better grade',
        down: 'One answer for a worse grade',
        none: 'no single answer does it',
        climb: (to: string, cost: string, items: string, proven: boolean) =>
            `Cheapest way to ${to}: ${cost} points${proven ? ', nothing is cheaper' : ', not proved to be the cheapest'} (${items})`,
        noClimb: (to: string) => `To ${to}: no way was found`,
        meaning: 'What the numbers mean',
        assumed: 'Taken for granted',
        list: ', '
    }
} as const;

/** So many lines of a list are for people. */
const MOST = 15;

export function sensitivityReport(result: Sensitivity, { title, language, output }: SimulationTelling): string {
    const words = WORDS[language];
    const bold = (text: string): string => output.paint(['bold'], text);
    const isGroup = ({ kind }: Influence): boolean => kind === 'section' || kind === 'mark';
    const groups = result.influences.filter(isGroup);
    const single = result.influences.filter(each => !isGroup(each));
    const listed = (name: string, list: readonly Influence[]): string[] =>
        list.length === 0 ? [] : ['', bold(name), ...influenceLines(list, result, language)];
    return [
        `${bold(title)}  ${words.head(grouped(result.runs), result.seed)}`,
        ...listed(words.groups, groups),
        ...listed(words.single, single),
        ...(result.limits.length === 0 ? [] : ['', bold(words.limits), ...limitLines(result, language)]),
        ...(result.audit === null ? [] : ['', ...auditLines(result.audit, { result, language, bold })]),
        ...['', bold(words.meaning), ...result.definitions.map(each => `- ${each}`)],
        ...['', bold(words.assumed), ...result.assumptions.map(each => `- ${each}`)],
        ''
    ].join('\n');
}

function influenceLines(list: readonly Influence[], { unit }: Sensitivity, language: Language): string[] {
    const words = WORDS[language];
    const rows = list
        .slice(0, MOST)
        .map(({ kind, name, title, decisive, variance, swing }) => [
            '',
            kind === 'item' || kind === 'section' ? name : `${words.kinds[kind]} ${name}`,
            title ?? '',
            exactPercent(decisive),
            variance === null ? NONE : exactPercent(variance),
            swing === null ? NONE : amountText(swing, unit)
        ]);
    const table = columns(
        [['', '', '', ...words.columns], ...rows],
        ['left', 'left', 'left', 'right', 'right', 'right']
    );
    return list.length > MOST ? [...table, `  ${words.more(list.length - MOST)}`] : table;
}

/** A number of the score, to a hundredth. */
function amountText(value: ExactJson, unit: Sensitivity['unit']): string {
    const number = readExact(value)!;
    if (unit === 'ratio') return `${exactText(round(number.mul(ratio(100, 1)), ratio(1, 100), 'half-up'))}%`;
    return exactText(round(number, ratio(1, 100), 'half-up'));
}

function limitLines({ limits, unit }: Sensitivity, language: Language): string[] {
    const rows = limits.map(({ grade, limit, below, above }) => [
        '',
        grade,
        amountText(limit, unit),
        exactPercent(below),
        exactPercent(above)
    ]);
    const head = [...WORDS[language].limitColumns(amountText(limits[0]!.margin, unit))];
    return columns([head, ...rows], ['left', 'left', 'right', 'right', 'right']);
}

interface AuditTelling {
    result: Sensitivity;
    language: Language;
    bold: (text: string) => string;
}

function auditLines(audit: AuditSensitivity, { result, language, bold }: AuditTelling): string[] {
    const words = WORDS[language];
    const score = (value: ExactJson | null): string => (value === null ? NONE : amountText(value, result.unit));
    const items = audit.items.toSorted((a, b) => compare(worthOf(b), worthOf(a)));
    const rows = items
        .slice(0, MOST)
        .map(({ item, title, points, lowest, highest }) => [
            ...['', item, title, numberText(points)],
            ...[lowest, highest].flatMap(each => [score(each.score), each.grade ?? NONE])
        ]);
    const flip = (name: string, one: AuditSensitivity['down']['one']): string =>
        `  ${name}${language === 'zh' ? '：' : ': '}${one === null ? words.none : flipText(one)}`;
    const { up, down } = audit;
    const climb =
        up.to === null
            ? []
            : [
                  `  ${up.cost === null ? words.noClimb(up.to) : words.climb(up.to, numberText(up.cost), up.items.join(words.list), up.proven)}`
              ];
    return [
        bold(words.audit(audit.grade ?? NONE, score(audit.score))),
        ...(rows.length === 0
            ? []
            : columns(
                  [[...words.itemColumns], ...rows],
                  ['left', 'left', 'left', 'right', 'right', 'left', 'right', 'left']
              )),
        ...(items.length > MOST ? [`  ${words.more(items.length - MOST)}`] : []),
        ...(up.to === null ? [] : [flip(words.up, up.one), ...climb]),
        flip(words.down, down.one)
    ];
}

/** What lies between the lowest and the highest score. */
const worthOf = ({ lowest, highest }: MarginalValue): Exact =>
    (readExact(highest.score) ?? ZERO).sub(readExact(lowest.score) ?? ZERO);

function flipText({ item, title, by, changed }: NonNullable<AuditSensitivity['down']['one']>): string {
    const points = numberText(by);
    return `${item} ${title} ${points.startsWith('-') ? points : `+${points}`} → ${changed.grade ?? NONE}`;
}
