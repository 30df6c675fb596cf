// A rounding to the nearest step says where a value in the middle goes.
import { isParentheses, isSampling, type Rounding } from '../generated/ast.ts';
import type { Exact } from '@guiju/exact';
import { grainOf } from '../analysis/grain.ts';
import { amountOf } from '../analysis/literals.ts';
import { sourceText } from '../analysis/source-text.ts';
import { defineCheck } from './check.ts';

/** 2.25 lies as near to 2 as to 2.5; two readers would write two numbers down. */
export const roundingTieOpen = defineCheck({
    id: 'rounding-tie-open',
    severity: 'error',
    on: 'Rounding',
    message: {
        zh: (it: { step: string }) =>
            `就近到 ${it.step} 时会遇到正好居中的数：请写明“居中取大”“居中取小”或“居中取双”。`,
        en: it =>
            `A value can lie in the middle between two steps of ${it.step}: say “ties up”, “ties down” or “ties even”.`
    },
    run(rounding, report) {
        if (!rounding.nearest || rounding.mode !== undefined || !canTie(rounding)) return;
        report({ step: sourceText(rounding.step) }, { node: rounding });
    }
});

/** Values on a grid meet no middle where the step is an odd number of its distances, or no more than one. */
function canTie(rounding: Rounding): boolean {
    const grain = grainBefore(rounding);
    const step = amountOf(rounding.step);
    if (!grain || grain.n === 0n || step.n === 0n) return grain === undefined;
    return step.div(2).div(grain).d === 1n;
}

/** Of the value as it is before this rounding; another step in front changes it, so nothing is concluded then. */
function grainBefore(rounding: Rounding): Exact | undefined {
    const owner = rounding.$container;
    // Samples combine to anything between their scores.
    if (isSampling(owner)) return undefined;
    if (owner.$type === 'SampleSteps') return undefined;
    const steps = isParentheses(owner) ? owner.steps : owner.modifiers;
    if (steps[0] !== rounding) return undefined;
    return grainOf(isParentheses(owner) ? owner.inner : owner.expression);
}
