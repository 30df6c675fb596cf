// The weights of a mean are never negative.
import { negativeWeights } from '../analysis/weighted-mean.ts';
import { sourceText } from '../analysis/source-text.ts';
import { functionOf } from '../words.ts';
import { defineCheck } from './check.ts';

/** A mean lies between its values only while no weight pulls away from one. */
export const weightNegative = defineCheck({
    id: 'weight-negative',
    severity: 'error',
    on: 'Call',
    message: {
        zh: (it: { weight: string }) => `权重不能为负，“${it.weight}”可能为负：给它写下限。`,
        en: it => `A weight is never negative; “${it.weight}” can be: give it a floor.`
    },
    run(call, report) {
        if (functionOf(call.function)?.meaning !== 'weighted mean') return;
        for (const { weight } of negativeWeights(call)) report({ weight: sourceText(weight) }, { node: weight });
    }
});
