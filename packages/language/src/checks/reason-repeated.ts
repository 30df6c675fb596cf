// One reason has one outcome.
import { isWhole } from '../analysis/life-cycle.ts';
import { repeatedReasons } from '../analysis/reasons.ts';
import { shortened } from '../analysis/source-text.ts';
import { defineCheck } from './check.ts';

/** Suspended or withdrawn? Two bodies, or two employees of one, will decide differently. */
export const reasonRepeated = defineCheck({
    id: 'reason-repeated',
    severity: 'warning',
    on: 'Certificate',
    message: {
        zh: (it: { text: string; first: string; second: string }) =>
            `一个事由只有一个后果：“${it.text}”既转为“${it.first}”，又转为“${it.second}”。请写出两者的区别。`,
        en: it =>
            `One reason has one outcome: “${it.text}” leads to “${it.first}” and to “${it.second}”. Say what makes the difference.`
    },
    run(certificate, report) {
        if (!isWhole(certificate)) return;
        for (const { reason, first, second } of repeatedReasons(certificate)) {
            report({ text: shortened(reason.text), first, second }, { node: reason, property: 'text' });
        }
    }
});
