// A mean with written weights: a part of weight 0 does not count, and without any weight there is no mean.
import { compare, interval, isZero, quotientBounds, ZERO, type Alternative } from '@guiju/exact';
import type { Expression } from '@guiju/model';
import { formula } from '../explain/formula.ts';
import type { Language } from '../language.ts';
import { knownNumber, quantity, type Quantity } from './value.ts';

export type WeightedMean = Extract<Expression, { op: 'weighted mean' }>;

interface Part {
    readonly value: Quantity;
    readonly weight: Quantity;
}

/** Between the least and the greatest value of its parts. */
export function weightedMean(
    mean: WeightedMean,
    evaluate: (part: Expression) => Quantity,
    language: Language
): Quantity {
    const parts = mean.of
        .map(({ value, weight }) => ({ value: evaluate(value), weight: evaluate(weight) }))
        .filter(({ weight }) => !isSurelyZero(weight));
    const none = parts.flatMap(({ value, weight }) => value.none ?? weight.none ?? []).at(0) ?? null;
    if (parts.some(({ value, weight }) => value.range === null || weight.range === null)) return quantity(null, none);
    if (parts.some(isPossiblyNegative)) return quantity(interval.between(null, null), negativeText(mean, language));
    const bounds = quotientBounds(parts.map(alternativesOf));
    if (bounds !== undefined) {
        const { range, divisorCanBeZero } = bounds;
        return quantity(range, none ?? (divisorCanBeZero ? nothingText(mean, language) : null));
    }
    const hull = parts.map(({ value }) => value.range!).reduce(interval.hull);
    return quantity(hull, none ?? nothingText(mean, language));
}

const isSurelyZero = (weight: Quantity): boolean => {
    const known = knownNumber(weight);
    return known !== undefined && isZero(known);
};

const isPossiblyNegative = ({ weight: { range } }: Part): boolean => range!.lo === null || compare(range!.lo, ZERO) < 0;

/** The mean is extreme where every weight is at one of its ends. */
function alternativesOf({ value, weight }: Part): Alternative[] {
    return [weight.range!.lo, weight.range!.hi].map(end => {
        const by = end === null ? weight.range! : interval.point(end);
        return { above: interval.multiply(value.range!, by), below: by };
    });
}

function nothingText(mean: WeightedMean, language: Language): string {
    const text = formula(mean, language);
    return language === 'zh' ? `权重都是零：${text}` : `all weights are zero: ${text}`;
}

function negativeText(mean: WeightedMean, language: Language): string {
    const text = formula(mean, language);
    return language === 'zh' ? `权重可能为负：${text}` : `a weight may be negative: ${text}`;
}
