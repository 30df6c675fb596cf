// The size of a sample where it is known how many there are; a root is rounded as the irrational number it is.
import {
    asRational,
    compare,
    compareSurds,
    exact,
    interval,
    ONE,
    rational,
    roundSurd,
    squareRoot,
    times,
    ZERO,
    type Exact,
    type Surd
} from '@guiju/exact';
import {
    isInput,
    isMeasure,
    isRoot,
    type Bound,
    type EachTime,
    type Expression,
    type SampleSize,
    type SampleStep,
    type SamplingPlan
} from '../generated/ast.ts';
import { meaningOf } from '../words.ts';
import { boundsOf } from './bounds.ts';
import { boundsOfInput } from './inputs.ts';
import { amountOf } from './literals.ts';
import { operatorOf, unwrapped } from './operators.ts';
import { modeOf } from './roots.ts';
import { sampleStepsOf } from './sampling.ts';
import { valueAt, type Case } from './value-at.ts';
import { isCeiling } from './voided.ts';

/** A size that is 0 for `population`, the least number that there is something to take a sample from. */
export interface EmptySample {
    readonly size: SampleSize | EachTime;
    readonly population: Exact;
}

export function emptySamples(sampling: SamplingPlan): EmptySample[] {
    const population = leastPopulation(sampling);
    const target = sampling.population.ref;
    if (population === undefined || !isInput(target)) return [];
    const at: Case = { given: new Map([[target, population]]), isRounded: true };
    return sampling.members
        .filter(member => member.$type === 'SampleSize' || member.$type === 'EachTime')
        .filter(({ expression }) => sizeAt(expression, sampling, at)?.n === 0n)
        .map(size => ({ size, population }));
}

/** At least one; undefined where there can be none. */
function leastPopulation({ population }: SamplingPlan): Exact | undefined {
    const target = population.ref;
    const bounds = isInput(target) ? boundsOfInput(target) : isMeasure(target) ? boundsOf(target) : undefined;
    const { lo, hi } = bounds ?? interval.point(ZERO);
    const least = lo === null || compare(lo, ONE) < 0 ? ONE : lo;
    return hi !== null && compare(hi, least) < 0 ? undefined : least;
}

/** Undefined where it depends on more than how many there are. */
function sizeAt(expression: Expression, sampling: SamplingPlan, at: Case): Exact | undefined {
    const first = surdAt(expression, at);
    const size = sampleStepsOf(sampling).reduce<Surd | undefined>((value, step) => value && after(value, step), first);
    return size && asRational(size);
}

/** 0.6√n, 60% × √n, or a formula without a root. */
function surdAt(expression: Expression, at: Case): Surd | undefined {
    const node = unwrapped(expression);
    if (isRoot(node)) {
        const inside = valueAt(node.operand, at);
        const root = inside && inside.s >= 0n ? squareRoot(inside) : undefined;
        return root && (node.factor === undefined ? root : times(root, exact(node.factor)));
    }
    const value = valueAt(node, at);
    if (value) return rational(value);
    if (node.$type !== 'Operation' || operatorOf(node) !== '×') return undefined;
    const [root, factor] = isRoot(unwrapped(node.left)) ? [node.left, node.right] : [node.right, node.left];
    const [surd, by] = [isRoot(unwrapped(root)) ? surdAt(root, at) : undefined, valueAt(factor, at)];
    return surd && by && times(surd, by);
}

function after(value: Surd, step: SampleStep): Surd | undefined {
    switch (step.$type) {
        case 'Bound':
            return bounded(value, step);
        case 'Rounding':
            return rational(roundSurd(value, amountOf(step.step), modeOf(step.mode)));
        case 'RoundedTo':
            return rational(roundSurd(value, ONE, meaningOf(step.mode) as 'up' | 'down'));
        // There is something, and no sample of it is larger than all of it before it is rounded to more.
        case 'NonePresent':
        case 'WholePopulation':
            return value;
    }
}

function bounded(value: Surd, bound: Bound): Surd {
    const limit = rational(amountOf(bound.limit));
    const isAbove = compareSurds(value, limit) > 0;
    return isAbove === isCeiling(bound) ? limit : value;
}
