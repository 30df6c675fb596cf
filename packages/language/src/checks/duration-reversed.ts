// A duration goes from the shorter to the longer, and is longer than nothing.
import { compare, isZero } from '@guiju/exact';
import { endsOfDuration } from '../analysis/process.ts';
import { sourceText } from '../analysis/source-text.ts';
import { defineCheck } from './check.ts';

/** No time lies between, so nobody could keep to it. */
export const durationReversed = defineCheck({
    id: 'duration-reversed',
    severity: 'error',
    on: 'Duration',
    message: {
        zh: (it: { found: string }) => `时间从短写到长，且不为零，这里是“${it.found}”。`,
        en: it => `A duration goes from the shorter to the longer and is longer than nothing, not “${it.found}”.`
    },
    run(duration, report) {
        const [from, to] = endsOfDuration(duration);
        if (compare(from, to) > 0 || isZero(to)) report({ found: sourceText(duration) }, { node: duration });
    }
});
