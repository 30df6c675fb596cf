// Findings: their classes of severity, and where a name means a finding of such a class.
import { AstUtils, type AstNode } from 'langium';
import {
    isFindingClass,
    isFindings,
    isSelection,
    type Builtin,
    type FindingClass,
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
