// Measures: expression, clamps and roundings in the order written, 0/0, display.
import { writeExact } from '@guiju/exact';
import {
    amountOf,
    isBound,
    isRounding,
    meaningOf,
    unitOf,
    type Display,
    type Measure,
    type ZeroCase
} from '@guiju/language';
import type { Measure as ModelMeasure } from '@guiju/model';
import { lowerExpression, modelUnit } from './expressions.ts';
import { clauseOf, sourceOf, type Lowering } from './place.ts';
import { lowerStep } from './steps.ts';

export function lowerMeasure(measure: Measure, lowering: Lowering): ModelMeasure {
    const display = measure.modifiers.find(modifier => modifier.$type === 'Display');
    return {
        name: measure.name,
        unit: modelUnit(unitOf(measure)),
        expression: lowerExpression(measure.expression, lowering),
        whenZero: measure.modifiers
            .filter(modifier => modifier.$type === 'ZeroCase')
            .map(zero => lowerZeroCase(zero, lowering)),
        steps: measure.modifiers
            .filter(modifier => isBound(modifier) || isRounding(modifier))
            .map(step => lowerStep(step, lowering)),
        display: display ? lowerDisplay(display, lowering) : null,
        clause: clauseOf(measure),
        source: sourceOf(measure, lowering, 'name')
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
