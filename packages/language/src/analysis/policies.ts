// What becomes of an answer that is no score: the policy nearest to an item counts.
import {
    isAnswerPolicy,
    type AnswerPolicy,
    type Exclusion,
    type Item,
    type Scoring,
    type Section
} from '../generated/ast.ts';
import { meaningOf } from '../words.ts';

export interface StatedPolicy {
    /** The meaning of the treatment's word: removed, full, zero … */
    readonly treatment: string;
    readonly reason: boolean;
    /** Where it is written. */
    readonly node: AnswerPolicy | Exclusion;
}

/** By the meaning of the state's word; a state without a policy in reach is not permitted. */
export function policiesOf(item: Item): Map<string, StatedPolicy> {
    const nearest = new Map<string, StatedPolicy>();
    for (const block of blocksAround(item)) {
        for (const [state, policy] of statedIn(block)) if (!nearest.has(state)) nearest.set(state, policy);
    }
    return nearest;
}

/** The item and the blocks around it, the nearest first. */
function blocksAround(item: Item): (Item | Section | Scoring)[] {
    const outer = (block: Section | Scoring): (Section | Scoring)[] =>
        block.$type === 'Scoring' ? [block] : [block, ...outer(block.$container)];
    return [item, ...outer(item.$container)];
}

/** 可删减 is short for 不适用 剔除. */
function statedIn(block: Item | Section | Scoring): [string, StatedPolicy][] {
    const stated = block.members.filter(isAnswerPolicy).flatMap(statesOf);
    const exclusion = block.$type === 'Scoring' ? undefined : block.exclusion;
    if (!exclusion) return stated;
    return [['not applicable', { treatment: 'removed', reason: exclusion.reason, node: exclusion }], ...stated];
}

function statesOf(policy: AnswerPolicy): [string, StatedPolicy][] {
    const stated = { treatment: meaningOf(policy.treatment), reason: policy.reason, node: policy };
    return policy.states.map(state => [meaningOf(state), stated]);
}

/** How an item may have been answered that counts in the sums or, `removed`, does not. */
export function statesOfAnswer(item: Item, removed: boolean): Set<string> {
    const treated = [...policiesOf(item)].filter(([, { treatment }]) =>
        removed ? treatment === 'removed' : COUNTED.has(treatment)
    );
    return new Set([...(removed ? [] : ['evaluated']), ...treated.map(([state]) => state)]);
}

const COUNTED = new Set(['full', 'zero', 'worst']);
