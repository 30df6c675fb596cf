// What may come of samplings, grades and audit time, for worked examples that expect it.
import {
    isAuditTime,
    isConsequenceTable,
    isGrades,
    isQualifier,
    isSamplingPlan,
    type ConsequenceExpectation,
    type Grades,
    type Ruleset,
    type SampleExpectation,
    type SuffixExpectation,
    type TimeConsequence
} from '../generated/ast.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { scoringsInUse } from '../names/light.ts';
import { statementsOf } from '../names/statements.ts';

function gradesOf(node: SuffixExpectation | ConsequenceExpectation): Grades | undefined {
    if (node.decision) return node.decision.ref;
    return statementsOf(rulesetOf(node)).find(isGrades);
}

/** Undefined where the grades that are meant do not exist. */
export const suffixesOf = (node: SuffixExpectation): string[] | undefined =>
    gradesOf(node)
        ?.members.filter(isQualifier)
        .map(({ text }) => text);

export const consequencesOf = (node: ConsequenceExpectation): string[] | undefined =>
    gradesOf(node)
        ?.members.filter(isConsequenceTable)
        .flatMap(({ rows }) => rows.map(({ label }) => label));

/** The notes of limits on steps and of checks at the end. */
export function notesOfTime(ruleset: Ruleset): string[] {
    const times = statementsOf(ruleset).filter(isAuditTime);
    const consequences = times.flatMap(({ steps, checks }): (TimeConsequence | undefined)[] => [
        ...steps.flatMap(({ modifiers }) =>
            modifiers.flatMap(modifier => (modifier.$type === 'TimeRequirement' ? [modifier.consequence] : []))
        ),
        ...checks.map(({ consequence }) => consequence)
    ]);
    return consequences.flatMap(consequence => consequence?.text ?? []);
}

/** Whether the rule says which of its scorings applies. */
export const isChosen = (ruleset: Ruleset): boolean =>
    scoringsInUse(ruleset).some(({ condition, otherwise }) => condition !== undefined || otherwise);

/** What a sampling may come to. */
export interface Sampled {
    readonly sized: boolean;
    readonly advised: boolean;
    readonly random: boolean;
    readonly conditional: boolean;
}

/** By all samplings of the same thing; undefined where there is none. */
export function sampleKinds(node: SampleExpectation): Sampled | undefined {
    const target = node.sample.ref;
    if (target === undefined) return undefined;
    const all = statementsOf(rulesetOf(node)).filter(isSamplingPlan);
    const always = all.filter(({ members }) => members.some(member => member === target));
    const counted = all.filter(({ population }) => population?.ref === target);
    const has = (...types: string[]): boolean =>
        counted.some(({ members }) => members.some(({ $type }) => types.includes($type)));
    return {
        sized: always.length > 0 || has('SampleSize', 'EachTime'),
        advised: has('Advised'),
        random: has('SampleShare'),
        conditional: [...always, ...counted].some(({ condition }) => condition !== undefined)
    };
}
