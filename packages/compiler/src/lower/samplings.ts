// Samplings: sizes for each kind of audit, what is done to each, and what is always visited.
import { writeExact, type Exact } from '@guiju/exact';
import {
    amountOf,
    isInputValue,
    isSamplingPlan,
    meaningOf,
    sampleStepsOf,
    statementsOf,
    type Ruleset,
    type SampleStep,
    type SamplingPlan
} from '@guiju/language';
import type { Expression, SamplingPlan as ModelSamplingPlan, SampleSize, Step } from '@guiju/model';
import { lowerExpression, lowerNamed } from './expressions.ts';
import { lowerStep } from './steps.ts';
import { clauseOf, sourceOf, type Lowering } from './place.ts';

/** A model without samplings does not mention them. */
export function samplingsIn(ruleset: Ruleset, lowering: Lowering): { samplings?: ModelSamplingPlan[] } {
    const samplings = statementsOf(ruleset)
        .filter(isSamplingPlan)
        .map(each => lowerSampling(each, lowering));
    return samplings.length === 0 ? {} : { samplings };
}

function lowerSampling(sampling: SamplingPlan, lowering: Lowering): ModelSamplingPlan {
    const { members, population, condition } = sampling;
    const steps = sampleStepsOf(sampling);
    return {
        of: (population.ref as { name: string }).name,
        population: lowerNamed(population.ref, population.$refText),
        condition: condition ? lowerExpression(condition, lowering) : null,
        sizes: sizesOf(sampling, lowering),
        steps: steps.flatMap(step => stepIn(step, lowering)),
        none: noneOf(steps),
        advised: advisedOf(sampling),
        random: randomOf(sampling),
        always: members.flatMap(each => (each.$type === 'AlwaysVisited' ? [each.name] : [])),
        notes: members.flatMap(each => (each.$type === 'Note' ? [each.text] : [])),
        clause: clauseOf(sampling),
        source: sourceOf(sampling, lowering)
    };
}

function sizesOf({ members }: SamplingPlan, lowering: Lowering): SampleSize[] {
    return members.flatMap((member): SampleSize[] => {
        if (member.$type !== 'SampleSize' && member.$type !== 'EachTime') return [];
        const value = member.$type === 'SampleSize' ? member.audit.ref : undefined;
        const audit = isInputValue(value) ? { input: value.$container.name, value: value.name } : null;
        return [
            { audit, expression: lowerExpression(member.expression, lowering), source: sourceOf(member, lowering) }
        ];
    });
}

/** That a sample is no larger than what there is goes without saying. */
function stepIn(step: SampleStep, lowering: Lowering): Step[] {
    if (step.$type === 'Bound' || step.$type === 'Rounding') return [lowerStep(step, lowering)];
    if (step.$type !== 'RoundedTo') return [];
    const mode = meaningOf(step.mode) as 'up' | 'down';
    return [{ kind: 'round', mode, step: '1', source: sourceOf(step, lowering) }];
}

function noneOf(steps: readonly SampleStep[]): Expression | null {
    const none = steps.find(step => step.$type === 'NonePresent');
    return none ? number(amountOf(none.size)) : null;
}

const number = (value: Exact): Expression => ({ op: 'number', value: writeExact(value), unit: 'count' });

function advisedOf({ members }: SamplingPlan): ModelSamplingPlan['advised'] {
    const advised = members.find(each => each.$type === 'Advised');
    return advised ? { from: writeExact(amountOf(advised.from)), to: writeExact(amountOf(advised.to)) } : null;
}

function randomOf({ members }: SamplingPlan): ModelSamplingPlan['random'] {
    const share = members.find(each => each.$type === 'SampleShare');
    if (!share?.rounding) return null;
    return {
        share: writeExact(amountOf(share.share)),
        mode: meaningOf(share.rounding.mode) as 'up' | 'down'
    };
}
