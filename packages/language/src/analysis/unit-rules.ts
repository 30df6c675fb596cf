// Which units an operator joins, and what comes out.

/**
 * `number` is a bare number that takes the unit of what it meets; `choice` one of the values of an input; `unknown` is
 * not judged.
 */
export type ValueUnit = 'points' | 'ratio' | 'count' | 'number' | 'condition' | 'choice' | 'unknown';

type Measurable = Exclude<ValueUnit, 'condition' | 'choice' | 'unknown'>;

const isNoNumber = (unit: ValueUnit): unit is 'condition' | 'choice' => unit === 'condition' || unit === 'choice';

const PRODUCTS: Record<Measurable, Partial<Record<Measurable, ValueUnit>>> = {
    points: { ratio: 'points', count: 'points', number: 'points' },
    ratio: { points: 'points', ratio: 'ratio', count: 'number', number: 'ratio' },
    count: { points: 'points', ratio: 'number', count: 'count', number: 'count' },
    number: { points: 'points', ratio: 'ratio', count: 'count', number: 'number' }
};

const QUOTIENTS: Record<Measurable, Partial<Record<Measurable, ValueUnit>>> = {
    points: { points: 'ratio', ratio: 'points', count: 'points', number: 'points' },
    ratio: { ratio: 'ratio', count: 'ratio', number: 'ratio' },
    count: { ratio: 'number', count: 'ratio', number: 'number' },
    number: { ratio: 'number', count: 'number', number: 'number' }
};

/** Undefined where the units cannot be multiplied or divided: points by points is nothing. */
export function joined(operator: '×' | '÷', left: ValueUnit, right: ValueUnit): ValueUnit | undefined {
    if (isNoNumber(left) || isNoNumber(right)) return undefined;
    if (left === 'unknown' || right === 'unknown') return 'unknown';
    return (operator === '×' ? PRODUCTS : QUOTIENTS)[left][right];
}

/** The common unit of what is added or compared; undefined where there is none. A bare number adopts. */
export function common(left: ValueUnit, right: ValueUnit): ValueUnit | undefined {
    if (isNoNumber(left) || isNoNumber(right)) return undefined;
    if (left === 'unknown' || right === 'unknown') return 'unknown';
    if (left === right || right === 'number') return left;
    return left === 'number' ? right : undefined;
}
