// A veto says why.
import { defineCheck } from './check.ts';

/** The client reads the reason on the decision; a condition in the rule is no sentence. */
export const vetoReasonMissing = defineCheck({
    id: 'veto-reason-missing',
    severity: 'warning',
    on: 'Veto',
    message: {
        zh: (it: { rung: string }) => `否决“${it.rung}”要写明理由，例如“特别扣分达到五项”。`,
        en: it => `A veto gives its reason; that of “${it.rung}” has none.`
    },
    run(veto, report) {
        if (veto.reason === undefined) report({ rung: veto.rung.$refText }, { node: veto, property: 'rung' });
    }
});
