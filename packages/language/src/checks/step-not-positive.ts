// A rounding or a display needs a step above zero.
import { compare, ZERO } from '@guiju/exact';
import { amountOf } from '../analysis/literals.ts';
import { sourceText } from '../analysis/source-text.ts';
import { defineCheck } from './check.ts';

/** Nothing but 0 is a multiple of 0. */
export const stepNotPositive = defineCheck({
    id: 'step-not-positive',
    severity: 'error',
    on: ['Rounding', 'Display'],
    message: {
        zh: (it: { step: string }) => `舍入和显示的单位要大于 0，例如 1、0.5 或 0.01，这里是“${it.step}”。`,
        en: it => `The step of a rounding or display is more than 0, such as 1, 0.5 or 0.01, not “${it.step}”.`
    },
    run({ step }, report) {
        if (compare(amountOf(step), ZERO) <= 0) report({ step: sourceText(step) }, { node: step });
    }
});
