// One drawn audit by the exact evaluator: the reference for every plan, and the way where there is none.
import { round } from '@guiju/exact';
import type { Model } from '@guiju/model';
import { evaluateAudit } from '../evaluate-audit.ts';
import { knownNumber } from '../evaluate/value.ts';
import type { Language } from '../language.ts';
import { undeterminedOf } from '../plan/decisions.ts';
import type { Cut } from '../plan/plan.ts';
import type { OneResult } from './results.ts';

/** The audit must be valid and complete, as drawn ones are. */
export function exactResult(model: Model, audit: unknown, cut: Cut | undefined, language: Language): OneResult {
    const evaluation = evaluateAudit(model, audit, language);
    if (Array.isArray(evaluation)) throw new RangeError(evaluation.map(({ message }) => message).join(' '));
    const { context, verdicts } = evaluation;
    const isUndetermined = context.situation.undetermined.length > 0;
    const decisions = model.decisions.map((decision, place) => {
        const { rungs, none } = verdicts[place]!;
        if (isUndetermined || none !== null) return undeterminedOf(decision);
        if (rungs.length !== 1) throw new RangeError(`${decision.name}: ${rungs.length}`);
        return rungs[0]!;
    });
    const value = cut && !isUndetermined ? knownNumber(context.measures.get(cut.measure)!) : undefined;
    return { decisions, steps: value && wholeSteps(round(value, cut!.step, 'down').div(cut!.step)) };
}

const wholeSteps = ({ s, n }: ReturnType<typeof round>): bigint => s * n;
