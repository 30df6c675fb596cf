// The answers of a scale go one way: from the best to the worst, or the other way round.
import { directionFault } from '../analysis/scales.ts';
import { wordsOf } from '../analysis/printed.ts';
import { defineCheck } from './check.ts';

/** “At least good” means nothing where poor is worth more; a slip in a number shows here first. */
export const scaleOrder = defineCheck({
    id: 'scale-order',
    severity: 'error',
    on: 'Scale',
    message: {
        zh: (it: { before: string; after: string }) =>
            `量表各档要依次递减或依次递增。“${it.before}”之后的“${it.after}”方向反了。`,
        en: it => `The answers of a scale only fall or only rise. “${it.after}” turns round behind “${it.before}”.`
    },
    run(scale, report) {
        const fault = directionFault(scale);
        if (fault) report({ before: wordsOf(fault.before), after: wordsOf(fault.after) }, { node: fault.after.worth });
    }
});
