// What is computed for each member of a collection: 计算 各 门店 { … }, 等级 店级 各 门店 …, and the selections that combine it.
import type { AstNode } from 'langium';
import {
    isComputation,
    isGrades,
    isMeasure,
    isMemberSelection,
    type Collection,
    type Computation,
    type Grades,
    type Item,
    type Measure,
    type Ruleset
} from '../generated/ast.ts';
import { samplingOf } from './samples.ts';
import { statementsOf } from './statements.ts';

/** A block that is evaluated once for each member. */
export type MemberBlock = (Computation | Grades) & { per: NonNullable<Grades['per']> };

export const isMemberBlock = (node: AstNode): node is MemberBlock =>
    (isComputation(node) || isGrades(node)) && node.per !== undefined;

/** Whose members a node is evaluated for: those of the block around it, or of the selection whose condition it stands in. */
export function membersAround(node: AstNode | undefined): Collection | undefined {
    for (let at = node; at; at = at.$container) {
        if (isComputation(at) || isGrades(at)) return at.per?.ref;
        if (isMemberSelection(at.$container) && at.$container.filter === at) return at.$container.members.ref;
    }
    return undefined;
}

/** The collection for each of whose members a measure or a set of grades has a value of its own. */
export function membersOf(node: Measure | Grades): Collection | undefined {
    if (isGrades(node)) return node.per?.ref;
    return isComputation(node.$container) ? node.$container.per?.ref : undefined;
}

export const memberBlocksOf = (ruleset: Ruleset): MemberBlock[] => statementsOf(ruleset).filter(isMemberBlock);

/** Whether an item has an answer for each member. */
export const isAnsweredPer = (item: Item, collection: Collection): boolean =>
    samplingOf(item)?.collection?.ref === collection;

/** Whether a name stands for something that each member of a collection has its own value of. */
export const hasMembers = (target: unknown): target is Measure | Grades =>
    isNode(target) && (isMeasure(target) || isGrades(target)) && membersOf(target) !== undefined;

const isNode = (target: unknown): target is AstNode =>
    typeof target === 'object' && target !== null && '$type' in target;

/** The first grades of the whole, or of members. */
export const firstGrades = (ruleset: Ruleset, ofMembers: boolean): Grades | undefined =>
    statementsOf(ruleset)
        .filter(isGrades)
        .find(({ per }) => (per !== undefined) === ofMembers);
