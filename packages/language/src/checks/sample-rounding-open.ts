// A mean of samples says whether it is rounded.
import { meaningOf } from '../words.ts';
import { defineCheck } from './check.ts';

/** Three samples of 4, 4 and 5 points give 13/3, which no report prints as it is. */
export const sampleRoundingOpen = defineCheck({
    id: 'sample-rounding-open',
    severity: 'error',
    on: 'Sampling',
    message: {
        zh: (it: { method: string }) => `“${it.method}”会除不尽：要写明舍入（四舍五入到 0.01），不舍入就写“不舍入”。`,
        en: it =>
            `A “${it.method}” need not end: say how it is rounded (“rounded to 0.01 half-up”), or that it stays “unrounded”.`
    },
    run(node, report) {
        const divides = ['mean', 'weighted mean', 'share'].includes(meaningOf(node.method));
        if (divides && !node.rounding && !node.unrounded) report({ method: node.method }, { node, property: 'method' });
    }
});
