// Where a state may have several reasons at once, the rule says what they do together.
import { hasSeveralReasons, moverOf } from '../analysis/life-cycle.ts';
import { isReadable } from '../analysis/readable.ts';
import { certificateOf, transitionsOf } from '../names/life-cycle.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { isReasonsResolved, isStay } from '../generated/ast.ts';
import { defineCheck } from './check.ts';

/** A certificate is suspended in March for one reason and in May for another: when is it withdrawn, when restored? */
export const reasonsAtOnceOpen = defineCheck({
    id: 'reasons-at-once-open',
    severity: 'error',
    on: 'Certificate',
    message: {
        zh: (it: { open: 'limit' | 'way back'; from: string; to: string }) =>
            it.open === 'limit'
                ? `“${it.from}”可能先后有几个事由，期限从哪一个起算？请写“自首个事由 起算”或“各事由 分别起算”。`
                : `“${it.from}”可能同时有几个事由，消除一个就能转为“${it.to}”吗？请写“当 全部 事由 已消除”或“当 任一 事由 已消除”。`,
        en: it =>
            it.open === 'limit'
                ? `“${it.from}” may have several reasons. Which one does the limit count from? Write “counted from the first reason” or “counted for each reason”.`
                : `“${it.from}” may have several reasons at once. Is one resolved enough for “${it.to}”? Write “when all reasons are resolved” or “when any reason is resolved”.`
    },
    run(certificate, report) {
        if (!isReadable(certificate) || certificateOf(rulesetOf(certificate)) !== certificate) return;
        for (const transition of transitionsOf(certificate)) {
            if (!hasSeveralReasons(transition, certificate)) continue;
            const { condition, to } = transition;
            const said = { from: transition.from[0]!.$refText, to: to.$refText };
            if (isStay(condition) && condition.counted === undefined)
                report({ open: 'limit', ...said }, { node: condition, property: 'period' });
            const leadsBack = to.ref && !to.ref.final && moverOf(transition) !== 'automatic';
            if (leadsBack && !isReasonsResolved(condition))
                report({ open: 'way back', ...said }, { node: transition, property: 'to' });
        }
    }
});
