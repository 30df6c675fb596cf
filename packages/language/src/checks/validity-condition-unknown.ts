// The validity of a certificate goes by what its record can tell: grades and inputs.
import { unknownToRecords } from '../analysis/validity.ts';
import { sourceText } from '../analysis/source-text.ts';
import { defineCheck } from './check.ts';

/** A record of a certificate holds no answers and no findings: such a length could never be known. */
export const validityConditionUnknown = defineCheck({
    id: 'validity-condition-unknown',
    severity: 'error',
    on: 'ValidityCase',
    message: {
        zh: (it: { found: string }) => `有效期只看等级和输入，证书的记录里没有别的；这里是“${it.found}”。`,
        en: it =>
            `A validity goes by grades and inputs, as a record of a certificate tells nothing else; “${it.found}” is neither.`
    },
    run(validity, report) {
        for (const node of unknownToRecords(validity)) report({ found: sourceText(node) }, { node });
    }
});
