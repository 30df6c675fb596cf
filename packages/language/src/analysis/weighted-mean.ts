// 加权平均(甲 : 3, 乙 : 1): what a mean with written weights can be.
import { interval, quotientBounds, ZERO, compare, type Alternative, type Interval } from '@guiju/exact';
import { isWithWeight, type Call, type WithWeight } from '../generated/ast.ts';
import { boundsOf } from './bounds.ts';

/** Between the least and the greatest of the values, and closer where the weights are known. */
export function boundsOfWeightedMean(call: Call): Interval | undefined {
    const parts = call.arguments.filter(isWithWeight).map(boundsOfPart);
    if (parts.length === 0 || parts.some(part => part === undefined)) return undefined;
    const known = parts as Part[];
    if (known.some(({ weight }) => weight.lo === null || compare(weight.lo, ZERO) < 0))
        return interval.between(null, null);
    const bounds = quotientBounds(known.map(alternativesOf));
    return bounds?.range ?? known.map(({ value }) => value).reduce(interval.hull);
}

interface Part {
    readonly value: Interval;
    readonly weight: Interval;
}

function boundsOfPart({ value, weight }: WithWeight): Part | undefined {
    const [of, by] = [boundsOf(value), boundsOf(weight)];
    return of && by && { value: of, weight: by };
}

/** The mean is extreme where every weight is at one of its ends. */
function alternativesOf({ value, weight }: Part): Alternative[] {
    return [weight.lo, weight.hi].map(end => {
        const by = end === null ? weight : interval.point(end);
        return { above: interval.multiply(value, by), below: by };
    });
}

/** Weights that may be negative: what they would mean nobody can say. */
export function negativeWeights(call: Call): WithWeight[] {
    return call.arguments.filter(isWithWeight).filter(({ weight }) => {
        const bounds = boundsOf(weight);
        return bounds !== undefined && (bounds.lo === null || compare(bounds.lo, ZERO) < 0);
    });
}
