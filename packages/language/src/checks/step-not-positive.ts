// A rounding, a display and a table that goes on in steps need a step above zero.
import { compare, ZERO } from '@guiju/exact';
import { amountOf } from '../analysis/literals.ts';
import { sourceText } from '../analysis/source-text.ts';
import { isEdgeOutcome } from '../generated/ast.ts';
import { defineCheck } from './check.ts';

/** Nothing but 0 is a multiple of 0. */
export const stepNotPositive = defineCheck({
    id: 'step-not-positive',
    severity: 'error',
    on: ['Rounding', 'Display', 'EdgeOutcome'],
    message: {
        zh: (it: { step: string; ofTable: boolean }) =>
            it.ofTable
                ? `表之外每增加多少才加，这个数要大于 0，这里是“${it.step}”。`
                : `舍入和显示的单位要大于 0，例如 1、0.5 或 0.01，这里是“${it.step}”。`,
        en: it =>
            it.ofTable
                ? `What is added beyond a table is added for each further number above 0, not for each “${it.step}”.`
                : `The step of a rounding or display is more than 0, such as 1, 0.5 or 0.01, not “${it.step}”.`
    },
    run(node, report) {
        const ofTable = isEdgeOutcome(node);
        const step = ofTable ? node.size : node.step;
        if (step && compare(amountOf(step), ZERO) <= 0) report({ step: sourceText(step), ofTable }, { node: step });
    }
});
