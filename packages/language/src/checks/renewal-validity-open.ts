// A renewal says where the new validity begins.
import { isReadable } from '../analysis/readable.ts';
import { defineCheck } from './check.ts';

/** Decided two months before the old expiry, the new certificate ends two months earlier or later. */
export const renewalValidityOpen = defineCheck({
    id: 'renewal-validity-open',
    severity: 'error',
    on: 'Renewal',
    message: {
        zh: () => '再认证后的有效期从何时起？请写“新有效期 接续原有效期”或“新有效期 自决定之日”。',
        en: () =>
            'Where does the validity begin after a renewal? Write “new validity from the old expiry” or “new validity from the decision”.'
    },
    run(renewal, report) {
        if (isReadable(renewal) && renewal.newValidity === undefined)
            report({}, { node: renewal, property: 'decision' });
    }
});
