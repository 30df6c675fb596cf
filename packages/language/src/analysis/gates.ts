// Grades as spans of one measure, the best first, and what else each of them needs.
import type { Exact } from '@guiju/exact';
import {
    isGate,
    isLiteral,
    isMeasure,
    isNegative,
    type Band,
    type Expression,
    type Gate,
    type Grades,
    type Literal,
    type Measure,
    type Rung
} from '../generated/ast.ts';
import { canonicalSign } from '../lexer/signs.ts';
import { meaningOf } from '../words.ts';
import { boundsOf } from './bounds.ts';
import { grainOf } from './grain.ts';
import { amountOf } from './literals.ts';
import { remembered } from './memo.ts';
import { conjunctsOf, isComparison, mirrored, operatorOf, unwrapped, type Comparison } from './operators.ts';
import { isReadable } from './readable.ts';
import { compareLow, EVERYTHING, meet, spanOf, turned, type Span } from './spans.ts';
import { truthOf } from './truth.ts';
import { bandConflicts, operationConflicts } from './unit-conflicts.ts';
import { unitOf, type ValueUnit } from './units.ts';

/** A grade with what it asks of the ladder's measure. */
export interface RungGate {
    readonly rung: Rung;
    readonly gate: Gate | undefined;
    /** The values it takes; everything where it asks nothing of the measure. */
    readonly span: Span;
    /** Where its ends are written. */
    readonly low: Literal | undefined;
    readonly high: Literal | undefined;
    /** What else must hold. */
    readonly conditions: readonly Expression[];
}

export interface LadderFacts {
    readonly measure: Measure;
    readonly unit: ValueUnit;
    /** All values that the measure can have, and their step. */
    readonly reachable: Span;
    readonly step: Exact | undefined;
    readonly rungs: readonly RungGate[];
    readonly isCumulative: boolean;
    /** Undefined where the bands do not tell which end is the better one. */
    readonly better: 'high' | 'low' | undefined;
}

/** Undefined where the grades are not read from one measure, or something in them was not understood. */
export const ladderOf = remembered<Grades, LadderFacts | undefined>(grades => {
    const measure = isReadable(grades) ? measureOf(grades) : undefined;
    const bounds = measure && boundsOf(measure);
    if (!measure || !bounds || gatesOf(grades).some(gate => !gate.rung.ref || hasConflict(gate))) return undefined;
    const rungs = grades.ladder.rungs.map(rung => rungGateOf(rung, grades, measure));
    return {
        measure,
        unit: unitOf(measure),
        reachable: spanOf(bounds),
        step: grainOf(measure),
        rungs,
        isCumulative: meaningOf(grades.ladder.nesting ?? '') === 'cumulative',
        better: betterEnd(rungs.filter(({ span }) => span !== EVERYTHING))
    };
}, undefined);

export const gatesOf = (grades: Grades): Gate[] => grades.members.filter(isGate);

function hasConflict(gate: Gate): boolean {
    const conjuncts = gate.condition ? conjunctsOf(gate.condition) : [];
    const conflicts = conjuncts.flatMap(part => (part.$type === 'Operation' ? operationConflicts(part) : []));
    return conflicts.length > 0 || (gate.band !== undefined && bandConflicts(gate).length > 0);
}

/** The measure that the grades are read from, or the only one that their conditions compare with a number. */
function measureOf(grades: Grades): Measure | undefined {
    const target = grades.measure?.ref;
    if (grades.measure) return isMeasure(target) ? target : undefined;
    const compared = gatesOf(grades)
        .flatMap(gate => (gate.condition ? conjunctsOf(gate.condition) : []))
        .map(part => limitIn(part)?.subject)
        .filter(subject => subject?.$type === 'NameUse')
        .map(subject => subject.target?.ref)
        .filter(isMeasure);
    return new Set(compared).size === 1 ? compared[0] : undefined;
}

/** A comparison of something with a number. */
export interface Limit {
    readonly subject: Expression;
    readonly span: Span;
    readonly literal: Literal;
}

