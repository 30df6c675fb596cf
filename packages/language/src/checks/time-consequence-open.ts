// A limit on audit time says what happens when it is passed.
import { defineCheck } from './check.ts';

/** “Must not exceed 30%”: is the plan sent back, or noted and signed? */
export const timeConsequenceOpen = defineCheck({
    id: 'time-consequence-open',
    severity: 'error',
    on: ['TimeRequirement', 'TimeCheck'],
    message: {
        zh: () => '要写明不满足时怎么办：“，否则 退回”，或“，否则 备注 “…””。',
        en: () => 'Say what happens otherwise: “, else rejected”, or “, else note “…””.'
    },
    run(node, report) {
        if (!node.consequence) report(undefined, { node });
    }
});
