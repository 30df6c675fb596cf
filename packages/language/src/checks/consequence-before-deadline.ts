// What follows from a missed deadline does not come before the deadline.
import { isReadable } from '../analysis/readable.ts';
import { earlyConsequences } from '../analysis/term-pairs.ts';
import { defineCheck } from './check.ts';

/** The certificate would have to be suspended while the visit can still be made in time. */
export const consequenceBeforeDeadline = defineCheck({
    id: 'consequence-before-deadline',
    severity: 'error',
    on: 'Ruleset',
    message: {
        zh: (it: { name: string; other: string }) =>
            `后果要在期限之后：“${it.other}”是“${it.name}”逾期的后果，到期却比它早。`,
        en: it =>
            `A consequence comes after the deadline: “${it.other}” follows from missing “${it.name}” and is due before it.`
    },
    run(ruleset, report) {
        if (!isReadable(ruleset)) return;
        for (const { term, other } of earlyConsequences(ruleset)) {
            report({ name: term.name, other: other.name }, { node: other, property: 'name' });
        }
    }
});
