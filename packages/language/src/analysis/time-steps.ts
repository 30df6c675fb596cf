// The steps of audit time as a reader follows them: one after the other.
import { exact, type Exact } from '@guiju/exact';
import { AstUtils, type AstNode } from 'langium';
import { isMeasure, isNameUse, isTimeRequirement, isZeroCase, type AuditTime, type Measure } from '../generated/ast.ts';

/** Something named before it is computed. */
export interface EarlyUse {
    readonly node: AstNode;
    readonly property?: string;
    readonly name: string;
    readonly step: string;
}

/** Steps that a step names although they come later, or that it is itself. */
export function earlyUses({ steps }: AuditTime): EarlyUse[] {
    return steps.flatMap((step, place) => {
        const later = new Set(steps.slice(place));
        return AstUtils.streamAllContents(step)
            .flatMap(node => namedBy(node))
            .filter(({ target }) => target !== undefined && later.has(target))
            .map(({ node, property, target }) => ({
                node,
                ...(property ? { property } : {}),
                name: target!.name,
                step: step.name
            }))
            .toArray();
    });
}

function namedBy(node: AstNode): { node: AstNode; property?: string; target: Measure | undefined }[] {
    const measureIn = (target: unknown): Measure | undefined =>
        typeof target === 'object' && target !== null && isMeasure(target) ? target : undefined;
    if (isNameUse(node)) return [{ node, target: measureIn(node.target?.ref) }];
    if (isZeroCase(node)) return [{ node, property: 'divisor', target: measureIn(node.divisor?.ref) }];
    if (isTimeRequirement(node) && node.subject)
        return [{ node, property: 'subject', target: measureIn(node.subject.ref) }];
    return [];
}

/** A step whose number does not follow the one before it. */
export function misnumbered({ steps }: AuditTime): { step: Measure; before: Exact }[] {
    return steps.flatMap((step, place) => {
        const before = exact(steps[place - 1]?.number ?? '0');
        return exact(step.number ?? '0').compare(before) > 0 ? [] : [{ step, before }];
    });
}

export const resultOf = ({ results, steps }: AuditTime): Measure | undefined => results[0]?.step.ref ?? steps.at(-1);
