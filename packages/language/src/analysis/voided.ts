// Bounds that swallow the value they bound: whatever an audit gives, the bound is what comes out.
import { compare, interval } from '@guiju/exact';
import { isBound, isRounding, type Bound, type Measure } from '../generated/ast.ts';
import { meaningOf } from '../words.ts';
import { amountOf } from './literals.ts';
import { steppedBounds } from './roots.ts';

export const isCeiling = ({ side }: Bound): boolean => meaningOf(side) === 'at most';

/** The bounds of a measure that every value before them lies on the wrong side of; a value that is one number is left out. */
export function voidingBounds({ expression, modifiers }: Measure): Bound[] {
    const steps = modifiers.filter(modifier => isBound(modifier) || isRounding(modifier));
    return steps.filter(isBound).filter(bound => {
        const before = steppedBounds(expression, steps.slice(0, steps.indexOf(bound)));
        if (!before || interval.known(before)) return false;
        const nearest = isCeiling(bound) ? before.lo : before.hi;
        if (nearest === null) return false;
        const order = compare(nearest, amountOf(bound.limit));
        return isCeiling(bound) ? order >= 0 : order <= 0;
    });
}
