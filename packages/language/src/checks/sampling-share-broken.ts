// A least share of a sample is not rounded down.
import { amountOf } from '../analysis/literals.ts';
import { sourceText } from '../analysis/source-text.ts';
import { meaningOf } from '../words.ts';
import { defineCheck } from './check.ts';

/** “At least 20%” of four, rounded down, is nobody. */
export const samplingShareBroken = defineCheck({
    id: 'sampling-share-broken',
    severity: 'warning',
    on: 'SampleShare',
    message: {
        zh: (it: { share: string }) =>
            `“至少”的份额要进位，舍去会少于它：1 个的“${it.share}”舍去后是 0 个。请写“（进位）”。`,
        en: it =>
            `A least share is rounded up, as rounding down gives less than it: “${it.share}” of 1 is 0 then. Write “(rounded up)”.`
    },
    run(node, report) {
        const { rounding, share } = node;
        if (!rounding || meaningOf(rounding.mode) !== 'down' || amountOf(share).d === 1n) return;
        report({ share: sourceText(share) }, { node: rounding });
    }
});
