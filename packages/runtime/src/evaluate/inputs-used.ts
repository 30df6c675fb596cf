// Which inputs a part of a rule asks for, through measures and tables, so that nobody is asked for more.
import type { Expression, Model } from '@guiju/model';
import type { Catalogue } from '../catalogue.ts';
import { oncePer } from '../once-per.ts';
import { conditionsOf } from './ladder.ts';
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
    const inside = expression.op === 'measure' ? inMeasure(expression.name, walk) : [];
    const beside = expression.op === 'table' ? inTable(expression.table, walk) : [];
    for (const part of [...partsOf(expression), ...inside, ...beside]) visit(part, walk);
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
    samplings.flatMap(({ population, condition, sizes }) => [
        population,
        ...(condition === null ? [] : [condition]),
        ...sizes.flatMap(({ audit, expression }): Expression[] => [
            expression,
            ...(audit === null ? [] : [{ op: 'value', ...audit } as const])
        ])
    ]);

/** What a rule asks of a client, its documents and its auditors. */
const rootsOfReview = ({ eligibility = [], documents = [], competence = [] }: Model): Expression[] => [
    ...eligibility
        .flatMap(({ requirements }) => requirements)
        .flatMap(({ condition, when }) => [condition, ...given(when)]),
    ...[...documents, ...competence].flatMap(({ entries }) => entries).flatMap(({ when }) => given(when))
];

/** What a certificate asks at the beginning of a validity; its record tells it. */
const rootsOfCertificate = ({ certificate }: Model): Expression[] =>
    (certificate?.validityCases ?? []).flatMap(({ when }) => given(when));

const given = (condition: Expression | null): Expression[] => (condition === null ? [] : [condition]);

/** Inputs for audit time, samples and reviews alone: an audit is complete without them. */
export const inputsBesideScoring = oncePer((catalogue: Catalogue): ReadonlySet<string> => {
    const { model } = catalogue;
    const asked = [rootsOfTime, rootsOfSamples, rootsOfReview, rootsOfCertificate].flatMap(rootsOf => rootsOf(model));
    const beside = inputsIn(asked, catalogue);
    if (beside.size === 0) return beside;
    const measures = model.measures.map(({ name }): Expression => ({ op: 'measure', name }));
    const scored = inputsIn([...measures, ...model.decisions.flatMap(conditionsOf)], catalogue);
    return new Set([...beside].filter(name => !scored.has(name)));
});
