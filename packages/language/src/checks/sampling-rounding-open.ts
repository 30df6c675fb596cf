// A sample size that may be a fraction says how it is rounded.
import { isRoundingOpen } from '../analysis/sampling.ts';
import { isSampleShare } from '../generated/ast.ts';
import { defineCheck } from './check.ts';

/** 0.6√10 is 1.9 sites: two, or one? */
export const samplingRoundingOpen = defineCheck({
    id: 'sampling-rounding-open',
    severity: 'error',
    on: ['SamplingPlan', 'SampleShare'],
    message: {
        zh: () => '抽样量要是整数：写明怎么取整，如“各 进位到 1”，随机的部分写“（进位）”。',
        en: () =>
            'A sample size is a whole number: say how it is rounded, as in “each rounded up”, or “(rounded up)” for the random part.'
    },
    run(node, report) {
        if (isSampleShare(node)) {
            if (!node.rounding) report(undefined, { node, property: 'share' });
        } else if (isRoundingOpen(node)) report(undefined, { node, property: 'population' });
    }
});