/** `总评 ≥ 80`, also written `80 ≤ 总评`; undefined for any other condition. */
export function limitIn(condition: Expression): Limit | undefined {
    if (condition.$type !== 'Operation') return undefined;
    const operator = operatorOf(condition);
    if (!isComparison(operator) || operator === '≠') return undefined;
    const [left, right] = [numberIn(condition.left), numberIn(condition.right)];
    if (right && !left) return { subject: unwrapped(condition.left), span: spanFrom(operator, right.value), ...right };
    if (!left || right) return undefined;
    return { subject: unwrapped(condition.right), span: spanFrom(mirrored(operator), left.value), ...left };
}

/** A literal, possibly with a sign. */
function numberIn(side: Expression): { value: Exact; literal: Literal } | undefined {
    const node = unwrapped(side);
    if (isLiteral(node)) return { value: amountOf(node), literal: node };
    const inner = isNegative(node) ? numberIn(node.operand) : undefined;
    return inner && { ...inner, value: inner.value.neg() };
}

function spanFrom(comparison: Comparison, value: Exact): Span {
    const isFrom = comparison === '≥' || comparison === '>' || comparison === '=';
    const isTo = comparison === '≤' || comparison === '<' || comparison === '=';
    return {
        lo: isFrom ? value : null,
        loOpen: comparison === '>',
        hi: isTo ? value : null,
        hiOpen: comparison === '<'
    };
}

function rungGateOf(rung: Rung, grades: Grades, measure: Measure): RungGate {
    const gate = gatesOf(grades).find(candidate => candidate.rung.ref === rung);
    let facts: RungGate = { rung, gate, span: EVERYTHING, low: undefined, high: undefined, conditions: [] };
    for (const limit of gate?.band ? limitsOf(gate.band) : []) facts = narrowed(facts, limit);
    for (const part of gate?.condition ? conjunctsOf(gate.condition) : []) {
        const limit = limitIn(part);
        const isOfMeasure = limit?.subject.$type === 'NameUse' && limit.subject.target?.ref === measure;
        facts = limit && isOfMeasure ? narrowed(facts, limit) : { ...facts, conditions: [...facts.conditions, part] };
    }
    return facts;
}

function limitsOf(band: Band): Pick<Limit, 'span' | 'literal'>[] {
    const limit = (sign: Comparison, literal: Literal | undefined): Pick<Limit, 'span' | 'literal'>[] =>
        literal ? [{ span: spanFrom(sign, amountOf(literal)), literal }] : [];
    if (band.limit) return limit(canonicalSign(band.operator!) as Comparison, band.limit);
    return [...limit('≥', band.from), ...limit(band.open ? '<' : '≤', band.to)];
}

function narrowed(facts: RungGate, { span, literal }: Pick<Limit, 'span' | 'literal'>): RungGate {
    const both = meet(facts.span, span);
    const isLow = both.lo !== null && both.lo === span.lo;
    const isHigh = both.hi !== null && both.hi === span.hi;
    return { ...facts, span: both, low: isLow ? literal : facts.low, high: isHigh ? literal : facts.high };
}

/** The best band tells by its open side; else the next one by where it lies. */
function betterEnd([best, next]: RungGate[]): 'high' | 'low' | undefined {
    if (!best) return undefined;
    if (best.span.hi === null) return 'high';
    if (best.span.lo === null) return 'low';
    if (!next) return undefined;
    const order = compareLow(best.span, next.span);
    return order === 0 ? undefined : order > 0 ? 'high' : 'low';
}

/** Seen so that the better end is the high one. */
export function upright(span: Span, ladder: LadderFacts): Span {
    return ladder.better === 'low' ? turned(span) : span;
}

/** Whether the gate asks nothing beside the band: all other conditions hold in every audit. */
export const isCertain = (rung: RungGate): boolean =>
    rung.gate !== undefined && rung.conditions.every(condition => truthOf(condition) === 'yes');
