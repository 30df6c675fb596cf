// Findings: their classes of severity, and where a name means a finding of such a class.
import { AstUtils, type AstNode } from 'langium';
import {
    isFindingClass,
    isFindingMatrix,
    isFindings,
    isSelection,
    type Builtin,
    type FindingClass,
    type FindingKey,
    type FindingMatrix,
    type FindingValue,
    type Findings,
    type NameUse,
    type Ruleset,
    type Selection
} from '../generated/ast.ts';
import { NO_FILE } from './builtins.ts';
import { statementsOf } from './statements.ts';
import { FINDING_STATES, meaningOf, type FindingState } from '../words.ts';

/** The block of a rule; a second one is reported. */
export const findingsOf = (ruleset: Ruleset): Findings | undefined => statementsOf(ruleset).find(isFindings);

export const isOfFindings = ({ collection }: Selection): boolean =>
    collection !== undefined && meaningOf(collection) === 'findings';

/** The table by which the class of a finding follows from judgements, where the rule prints one. */
export const matrixOf = (ruleset: Ruleset): FindingMatrix | undefined => findingsOf(ruleset)?.matrix;

/** The keys of the table around, elsewhere those of the rule. */
export const keysInReach = (node: AstNode, ruleset: Ruleset): FindingKey[] =>
    (AstUtils.getContainerOfType(node, isFindingMatrix) ?? matrixOf(ruleset))?.keys ?? [];

/** The first key heads the rows, a second one the columns. */
export function valuesOf(key: FindingKey): FindingValue[] {
    const { keys, head, rows } = key.$container;
    if (keys.indexOf(key) > 0) return head.values;
    return rows.map(({ value }) => value);
}

/** 已关闭, 未关闭 in the brackets of findings. */
export interface BuiltinFindingState extends Builtin {
    readonly finding: FindingState;
}

const states: readonly BuiltinFindingState[] = FINDING_STATES.flatMap(({ zh, en, meaning }) =>
    [zh, en].map(name => ({ $type: 'Builtin', name, finding: meaning }) as unknown as BuiltinFindingState)
);

/** These words stand in no file. */
export const findingStateDescriptions = states.map(node => ({
    node,
    name: node.name,
    type: 'Builtin',
    documentUri: NO_FILE,
    path: ''
}));

export const isFindingState = (node: unknown): node is BuiltinFindingState =>
    typeof node === 'object' && node !== null && 'finding' in node;

/** Whether a name stands in the brackets of findings, where a class is a condition and not a number of findings. */
export function asksFinding(node: AstNode): boolean {
    const selection = AstUtils.getContainerOfType(node, isSelection);
    return selection !== undefined && isOfFindings(selection);
}

/** The class that is named and, where it says so, every worse one; worst first. */
export function classesMeant({ target, orWorse }: NameUse): FindingClass[] {
    const own = target.ref;
    if (!isFindingClass(own)) return [];
    const all = own.$container.severities;
    return orWorse ? all.slice(0, all.indexOf(own) + 1) : [own];
}
