// What the body decides about a certificate, it decides for a reason that the rule names.
import { isWhole } from '../analysis/life-cycle.ts';
import { transitionsWithoutReason } from '../analysis/reasons.ts';
import { defineCheck } from './check.ts';

/** A holder cannot object to a decision that may be taken for anything. */
export const transitionReasonOpen = defineCheck({
    id: 'transition-reason-open',
    severity: 'warning',
    on: 'Certificate',
    message: {
        zh: (it: { from: string; to: string }) =>
            `机构的决定要有事由：“${it.from} → ${it.to}”没有写。请写“事由 { a “…” }”或“当 …”。`,
        en: it =>
            `A decision of the body has a reason: none is written for “${it.from} → ${it.to}”. Write “reasons { a "…" }” or “when …”.`
    },
    run(certificate, report) {
        if (!isWhole(certificate)) return;
        for (const transition of transitionsWithoutReason(certificate)) {
            const from = transition.from.map(({ $refText }) => $refText).join(', ');
            report({ from, to: transition.to.$refText }, { node: transition, property: 'mover' });
        }
    }
});
