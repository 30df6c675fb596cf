// A transition says who moves the certificate: nobody, the body by choice or by duty, or the holder.
import { defineCheck } from './check.ts';

/** “Is withdrawn” may mean that it happens by itself or that somebody has to decide it; certificates hang on the difference. */
export const transitionMoverOpen = defineCheck({
    id: 'transition-mover-open',
    severity: 'error',
    on: 'Transition',
    message: {
        zh: (it: { to: string }) => `怎样转到“${it.to}”？请写“自动”“由 机构决定”“由 机构应当决定”或“由 持证人申请”。`,
        en: it =>
            `How does it become “${it.to}”? Write “automatically”, “decided by the body”, “must be decided by the body” or “requested by the holder”.`
    },
    run(transition, report) {
        if (transition.mover === undefined)
            report({ to: transition.to?.$refText ?? '' }, { node: transition, property: 'to' });
    }
});
