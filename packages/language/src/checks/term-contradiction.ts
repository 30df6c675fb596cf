// Two terms about one act can both be kept.
import { termConflicts } from '../analysis/term-conflicts.ts';
import { defineCheck } from './check.ts';

/** Whatever is done, one of them is broken. */
export const termContradiction = defineCheck({
    id: 'term-contradiction',
    severity: 'error',
    on: 'Ruleset',
    message: {
        zh: (it: { name: string; other: string }) =>
            `同一件事的期限要能同时满足。“${it.name}”与“${it.other}”没有共同的一天：一个还不许办，另一个已经到期。`,
        en: it =>
            `The terms for one act must leave a day on which it can be done. “${it.name}” and “${it.other}” share none: ` +
            'one does not allow it yet when the other has ended.'
    },
    run(ruleset, report) {
        for (const { term, other } of termConflicts(ruleset)) {
            report({ name: term.name, other: other.name }, { node: term, property: 'name' });
        }
    }
});
