// Every length of a validity is reached.
import { idleCases } from '../analysis/validity.ts';
import { isWhole } from '../analysis/life-cycle.ts';
import { sourceText } from '../analysis/source-text.ts';
import { defineCheck } from './check.ts';

/** Lengths are read from above: what stands below one that holds for the same grades never counts. */
export const validityCaseIdle = defineCheck({
    id: 'validity-case-idle',
    severity: 'error',
    on: 'Certificate',
    message: {
        zh: (it: { grades: string; length: string }) =>
            `有效期自上而下，先符合的算：“${it.grades}”在前面已有规定或不发证，这里的“${it.length}”用不到。`,
        en: it =>
            `Of several validities the first that holds counts; “${it.grades}” is dealt with above or has no certificate, so “${it.length}” never counts.`
    },
    run(certificate, report) {
        if (!isWhole(certificate)) return;
        for (const { grade, length } of idleCases(certificate))
            report({ grades: sourceText(grade!), length: sourceText(length) }, { node: grade! });
    }
});
