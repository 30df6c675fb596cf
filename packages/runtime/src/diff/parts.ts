// What is compared between two editions, part by part, and what a change of it does to audits.
import type { ChangeEffect, Model, Plan, Table, Term } from '@guiju/model';
import { periodText } from '../deadlines/sentences.ts';
import { listed, type Bilingual, type Language } from '../language.ts';
import { items, marks, measures, sections, tallies } from './checklist-parts.ts';
import { comparing, type Comparison } from './compare-parts.ts';
import { cited, clauseOf, named, nothing, number, title } from './fields.ts';
import { decisions, limits, rungs } from './grade-parts.ts';
import { sharesText, withinScorings } from './scoring-parts.ts';

const head = comparing<Model['ruleset']>({
    kind: 'ruleset',
    name: named('规则', 'ruleset'),
    of: ({ ruleset }) => [ruleset],
    key: () => '',
    clause: nothing,
    effect: 'text',
    fields: [
        { id: 'code', name: named('编号', 'code'), effect: 'text', of: it => it.code, text: it => it.code },
        title(),
        { id: 'edition', name: named('版本', 'edition'), effect: 'text', of: it => it.edition, text: it => it.edition },
        { id: 'body', name: named('机构', 'body'), effect: 'text', of: it => it.body, text: it => it.body },
        {
            id: 'published',
            name: named('发布日期', 'date of publication'),
            effect: 'text',
            of: it => it.published,
            text: it => it.published
        },
        {
            id: 'effective',
            name: named('实施日期', 'date in force'),
            effect: 'text',
            of: it => it.effective,
            text: it => it.effective
        },
        {
            id: 'standards',
            name: named('依据', 'basis'),
            effect: 'text',
            of: it => it.standards,
            text: (it, language) =>
                listed(
                    it.standards.map(({ designation }) => designation),
                    language
                )
        }
    ]
});

interface Cell {
    readonly table: Table;
    readonly cell: Table['cells'][number];
}

const cells = comparing<Cell>({
    kind: 'table-cell',
    name: named('表格的格', 'cell'),
    of: ({ tables = [] }) => tables.flatMap(table => table.cells.map(cell => ({ table, cell }))),
    key: ({ table, cell }) => [table.name, ...cell.at.map(slotText)].join(' '),
    clause: ({ table }) => table.clause,
    own: ({ cell }) => cell,
    effect: 'scores',
    fields: [
        {
            id: 'value',
            name: named('值', 'value'),
            effect: 'scores',
            of: ({ cell }) => [cell.value, cell.text],
            text: ({ cell }) => (cell.value === null ? (cell.text ?? null) : number(cell.value))
        }
    ]
});

function slotText(slot: Table['cells'][number]['at'][number]): string {
    if ('value' in slot) return slot.value;
    const [from, to] = [slot.from, slot.to].map(end => (end === null ? '' : number(end)));
    return from === to ? from! : `${from}~${to}`;
}

const tables = comparing<Table>({
    kind: 'table',
    name: named('表', 'table'),
    of: model => model.tables ?? [],
    own: ({ cells: _, ...rest }) => rest,
    key: ({ name }) => name,
    clause: clauseOf,
    effect: 'scores',
    fields: [
        {
            id: 'keys',
            name: named('键', 'keys'),
            effect: 'scores',
            of: it => [it.keys, it.columns, it.unit],
            text: (it, language) => keysText(it, language)
        },
        {
            id: 'edges',
            name: named('行以外的规定', 'what applies beside the rows'),
            effect: 'scores',
            of: it => [it.edges, it.interpolated],
            text: nothing
        },
        { id: 'notes', name: named('注', 'notes'), effect: 'text', of: it => it.notes, text: nothing }
    ]
});

const keysText = ({ keys }: Table, language: Language): string =>
    listed(
        keys.map(({ name }) => name),
        language
    );

interface Rest {
    readonly effect: ChangeEffect;
    readonly name: Bilingual;
    /** For people; a whole that is too much for a line has none. */
    readonly text?: (thing: never, language: Language) => string | null;
}

/** The periods of a term: 30 个日历日. */
function termText({ rule }: Term, language: Language): string | null {
    const periods = [
        ...('period' in rule ? [rule.period] : []),
        ...('to' in rule ? [rule.to] : []),
        ...('apart' in rule ? [rule.apart] : [])
    ];
    return (
        listed(
            periods.flatMap(period => (period === null ? [] : [periodText(period)[language]])),
            language
        ) || null
    );
}

