// A standard that the text names has the number of the declared one.
import { isReadable } from '../analysis/readable.ts';
import { placeOf } from '../analysis/prose.ts';
import { similarStandards } from '../analysis/similar-standards.ts';
import { defineCheck } from './check.ts';

/** 27925 for 27922 sends the reader to a document about something else. */
export const standardNumberSimilar = defineCheck({
    id: 'standard-number-similar',
    severity: 'warning',
    on: 'Ruleset',
    message: {
        zh: (it: { found: string; declared: string }) =>
            `引用的标准要与“依据”一致：依据是“${it.declared}”，这里是“${it.found}”。确是另一个标准的，也写一行“依据”。`,
        en: it =>
            `A standard is cited as it is declared: the basis is “${it.declared}”, here it is “${it.found}”. If another one is meant, give it a basis line too.`
    },
    run(ruleset, report) {
        if (!isReadable(ruleset)) return;
        for (const { found, written, declared, prose } of similarStandards(ruleset)) {
            report({ found, declared }, placeOf(prose, written));
        }
    }
});
