// Grades: each rung's condition in one expression, and behind them what changes the result.
import {
    comparisonsOf,
    gatesOf,
    isInputValue,
    isMeasure,
    isVeto,
    meaningOf,
    isAffirmed,
    type Band,
    type FactOn,
    type Grades,
    type Rung,
    type Veto,
    type WrittenGate
} from '@guiju/language';
import type { Decision, Expression, Rung as ModelRung, Veto as ModelVeto } from '@guiju/model';
import { lowerAdjustments } from './adjustments.ts';
import { lowerConsequences } from './consequences.ts';
import { lowerExpression, lowerLiteral, operatorOf } from './expressions.ts';
import { lowerLabelCell, lowerModality } from './ordinals.ts';
import { clauseOf, sourceOf, type Lowering } from './place.ts';

export function lowerDecision(grades: Grades, lowering: Lowering): Decision {
    return {
        name: grades.name,
        measure: measureOf(grades),
        nesting: meaningOf(grades.ladder.nesting ?? '') === 'cumulative' ? 'cumulative' : 'independent',
        rungs: grades.ladder.rungs.map(rung => lowerRung(rung, grades, lowering)),
        vetoes: grades.members.filter(isVeto).map(veto => lowerVeto(veto, lowering)),
        ...lowerAdjustments(grades, lowering),
        ...lowerConsequences(grades, lowering),
        clause: clauseOf(grades),
        source: sourceOf(grades, lowering, 'name')
    };
}

function measureOf(grades: Grades): string | null {
    const target = grades.measure?.ref;
    return isMeasure(target) ? target.name : null;
}

function lowerRung(rung: Rung, grades: Grades, lowering: Lowering): ModelRung {
    const gate = gatesOf(grades).find(candidate => candidate.rung.ref === rung);
    return {
        name: rung.name,
        certificate: !rung.noCertificate,
        condition: gate ? conditionOf(gate, measureOf(grades), lowering) : null,
        clause: clauseOf(gate?.node ?? rung),
        source: gate ? sourceOf(gate.at.node, lowering, gate.at.property, gate.at.index) : sourceOf(rung, lowering)
    };
}

/** Everything that the gate asks, joined by “and”; a line and the column of a table with one row are the same. */
function conditionOf({ bands, facts, condition }: WrittenGate, measure: string | null, lowering: Lowering): Expression {
    const asked = bands.map(({ subject, band }) => {
        const value: Expression = subject ? lowerExpression(subject, lowering) : { op: 'measure', name: measure! };
        return bandCondition(band, value, lowering);
    });
    const told = facts.map(fact => factCondition(fact, lowering));
    return [...asked, ...told, ...(condition ? [lowerExpression(condition, lowering)] : [])].reduce(both);
}

function factCondition({ subject, cell }: FactOn, lowering: Lowering): Expression {
    const value = cell.value?.ref;
    if (isInputValue(value)) return { op: 'value', input: value.$container.name, value: value.name };
    if (value) return lowerLabelCell({ subject, cell }, lowering);
    if (cell.modality) return lowerModality({ subject, cell }, lowering);
    const condition = lowerExpression(subject, lowering);
    return isAffirmed(cell) ? condition : { op: 'not', operand: condition };
}

function bandCondition(band: Band, value: Expression, lowering: Lowering): Expression {
    return comparisonsOf(band)
        .map(({ comparison, literal }): Expression => ({
            op: 'binary',
            operator: operatorOf(comparison),
            left: value,
            right: lowerLiteral(literal, lowering)
        }))
        .reduce(both);
}

const both = (left: Expression, right: Expression): Expression => ({ op: 'binary', operator: 'and', left, right });

function lowerVeto(veto: Veto, lowering: Lowering): ModelVeto {
    return {
        rung: veto.rung.ref!.name,
        condition: lowerExpression(veto.condition, lowering),
        reason: veto.reason ?? null,
        clause: clauseOf(veto),
        source: sourceOf(veto, lowering)
    };
}
