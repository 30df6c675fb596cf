// What happens by itself or must be decided says when.
import { moverOf } from '../analysis/life-cycle.ts';
import { defineCheck } from './check.ts';

/** What is automatic needs a day, and a duty needs something that makes it due. */
export const transitionTimeOpen = defineCheck({
    id: 'transition-time-open',
    severity: 'error',
    on: 'Transition',
    message: {
        zh: (it: { to: string; automatic: boolean }) =>
            it.automatic
                ? `自动的转换要写何时，例如“当 暂停 满 6个月”；转到“${it.to}”没有写。`
                : `“机构应当决定”要写什么情形下或何时，用“当”“于 … 之后”或“事由”；转到“${it.to}”没有写。`,
        en: it =>
            it.automatic
                ? `What happens automatically says when, as in “when suspended for 6 months”; the way to “${it.to}” does not.`
                : `What the body must decide says when or why, by “when”, “within … after” or “reasons”; the way to “${it.to}” does not.`
    },
    run(transition, report) {
        const mover = moverOf(transition);
        const { condition, within, reasons } = transition;
        if (condition !== undefined || (mover !== 'automatic' && mover !== 'body must')) return;
        if (mover === 'body must' && (within !== undefined || reasons.length > 0)) return;
        report(
            { to: transition.to?.$refText ?? '', automatic: mover === 'automatic' },
            { node: transition, property: 'mover' }
        );
    }
});
