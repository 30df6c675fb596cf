// One state of an answer, one treatment in one place.
import type { AstNode } from 'langium';
import { wordsOf } from '../analysis/printed.ts';
import { isAnswerPolicy, isScoring } from '../generated/ast.ts';
import { meaningOf } from '../words.ts';
import { defineCheck } from './check.ts';

/** The nearest treatment wins; of two in the same place none is nearer. */
export const policyDuplicate = defineCheck({
    id: 'policy-duplicate',
    severity: 'error',
    on: ['Scoring', 'Section', 'Item'],
    message: {
        zh: (it: { state: string; first: string; second: string }) =>
            `一种情形在一处只能有一种处理。“${it.state}”已写“${it.first}”，这里又写“${it.second}”。`,
        en: it =>
            `A state has one treatment in one place. ` +
            `“${it.state}” is “${it.first}” already, here “${it.second}” is written.`
    },
    run(block, report) {
        const first = new Map<string, string>();
        const exclusion = isScoring(block) ? undefined : block.exclusion;
        if (exclusion) first.set('not applicable', wordsOf(exclusion));
        for (const policy of (block.members as AstNode[]).filter(isAnswerPolicy)) {
            policy.states.forEach((state, index) => {
                const known = first.get(meaningOf(state));
                first.set(meaningOf(state), known ?? policy.treatment);
                if (known === undefined) return;
                report({ state, first: known, second: policy.treatment }, { node: policy, property: 'states', index });
            });
        }
    }
});
