// A rule that adds something for each further step says what a part of a step amounts to.
import { partOf } from '../analysis/lookup.ts';
import { fullText } from '../analysis/source-text.ts';
import { defineCheck } from './check.ts';

/** For 4001 people more, is it one step or two? Both readings are common. */
export const tablePartOpen = defineCheck({
    id: 'table-part-open',
    severity: 'error',
    on: 'EdgeOutcome',
    message: {
        zh: (it: { size: string }) =>
            `不足 ${it.size} 的部分怎么算：写“不足一份 按一份计”“不足一份 不计”或“不足一份 按比例”。`,
        en: it =>
            `Say what a part of ${it.size} amounts to: “a part counts as one”, “a part does not count” ` +
            `or “a part counts in proportion”.`
    },
    run(outcome, report) {
        if (!outcome.size || partOf(outcome) !== undefined) return;
        report({ size: fullText(outcome.size) }, { node: outcome, property: 'size' });
    }
});
