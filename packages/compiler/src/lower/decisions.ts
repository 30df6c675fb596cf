// Grades: each rung's condition in one expression, the vetoes behind them.
import {
    isGate,
    isMeasure,
    isVeto,
    meaningOf,
    type Band,
    type Gate,
    type Grades,
    type Literal,
    type Rung,
    type Veto
} from '@guiju/language';
import type { BinaryOperator, Decision, Expression, Rung as ModelRung, Veto as ModelVeto } from '@guiju/model';
import { lowerExpression, lowerLiteral, operatorOf } from './expressions.ts';
import { clauseOf, sourceOf, type Lowering } from './place.ts';

export function lowerDecision(grades: Grades, lowering: Lowering): Decision {
    return {
        name: grades.name,
        measure: measureOf(grades),
        nesting: meaningOf(grades.ladder.nesting ?? '') === 'cumulative' ? 'cumulative' : 'independent',
        rungs: grades.ladder.rungs.map(rung => lowerRung(rung, grades, lowering)),
        vetoes: grades.members.filter(isVeto).map(veto => lowerVeto(veto, lowering)),
        clause: clauseOf(grades),
        source: sourceOf(grades, lowering, 'name')
    };
}

function measureOf(grades: Grades): string | null {
    const target = grades.measure?.ref;
    return isMeasure(target) ? target.name : null;
}

function lowerRung(rung: Rung, grades: Grades, lowering: Lowering): ModelRung {
    const gate = grades.members.filter(isGate).find(candidate => candidate.rung.ref === rung);
    return {
        name: rung.name,
        certificate: !rung.noCertificate,
        condition: gate ? conditionOf(gate, measureOf(grades), lowering) : null,
        clause: clauseOf(gate ?? rung),
        source: sourceOf(gate ?? rung, lowering)
    };
}

function conditionOf(gate: Gate, measure: string | null, lowering: Lowering): Expression {
    const own = gate.condition && lowerExpression(gate.condition, lowering);
    if (!gate.band) return own!;
    const band = bandCondition(gate.band, { op: 'measure', name: measure! }, lowering);
    return own ? both(band, own) : band;
}

function bandCondition(band: Band, value: Expression, lowering: Lowering): Expression {
    const compare = (operator: BinaryOperator, limit: Literal): Expression => ({
        op: 'binary',
        operator,
        left: value,
        right: lowerLiteral(limit, lowering)
    });
    if (band.limit) return compare(operatorOf(band.operator!), band.limit);
    return both(compare('ge', band.from!), compare(band.open ? 'lt' : 'le', band.to!));
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
