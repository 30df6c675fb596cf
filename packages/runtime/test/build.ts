// A tiny builder of models, so that a test shows the rule it is about and nothing else.
import {
    hashOf,
    MODEL_FORMAT,
    type Attribute,
    type BinaryOperator,
    type CollectionOperator,
    type Decision,
    type Expression,
    type Group,
    type Item,
    type Mark,
    type Measure,
    type Model,
    type Policy,
    type Section,
    type Step,
    type Tally,
    type Unit
} from '@guiju/model';

export const source = { file: 'rule.guiju', line: 1, column: 1 };

export const n = (value: string, unit: Unit = 'points'): Expression => ({ op: 'number', value, unit });
export const measure = (name: string): Expression => ({ op: 'measure', name });
export const tally = (name: string, take: 'sum' | 'count'): Expression => ({ op: 'tally', name, take });
export const attribute = (name: Attribute): Expression => ({ op: 'attribute', attribute: name });
export const binary = (left: Expression, operator: BinaryOperator, right: Expression): Expression => ({
    op: 'binary',
    operator,
    left,
    right
});
export const collect = (
    take: CollectionOperator,
    value: Expression | null,
    where: Expression | null = null,
    over: 'items' | 'sections' = 'items'
): Expression => ({ op: 'collect', take, over, value, where });
export const section = (key: string, name: Attribute): Expression => ({
    op: 'entry',
    kind: 'section',
    key,
    attribute: name
});
export const entry = (key: string, name: Attribute): Expression => ({
    op: 'entry',
    kind: 'item',
    key,
    attribute: name
});

export const earned = collect('sum', attribute('score'), attribute('applicable'));
export const concerned = collect('sum', attribute('points'), attribute('applicable'));

/** `2`, `0~1` or `*` before a label. */
export function group(kind: 'one' | 'each', title: string | null, rows: Record<string, string>): Group {
    return {
        title,
        kind,
        source,
        rows: Object.entries(rows).map(([label, worth]) => {
            const marker = /^[0-9]/.test(worth) ? null : worth;
            const [from, to] = marker === null ? worth.split('~') : ['0'];
            return { label, from: from!, to: to ?? from!, marker, source };
        })
    };
}

export function item(key: string, points: string, rest: Partial<Item> = {}): Item {
    return {
        key,
        codes: [{ standard: 'S', code: key }],
        title: `标题 ${key}`,
        points,
        markers: [],
        section: null,
        direct: rest.groups ? 'rows' : 'any',
        groups: [],
        policies: {},
        notes: [],
        clause: null,
        source,
        ...rest
    };
}

export const policy = (treatment: Policy['treatment'], reason = false): Policy => ({ treatment, reason, source });

export function sectionOf(code: string, points: string, parent: string | null = null): Section {
    const codes = [{ standard: 'S', code }];
    return { code, codes, title: `指标 ${code}`, points, parent, notes: [], clause: null, source };
}

export function measureOf(name: string, expression: Expression, rest: Partial<Measure> = {}): Measure {
    return { name, unit: 'points', expression, whenZero: [], steps: [], display: null, clause: null, source, ...rest };
}

export const atMost = (limit: string): Step => ({ kind: 'at most', limit, source });
export const atLeast = (limit: string): Step => ({ kind: 'at least', limit, source });
export const truncated = (step: string): Measure['display'] => ({ step, mode: 'truncate', source });

export const markOf = (mark: string, title: string, rest: Partial<Mark> = {}): Mark => ({
    mark,
    title,
    otherTitle: null,
    on: 'rows',
    score: null,
    row: null,
    tally: null,
    clause: null,
    source,
    ...rest
});

export const tallyOf = (name: string, other: string, rest: Partial<Tally> = {}): Tally => ({
    name,
    names: [name, other],
    mark: '*',
    each: '1',
    steps: [],
    clause: null,
    source,
    ...rest
});

/** Rungs best first, each with what it needs; null is what remains. */
export function decisionOf(
    name: string,
    from: string | null,
    rungs: Record<string, Expression | null>,
    rest: Partial<Decision> = {}
): Decision {
    return {
        name,
        measure: from,
        nesting: 'independent',
        rungs: Object.entries(rungs).map(([rung, condition], index, all) => ({
            name: rung,
            certificate: index < all.length - 1,
            condition,
            clause: null,
            source
        })),
        vetoes: [],
        clause: null,
        source,
        ...rest
    };
}

export const veto = (
    rung: string,
    condition: Expression,
    reason: string | null = null
): Decision['vetoes'][number] => ({
    rung,
    condition,
    reason,
    clause: null,
    source
});

export const cap = veto;

export const shift = (
    direction: 'down' | 'up',
    condition: Expression,
    reason: string | null = null
): NonNullable<Decision['shifts']>[number] => ({ direction, condition, reason, clause: null, source });

export const suffix = (text: string, condition: Expression): NonNullable<Decision['qualifiers']>[number] => ({
    text,
    condition,
    clause: null,
    source
});

export const consequence = (
    name: string,
    texts: Record<string, string>
): NonNullable<Decision['consequences']>[number] => ({ name, texts, clause: null, source });

export function modelOf(rest: Partial<Model>, title = '示例规则'): Model {
    const plain: Omit<Model, 'hash'> = {
        format: MODEL_FORMAT,
        ruleset: {
            code: 'X-1',
            title,
            edition: null,
            body: null,
            published: null,
            effective: null,
            standards: [{ name: 'S', designation: 'GB/T 1-2020', title: null }],
            notes: []
        },
        total: null,
        sections: [],
        items: [],
        plans: [],
        marks: [],
        tallies: [],
        measures: [],
        grades: [],
        decisions: [],
        ...rest
    };
    const grades = plain.decisions[0]?.rungs.map(({ name, certificate }) => ({ name, certificate })) ?? [];
    const model = { ...plain, grades };
    return { ...model, hash: hashOf(model) };
}
