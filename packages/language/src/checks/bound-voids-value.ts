// A floor or a ceiling leaves something of the value that it bounds.
import { isReadable } from '../analysis/readable.ts';
import { sourceText } from '../analysis/source-text.ts';
import { isCeiling, voidingBounds } from '../analysis/voided.ts';
import { defineCheck } from './check.ts';

/** A reduction that the minimum always makes up for changes nothing: one of the two numbers is wrong. */
export const boundVoidsValue = defineCheck({
    id: 'bound-voids-value',
    severity: 'warning',
    on: 'Measure',
    message: {
        zh: (it: { name: string; limit: string; isCeiling: boolean }) =>
            `上下限要给算出的值留有余地：“${it.name}”的算式从来不${it.isCeiling ? '低于' : '超过'}“${it.limit}”，结果总是这个数。`,
        en: it =>
            `A bound leaves room for the value that it bounds: the formula of “${it.name}” is never ${it.isCeiling ? 'below' : 'above'} “${it.limit}”, so the result is always that.`
    },
    run(measure, report) {
        if (!isReadable(measure)) return;
        for (const bound of voidingBounds(measure)) {
            const limit = sourceText(bound.limit);
            report({ name: measure.name, limit, isCeiling: isCeiling(bound) }, { node: bound, property: 'limit' });
        }
    }
});
