// A sampling says what is done where there is nothing to take a sample from.
import { isNoneOpen } from '../analysis/sampling.ts';
import { defineCheck } from './check.ts';

/** “At least one” of none: no visit, or a mistake in the application? */
export const samplingNoneOpen = defineCheck({
    id: 'sampling-none-open',
    severity: 'error',
    on: 'SamplingPlan',
    message: {
        zh: (it: { name: string }) =>
            `“${it.name}”可能一个也没有：写“各 n 为零 则 0”，或让“${it.name}”的允许范围从 1 起。`,
        en: it =>
            `There may be no “${it.name}” at all: say “each if n is 0 then 0”, or let the range of “${it.name}” begin at 1.`
    },
    run(sampling, report) {
        if (!isNoneOpen(sampling)) return;
        report({ name: sampling.population.$refText }, { node: sampling, property: 'population' });
    }
});
