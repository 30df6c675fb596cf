// A condition of eligibility says what follows where it is not met.
import { withoutFailure } from '../analysis/requirements.ts';
import { sourceText } from '../analysis/source-text.ts';
import { defineCheck } from './check.ts';

/** Whether a client is turned away or only told is not for a program to guess. */
export const requirementConsequenceOpen = defineCheck({
    id: 'requirement-consequence-open',
    severity: 'error',
    on: 'Eligibility',
    message: {
        zh: (it: { condition: string }) =>
            `资格条件要写明不满足时怎样：“，否则 不受理”“，否则 拒绝”或“，否则 警告”？“${it.condition}”后面没有写。`,
        en: it =>
            `A condition of eligibility says what follows where it is not met: “, else not accepted”, “, else rejected” or ` +
            `“, else warned”? Nothing stands behind “${it.condition}”.`
    },
    run(eligibility, report) {
        const last = withoutFailure(eligibility).at(-1);
        if (last) report({ condition: last.title ?? sourceText(last) }, { node: last });
    }
});
