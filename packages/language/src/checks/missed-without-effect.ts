// What a missed deadline raises leads somewhere: to a state, to another deadline, or into a list of reasons.
import { isWhole } from '../analysis/life-cycle.ts';
import { idleConsequences } from '../analysis/reasons.ts';
import { defineCheck } from './check.ts';

/** One clause sends late surveillance to the clause on suspension, whose list of reasons does not know it. */
export const missedWithoutEffect = defineCheck({
    id: 'missed-without-effect',
    severity: 'warning',
    on: 'Certificate',
    message: {
        zh: (it: { event: string; term: string }) =>
            `逾期的后果要落到实处：“${it.term}”逾期触发“${it.event}”，可它不改变证书状态，不起算别的期限，也不在任何事由里。`,
        en: it =>
            `What follows from a missed deadline is carried out: “${it.term}” raises “${it.event}”, which changes no state, begins no term and is in no list of reasons.`
    },
    run(certificate, report) {
        if (!isWhole(certificate)) return;
        for (const { missed, term } of idleConsequences(certificate)) {
            report({ event: missed.event.$refText, term }, { node: missed, property: 'event' });
        }
    }
});
