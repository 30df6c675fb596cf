// What a sampling says: its sizes, what is done to each of them, and which questions it leaves open.
import { boundsOfInput } from './inputs.ts';
import { interval, ZERO } from '@guiju/exact';
import {
    isInput,
    isInputValue,
    isMeasure,
    type Input,
    type InputValue,
    type SampleSize,
    type SampleStep,
    type SamplingPlan
} from '../generated/ast.ts';
import { boundsOf } from './bounds.ts';
import { grainOf } from './grain.ts';

export const sampleStepsOf = ({ members }: SamplingPlan): SampleStep[] =>
    members.flatMap(member => (member.$type === 'SampleSteps' ? member.steps : []));

export const sizesOf = ({ members }: SamplingPlan): SampleSize[] =>
    members.filter(member => member.$type === 'SampleSize');

/** The input by whose values the sizes differ. */
export function auditsOf(sampling: SamplingPlan): Input | undefined {
    const values = sizesOf(sampling).map(({ audit }) => audit.ref);
    return values.find(isInputValue)?.$container;
}

/** Values of that input without a size; none where a size is for every audit. */
export function valuesWithoutSize(sampling: SamplingPlan): InputValue[] {
    if (sampling.members.some(({ $type }) => $type === 'EachTime' || $type === 'Advised')) return [];
    const sized = new Set(sizesOf(sampling).map(({ audit }) => audit.ref));
    return (auditsOf(sampling)?.values ?? []).filter(value => !sized.has(value));
}

/** Whether a size may be no whole number and nothing rounds it. */
export function isRoundingOpen(sampling: SamplingPlan): boolean {
    if (sampleStepsOf(sampling).some(({ $type }) => $type === 'Rounding' || $type === 'RoundedTo')) return false;
    return sampling.members.some(member => {
        if (member.$type !== 'SampleSize' && member.$type !== 'EachTime') return false;
        const grain = grainOf(member.expression);
        return boundsOf(member.expression) !== undefined && (grain === undefined || grain.d !== 1n);
    });
}

/** Whether there may be nothing to take a sample from, and the rule does not say what then. */
export function isNoneOpen(sampling: SamplingPlan): boolean {
    if (sampling.members.some(({ $type }) => $type === 'Advised')) return false;
    if (sampleStepsOf(sampling).some(({ $type }) => $type === 'NonePresent')) return false;
    const target = sampling.population?.ref;
    const bounds = isInput(target) ? boundsOfInput(target) : isMeasure(target) ? boundsOf(target) : undefined;
    return bounds !== undefined && interval.canBe(bounds, ZERO);
}
