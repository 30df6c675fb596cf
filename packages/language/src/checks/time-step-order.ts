// The steps of audit time are numbered, and each uses what comes before it.
import { exactText } from '@guiju/exact';
import { earlyUses, misnumbered } from '../analysis/time-steps.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

/** Whoever follows the steps with a pencil cannot use a number that is not there yet. */
export const timeStepOrder = defineCheck({
    id: 'time-step-order',
    severity: 'error',
    on: 'AuditTime',
    message: {
        zh: (it: Bilingual) => it.zh,
        en: it => it.en
    },
    run(block, report) {
        for (const { name, step, ...at } of earlyUses(block)) {
            const text = {
                zh: `审核时间的各步依次计算，“${step}”用到了还没有算出的“${name}”。`,
                en: `The steps of audit time follow each other; “${step}” uses “${name}”, which is not there yet.`
            };
            report(text, at);
        }
        for (const { step, before } of misnumbered(block)) {
            const text = {
                zh: `各步的编号依次变大，${step.number} 在 ${exactText(before)} 之后。`,
                en: `The numbers of the steps rise; ${step.number} stands behind ${exactText(before)}.`
            };
            report(text, { node: step, property: 'number' });
        }
    }
});
