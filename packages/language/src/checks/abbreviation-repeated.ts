// A short name is introduced once.
import { isReadable } from '../analysis/readable.ts';
import { placeOf } from '../analysis/prose.ts';
import { shortNamesAgain } from '../analysis/short-names.ts';
import { defineCheck } from './check.ts';

/** Introduced twice, it may stand for two things. */
export const abbreviationRepeated = defineCheck({
    id: 'abbreviation-repeated',
    severity: 'warning',
    on: 'Ruleset',
    message: {
        zh: (it: { short: string }) => `简称只说明一次：“${it.short}”前面已经说明过它是谁。`,
        en: it => `A short name is introduced once; what “${it.short}” stands for has been said before.`
    },
    run(ruleset, report) {
        if (!isReadable(ruleset)) return;
        for (const { short, prose } of shortNamesAgain(ruleset)) report({ short }, placeOf(prose, short));
    }
});
