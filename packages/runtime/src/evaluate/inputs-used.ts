// Which inputs a part of a rule asks for, through measures and tables, so that nobody is asked for more.
import type { Expression, Model } from '@guiju/model';
import type { Catalogue } from '../catalogue.ts';
import { oncePer } from '../once-per.ts';
import { conditionsOf, measureIn } from './ladder.ts';
import { askedOfMembers, memberFormulas, perMemberOf } from './member-parts.ts';
import { partsOf } from './thresholds.ts';

/** Names of inputs. */
export function inputsIn(roots: readonly Expression[], catalogue: Catalogue): Set<string> {
    const used = new Set<string>();
    const seen = new Set<string>();
    for (const root of roots) visit(root, { catalogue, used, seen });
    return used;
}

interface Walk {
    readonly catalogue: Catalogue;
    readonly used: Set<string>;
    readonly seen: Set<string>;
}

function visit(expression: Expression, walk: Walk): void {
    if (expression.op === 'input') walk.used.add(expression.name);
    if (expression.op === 'value') walk.used.add(expression.input);
    if (expression.op === 'weighted') visitWeights(expression.section, walk);
    const inside = expression.op === 'measure' ? inMeasure(expression.name, walk) : [];
    const graded = expression.op === 'graded' ? inDecision(expression.decision, walk) : [];
    const ofMembers = expression.op === 'members' ? inMembers(expression, walk) : [];
    const beside = expression.op === 'table' ? inTable(expression.table, walk) : [];
    for (const part of [...partsOf(expression), ...inside, ...graded, ...ofMembers, ...beside]) visit(part, walk);
}

/** The tables of weights of a level and, as a section is weighted inside first, of the levels below it. */
function visitWeights(section: string | null, walk: Walk): void {
    const level = walk.catalogue.model.weights?.find(each => each.section === section);
    if (level === undefined) return;
    if (level.input !== null) walk.used.add(level.input);
    const below = new Set(level.columns.flatMap(({ shares }) => shares.map(each => each.section)));
    for (const inner of below) visitWeights(inner, walk);
}

function inMeasure(name: string, { catalogue, seen }: Walk): Expression[] {
    const measure = catalogue.measures.get(name);
    if (measure === undefined || seen.has(name)) return [];
    seen.add(name);
    const zero = measure.whenZero.flatMap(({ divisor, result }): Expression[] => [
        { op: 'measure', name: divisor },
        ...(result === null ? [] : [result])
    ]);
    const limits = catalogue.requirements.get(name) ?? [];
    return [
        measure.expression,
        ...zero,
        ...limits.flatMap(({ subject, limit }) => [limit, ...(subject ? [subject] : [])])
    ];
}

/** What is computed for members may ask for inputs, too. */
function inMembers(expression: Extract<Expression, { op: 'members' }>, { catalogue, seen }: Walk): Expression[] {
    const { collection } = expression;
    const perMember = perMemberOf(collection, catalogue.model);
    if (perMember === undefined || seen.has(`members ${collection}`)) return askedOfMembers(expression);
    seen.add(`members ${collection}`);
    return [...askedOfMembers(expression), ...memberFormulas(perMember)];
}

function inDecision(name: string, { catalogue, seen }: Walk): Expression[] {
    const decision = catalogue.model.decisions.find(each => each.name === name);
    if (decision === undefined || seen.has(`grade ${name}`)) return [];
    seen.add(`grade ${name}`);
    return [...measureIn(decision), ...conditionsOf(decision)];
}

function inTable(name: string, { catalogue }: Walk): Expression[] {
    const table = catalogue.model.tables?.find(each => each.name === name);
    return (table?.edges ?? []).flatMap(({ rule }) => (rule.kind === 'formula' ? [rule.formula] : []));
}

/** What a rule needs for audit time. */
export const rootsOfTime = ({ auditTime }: Model): Expression[] => [
    ...(auditTime?.steps ?? []).map(({ measure }): Expression => ({ op: 'measure', name: measure.name })),
    ...(auditTime?.checks ?? []).map(({ condition }) => condition)
];

/** What a rule needs for its samples. */
export const rootsOfSamples = ({ samplings = [] }: Model): Expression[] =>
    samplings.flatMap(({ population, condition, sizes, none }) => [
        population,
        ...given(condition),
        ...given(none),
        ...sizes.flatMap(({ audit, expression }): Expression[] => [
            expression,
            ...(audit === null ? [] : [{ op: 'value', ...audit } as const])
        ])
    ]);

const given = (condition: Expression | null): Expression[] => (condition === null ? [] : [condition]);

/** What an edition cannot decide an audit without: every number that a result tells, and every grade. */
const rootsOfScoring = ({ measures, decisions, perMember = [], scorings = [] }: Model): Expression[] => [
    ...perMember.flatMap(memberFormulas),
    ...scorings.flatMap(({ when }) => given(when)),
    ...measures.map(({ name }): Expression => ({ op: 'measure', name })),
    ...decisions.flatMap(conditionsOf)
];

/** Inputs that this edition decides an audit without; a transition may ask for them. */
export const inputsBesideEdition = oncePer((catalogue: Catalogue): ReadonlySet<string> => {
    const { model } = catalogue;
    const scored = inputsIn(rootsOfScoring(model), catalogue);
    const declared = (model.inputs ?? []).map(({ name }) => name);
    return new Set(declared.filter(name => !scored.has(name)));
});

/** Inputs that no score and no grade depends on, nor which edition decides: an audit is complete without them. */
export const inputsBesideScoring = oncePer((catalogue: Catalogue): ReadonlySet<string> => {
    const asked = inputsIn(given(catalogue.model.revises?.former ?? null), catalogue);
    return new Set([...inputsBesideEdition(catalogue)].filter(name => !asked.has(name)));
});
