// What sample counts are worth by the formula of a mark.
import type { Exact } from '@guiju/exact';
import type { Attribute, Expression } from '@guiju/model';
import { unknownName } from '../model-fault.ts';
import { arithmetic } from './arithmetic.ts';
import { asQuantity, knownNumber, number, type Value } from './value.ts';

export interface SampleCounts {
    readonly points: Exact;
    readonly samples: Exact;
    readonly conforming: Exact;
}

/** Undefined where the formula gives nothing for these counts. */
export function sampleScore(formula: Expression, counts: SampleCounts): Exact | undefined {
    return knownNumber(asQuantity(evaluate(formula, counts)));
}

function evaluate(expression: Expression, counts: SampleCounts): Value {
    if (expression.op === 'attribute') return number(countOf(expression.attribute, counts));
    return arithmetic(
        expression,
        part => evaluate(part, counts),
        () => ''
    );
}

function countOf(attribute: Attribute, counts: SampleCounts): Exact {
    if (attribute === 'points') return counts.points;
    if (attribute === 'samples') return counts.samples;
    if (attribute === 'conforming samples') return counts.conforming;
    throw unknownName(attribute);
}
