// 超过 2分 按 2分 计 names one limit twice.
import { compare } from '@guiju/exact';
import { amountOf } from '../analysis/literals.ts';
import { sourceText } from '../analysis/source-text.ts';
import { defineCheck } from './check.ts';

/** A total that jumps at its limit is a slip: from 2 to 3 points for a hundredth more. */
export const boundValuesDiffer = defineCheck({
    id: 'bound-values-differ',
    severity: 'error',
    on: 'Bound',
    message: {
        zh: (it: { limit: string; value: string }) =>
            `封顶和保底写的是同一个数，这里一处是“${it.limit}”，一处是“${it.value}”。`,
        en: it => `A limit is one number, here it is “${it.limit}” and then “${it.value}”.`
    },
    run({ limit, value }, report) {
        if (!value || compare(amountOf(limit), amountOf(value)) === 0) return;
        report({ limit: sourceText(limit), value: sourceText(value) }, { node: value });
    }
});