/** Compared by parts of their own, derived from these, or not a part of the meaning. */
type Apart =
    | ('format' | 'hash' | 'ruleset' | 'total' | 'grades')
    | ('plans' | 'sections' | 'items' | 'marks' | 'tallies' | 'tables' | 'measures' | 'decisions');

/** Compared as wholes, each thing by its name or number where it has one; a part of the model that is missing here does not compile. */
const REST = {
    inputs: { effect: 'scores', name: named('输入', 'input') },
    scorings: { effect: 'scores', name: named('选用哪套评分', 'choice of the scoring') },
    collections: { effect: 'scores', name: named('集合', 'collection') },
    perMember: { effect: 'scores', name: named('各成员的计算和等级', 'computations and grades of members') },
    weights: { effect: 'scores', name: named('权重', 'weights'), text: sharesText },
    coverage: { effect: 'verdicts', name: named('覆盖', 'coverage') },
    findings: { effect: 'verdicts', name: named('发现', 'findings') },
    revises: { effect: 'verdicts', name: named('修订', 'revision') },
    auditTime: { effect: 'duties', name: named('审核时间', 'audit time') },
    samplings: { effect: 'duties', name: named('抽样', 'sampling') },
    events: { effect: 'duties', name: named('事件', 'event') },
    terms: { effect: 'duties', name: named('期限', 'deadline'), text: termText },
    calendar: { effect: 'duties', name: named('日历', 'calendar') },
    certificate: { effect: 'duties', name: named('证书', 'certificate') },
    eligibility: { effect: 'duties', name: named('资格', 'eligibility') },
    documents: { effect: 'duties', name: named('文件', 'documents') },
    modes: { effect: 'duties', name: named('方式', 'modes') },
    roles: { effect: 'duties', name: named('角色', 'role') },
    separations: { effect: 'duties', name: named('不得兼任', 'separation of roles') },
    competence: { effect: 'duties', name: named('能力', 'competence') },
    domains: { effect: 'duties', name: named('领域', 'domain') },
    processes: { effect: 'duties', name: named('流程', 'process') },
    examples: { effect: 'text', name: named('算例', 'worked example') },
    clauses: { effect: 'text', name: named('条款', 'clause') },
    definitions: { effect: 'text', name: named('定义', 'definition') },
    changes: { effect: 'text', name: named('更改记录', 'change record') }
} as const satisfies Record<Exclude<keyof Model, Apart>, Rest>;

const NAMES = ['name', 'number', 'term', 'title', 'section', 'of', 'date', 'collection'] as const;

function nameOf(thing: Readonly<Record<string, unknown>>): string {
    const found = NAMES.map(key => thing[key]).find(value => typeof value === 'string');
    return typeof found === 'string' ? found : '';
}

function rest(key: keyof typeof REST): Comparison {
    const { effect, name, text = nothing }: Rest = REST[key];
    return comparing<Readonly<Record<string, unknown>>>({
        kind: key.replace(/([A-Z])/g, '-$1').toLowerCase(),
        name,
        of: model => [model[key] ?? []].flat(),
        key: nameOf,
        clause: thing => (typeof thing['clause'] === 'string' ? thing['clause'] : null),
        effect,
        fields: [
            {
                id: 'changed',
                name: named('内容', 'content'),
                effect,
                of: thing => thing,
                text: (thing, language) => text(thing as never, language)
            }
        ]
    });
}

/** Its sections, items, weights and shares of coverage are compared by themselves. */
const plans = comparing<Plan>({
    kind: 'plans',
    name: named('另一套评分', 'another scoring'),
    of: model => model.plans,
    key: plan => plan.title ?? '',
    clause: clauseOf,
    own: ({ title: name, clause }) => ({ name, clause }),
    effect: 'scores',
    fields: [cited()]
});

/** Every part of a model is looked at: whatever is not compared in detail is compared as a whole. */
export const comparisons: readonly Comparison[] = [
    head,
    ...[marks, sections, items, tallies, tables, cells, measures, decisions, rungs],
    limits('veto', named('否决', 'veto')),
    limits('cap', named('封顶', 'cap')),
    limits('shift', named('升降', 'shift')),
    plans,
    withinScorings([sections, items, rest('weights'), rest('coverage')]),
    ...(Object.keys(REST) as (keyof typeof REST)[]).map(rest)
];
