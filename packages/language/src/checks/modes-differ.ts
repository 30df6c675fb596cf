// What may be used together is the same in every clause.
import { differingModes } from '../analysis/combinations.ts';
import { isReadable } from '../analysis/readable.ts';
import { defineCheck } from './check.ts';

/** One clause wants a mystery visit or a survey beside the inspection, another is content with the inspection alone. */
export const modesDiffer = defineCheck({
    id: 'modes-differ',
    severity: 'error',
    on: 'Ruleset',
    message: {
        zh: (it: { combination: string; isAllowedHere: boolean }) =>
            `同样的方式在各处允许同样的组合：“${it.combination}”${it.isAllowedHere ? '这里允许，前面不允许' : '前面允许，这里不允许'}。`,
        en: it =>
            `The same modes allow the same combinations everywhere: “${it.combination}” is ${it.isAllowedHere ? 'allowed here and not before' : 'allowed before and not here'}.`
    },
    run(ruleset, report) {
        if (!isReadable(ruleset)) return;
        for (const { modes, combination, isAllowedHere } of differingModes(ruleset)) {
            const place = modes.any ? { node: modes, property: 'any' } : { node: modes.combinations[0] ?? modes };
            report({ combination, isAllowedHere }, place);
        }
    }
});
