// A life cycle says what becomes of a certificate whose validity ends, in whichever state it is.
import { isWhole, statesWithoutExpiry } from '../analysis/life-cycle.ts';
import { defineCheck } from './check.ts';

/** A certificate that is suspended when its validity ends would otherwise be suspended for ever. */
export const expiryOpen = defineCheck({
    id: 'expiry-open',
    severity: 'error',
    on: 'Certificate',
    message: {
        zh: (it: { name: string }) =>
            `有效期届满时，“${it.name}”的证书转为什么？请写“${it.name} → … 自动 当 有效期 届满”。`,
        en: it =>
            `What becomes of a certificate that is “${it.name}” when its validity ends? Write “${it.name} → … automatically when validity ends”.`
    },
    run(certificate, report) {
        if (!isWhole(certificate)) return;
        for (const state of statesWithoutExpiry(certificate))
            report({ name: state.name }, { node: state, property: 'name' });
    }
});
