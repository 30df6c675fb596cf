// A limit of a stay can run out before the validity does.
import { isWhole, staysBeyondValidity } from '../analysis/life-cycle.ts';
import { sourceText } from '../analysis/source-text.ts';
import { isStay } from '../generated/ast.ts';
import { defineCheck } from './check.ts';

/** The transition would never come: the validity has always ended before. */
export const stayBeyondValidity = defineCheck({
    id: 'stay-beyond-validity',
    severity: 'error',
    on: 'Certificate',
    message: {
        zh: (it: { limit: string; validity: string }) =>
            `期限要短于有效期才会到。有效期是“${it.validity}”，“${it.limit}”总在它之后。`,
        en: it => `A limit that counts is shorter than the validity; “${it.limit}” never comes within “${it.validity}”.`
    },
    run(certificate, report) {
        if (!isWhole(certificate)) return;
        const validity = sourceText(certificate.validity);
        for (const { condition } of staysBeyondValidity(certificate)) {
            if (isStay(condition))
                report({ limit: sourceText(condition.period), validity }, { node: condition, property: 'period' });
        }
    }
});
