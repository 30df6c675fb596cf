// One state of an answer, one treatment in one place.
import type { AstNode } from 'langium';
import { wordsOf } from '../analysis/printed.ts';
import {
    isAnswerPolicy,
    isItem,
    isMark,
    isScoring,
    type AnswerPolicy,
    type Item,
    type Mark,
    type MarkerUse,
    type Scoring,
    type Section
} from '../generated/ast.ts';
import { meaningOf } from '../words.ts';
import { defineCheck } from './check.ts';

/** The nearest treatment wins; of two in the same place none is nearer. */
export const policyDuplicate = defineCheck({
    id: 'policy-duplicate',
    severity: 'error',
    on: ['Scoring', 'Section', 'Item', 'Mark'],
    message: {
        zh: (it: { state: string; first: string; second: string }) =>
            `一种情形在一处只能有一种处理。“${it.state}”已写“${it.first}”，这里又写“${it.second}”。`,
        en: it =>
            `A state has one treatment in one place. ` +
            `“${it.state}” is “${it.first}” already, here “${it.second}” is written.`
    },
    run(block, report) {
        const first = new Map<string, string>();
        const exclusion = isScoring(block) || isMark(block) ? undefined : block.exclusion;
        if (exclusion) first.set('not applicable', wordsOf(exclusion));
        for (const policy of policiesIn(block)) {
            policy.states.forEach((state, index) => {
                const known = first.get(meaningOf(state));
                first.set(meaningOf(state), known ?? policy.treatment);
                if (known === undefined) return;
                report({ state, first: known, second: policy.treatment }, { node: policy, property: 'states', index });
            });
        }
        for (const { use, ...facts } of isItem(block) ? clashesOfMarks(block) : []) report(facts, { node: use });
    }
});

const policiesIn = (block: Scoring | Section | Item | Mark): AnswerPolicy[] =>
    ((isMark(block) ? block.effects : block.members) as AstNode[]).filter(isAnswerPolicy);

/** Two marks of an item that treat a state differently, where the item itself says nothing about it. */
function clashesOfMarks(item: Item): { state: string; first: string; second: string; use: MarkerUse }[] {
    const known = new Map<string, AnswerPolicy | undefined>(
        policiesIn(item).flatMap(({ states }) => states.map(state => [meaningOf(state), undefined] as const))
    );
    if (item.exclusion) known.set('not applicable', undefined);
    return item.markers.flatMap(use =>
        (use.mark.ref ? policiesIn(use.mark.ref) : []).flatMap(policy =>
            policy.states.flatMap(state => {
                const before = known.get(meaningOf(state));
                if (!known.has(meaningOf(state))) known.set(meaningOf(state), policy);
                const isSame =
                    !before ||
                    before.$container === policy.$container ||
                    meaningOf(before.treatment) === meaningOf(policy.treatment);
                return isSame ? [] : [{ state, first: before.treatment, second: policy.treatment, use }];
            })
        )
    );
}
