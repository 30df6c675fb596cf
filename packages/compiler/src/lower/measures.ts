// Measures: expression, clamps and roundings in the order written, 0/0, display.
import { writeExact } from '@guiju/exact';
import {
    amountOf,
    meaningOf,
    unitOf,
    type Bound,
    type Display,
    type Measure,
    type Rounding,
    type ZeroCase
} from '@guiju/language';
import type { Measure as ModelMeasure, Step } from '@guiju/model';
import { lowerExpression, modelUnit } from './expressions.ts';
import { clauseOf, sourceOf, type Lowering } from './place.ts';

export function lowerMeasure(measure: Measure, lowering: Lowering): ModelMeasure {
    const display = measure.modifiers.find(modifier => modifier.$type === 'Display');
    return {
        name: measure.name,
        unit: modelUnit(unitOf(measure)),
        expression: lowerExpression(measure.expression, lowering),
        whenZero: measure.modifiers
            .filter(modifier => modifier.$type === 'ZeroCase')
            .map(zero => lowerZeroCase(zero, lowering)),
        steps: measure.modifiers.flatMap(modifier => stepOf(modifier, lowering)),
        display: display ? lowerDisplay(display, lowering) : null,
        clause: clauseOf(measure),
        source: sourceOf(measure, lowering, 'name')
    };
}

function stepOf(modifier: Measure['modifiers'][number], lowering: Lowering): Step[] {
    if (modifier.$type === 'Bound') return [lowerBound(modifier, lowering)];
    return modifier.$type === 'Rounding' ? [lowerRounding(modifier, lowering)] : [];
}

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
        mode: meaningOf(rounding.mode) as 'half-up' | 'half-even' | 'up' | 'down',
        step: writeExact(amountOf(rounding.step)),
        source: sourceOf(rounding, lowering)
    };
}

function lowerDisplay(display: Display, lowering: Lowering): NonNullable<ModelMeasure['display']> {
    return {
        step: writeExact(amountOf(display.step)),
        mode: meaningOf(display.mode) as 'truncate' | 'half-up' | 'half-even',
        source: sourceOf(display, lowering)
    };
}

function lowerZeroCase(zero: ZeroCase, lowering: Lowering): ModelMeasure['whenZero'][number] {
    return {
        divisor: (zero.divisor.ref as Measure).name,
        result: zero.value ? lowerExpression(zero.value, lowering) : null,
        source: sourceOf(zero, lowering)
    };
}
