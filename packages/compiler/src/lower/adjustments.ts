// Caps, shifts along the ladder and suffixes; what a rule does not use is absent from the model.
import { isCap, isQualifier, isShift, isStacking, meaningOf, type Cap, type Grades, type Shift } from '@guiju/language';
import type { Cap as ModelCap, Decision, Shift as ModelShift } from '@guiju/model';
import { lowerExpression } from './expressions.ts';
import { clauseOf, sourceOf, type Lowering } from './place.ts';

export function lowerAdjustments(
    { members }: Grades,
    lowering: Lowering
): Pick<Decision, 'caps' | 'shifts' | 'stacking' | 'qualifiers'> {
    const caps = members.filter(isCap).map(cap => lowerCap(cap, lowering));
    const shifts = members.filter(isShift).map(shift => lowerShift(shift, lowering));
    const stacking = members.find(isStacking);
    const qualifiers = members.filter(isQualifier).map(qualifier => ({
        text: qualifier.text,
        condition: lowerExpression(qualifier.condition, lowering),
        clause: clauseOf(qualifier),
        source: sourceOf(qualifier, lowering)
    }));
    return {
        ...(caps.length > 0 && { caps }),
        ...(shifts.length > 0 && { shifts }),
        ...(stacking && { stacking: meaningOf(stacking.mode) === 'adding up' ? 'adds up' : 'at most one' }),
        ...(qualifiers.length > 0 && { qualifiers })
    };
}

function lowerCap(cap: Cap, lowering: Lowering): ModelCap {
    return { rung: cap.rung.ref!.name, ...because(cap, lowering) };
}

function lowerShift(shift: Shift, lowering: Lowering): ModelShift {
    return { direction: meaningOf(shift.direction) === 'raise' ? 'up' : 'down', ...because(shift, lowering) };
}

function because(node: Cap | Shift, lowering: Lowering): Omit<ModelCap, 'rung'> {
    return {
        condition: lowerExpression(node.condition, lowering),
        reason: node.reason ?? null,
        clause: clauseOf(node),
        source: sourceOf(node, lowering)
    };
}
