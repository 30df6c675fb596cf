// Audit time: the steps as measures with what they must not pass, checks, and which step is the result.
import {
    isAuditTime,
    isTimeRequirement,
    meaningOf,
    statementsOf,
    unitOf,
    type AuditTime,
    type Measure,
    type TimeRequirement,
    type Ruleset,
    type TimeConsequence
} from '@guiju/language';
import type { AuditTime as ModelAuditTime, TimeRequirement as ModelTimeRequirement, TimeStep } from '@guiju/model';
import type { TimeConsequence as ModelConsequence } from '@guiju/model';
import { lowerExpression, lowerNamed, modelUnit } from './expressions.ts';
import { lowerMeasure } from './measures.ts';
import { clauseOf, sourceOf, type Lowering } from './place.ts';

/** A model without audit time does not mention it. */
export function auditTimeIn(ruleset: Ruleset, lowering: Lowering): { auditTime?: ModelAuditTime } {
    const block = statementsOf(ruleset).find(isAuditTime);
    return block === undefined ? {} : { auditTime: lowerAuditTime(block, lowering) };
}

function lowerAuditTime(block: AuditTime, lowering: Lowering): ModelAuditTime {
    const result = block.results[0]?.step.ref ?? block.steps.at(-1)!;
    return {
        unit: modelUnit(unitOf(result)),
        result: result.name,
        steps: block.steps.map(step => lowerStep(step, lowering)),
        checks: block.checks.map(check => ({
            condition: lowerExpression(check.condition, lowering),
            else: lowerConsequence(check.consequence),
            clause: clauseOf(check),
            source: sourceOf(check, lowering)
        })),
        notes: block.notes.map(note => note.text),
        clause: clauseOf(block),
        source: sourceOf(block, lowering)
    };
}

function lowerStep(step: Measure, lowering: Lowering): TimeStep {
    return {
        number: step.number ?? '',
        measure: lowerMeasure(step, lowering),
        requirements: step.modifiers.filter(isTimeRequirement).map(each => lowerRequirement(each, lowering))
    };
}

function lowerRequirement(node: TimeRequirement, lowering: Lowering): ModelTimeRequirement {
    return {
        subject: node.subject ? lowerNamed(node.subject.ref, node.subject.$refText) : null,
        side: meaningOf(node.side) === 'must not exceed' ? 'at most' : 'at least',
        limit: lowerExpression(node.limit, lowering),
        else: lowerConsequence(node.consequence),
        source: sourceOf(node, lowering)
    };
}

const lowerConsequence = (node: TimeConsequence | undefined): ModelConsequence =>
    node?.text === undefined ? { kind: 'rejected' } : { kind: 'note', text: node.text };
