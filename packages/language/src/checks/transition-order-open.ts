// Of two automatic transitions that may fall on one day, the rule says which comes first.
import { competitions, isWhole } from '../analysis/life-cycle.ts';
import { defineCheck } from './check.ts';

/** Otherwise a certificate would be in two states on that day. */
export const transitionOrderOpen = defineCheck({
    id: 'transition-order-open',
    severity: 'error',
    on: 'Certificate',
    message: {
        zh: (it: { state: string; first: string; second: string }) =>
            `“${it.state}”的证书可能在同一天自动转为“${it.first}”和“${it.second}”。哪一个先？请写“同日 ${it.first} 先于 ${it.second}”或反过来。`,
        en: it =>
            `A certificate that is “${it.state}” may become “${it.first}” and “${it.second}” automatically on one day. Which comes first? Write “on the same day ${it.first} before ${it.second}”, or the other way round.`
    },
    run(certificate, report) {
        if (!isWhole(certificate)) return;
        for (const { state, first, second } of competitions(certificate)) {
            report(
                { state: state.name, first: first.to.ref!.name, second: second.to.ref!.name },
                { node: second, property: 'to' }
            );
        }
    }
});
