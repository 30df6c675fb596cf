// A rule says what becomes of an item that is not applicable.
import { AstUtils } from 'langium';
import { isAnswerPolicy, isExclusion } from '../generated/ast.ts';
import { meaningOf } from '../words.ts';
import { defineCheck } from './check.ts';

/** Leaving an item out, giving it full marks and giving it none lead to three different grades. */
export const exclusionPolicyMissing = defineCheck({
    id: 'exclusion-policy-missing',
    severity: 'error',
    on: 'Scoring',
    message: {
        zh: () =>
            '条目不适用时怎样处理？都可删减写“不适用 剔除”，都不可写“不适用 禁止”，只有个别可删减在该指标或条目后写“可删减”。',
        en: () =>
            'What becomes of an item that is not applicable? Write “not applicable removed” or ' +
            '“not applicable forbidden”, or “excludable” at the sections and items that may be left out.'
    },
    run(scoring, report) {
        const answered = AstUtils.streamAllContents(scoring).some(
            node =>
                isExclusion(node) ||
                (isAnswerPolicy(node) && node.states.some(state => meaningOf(state) === 'not applicable'))
        );
        // After a slip in its first line a scoring may have no total to point to.
        if (!answered && scoring.total) report({}, { node: scoring.total });
    }
});
