// Clamps and roundings, as the model writes them.
import { writeExact } from '@guiju/exact';
import { amountOf, isBound, meaningOf, modeOf, type Bound, type Rounding } from '@guiju/language';
import type { Step } from '@guiju/model';
import { sourceOf, type Lowering } from './place.ts';

export const lowerStep = (step: Bound | Rounding, lowering: Lowering): Step =>
    isBound(step) ? lowerBound(step, lowering) : lowerRounding(step, lowering);

export function lowerBound(bound: Bound, lowering: Lowering): Step {
    return {
        kind: meaningOf(bound.side) as 'at most' | 'at least',
        limit: writeExact(amountOf(bound.limit)),
        source: sourceOf(bound, lowering)
    };
}

function lowerRounding(rounding: Rounding, lowering: Lowering): Step {
    return {
        kind: 'round',
        mode: modeOf(rounding.mode),
        step: writeExact(amountOf(rounding.step)),
        source: sourceOf(rounding, lowering)
    };
}
