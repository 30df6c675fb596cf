// Grades as spans of one measure, the best first, and what else each of them needs.
import type { Exact } from '@guiju/exact';
import { isMeasure, type Expression, type Grades, type Literal, type Measure, type Rung } from '../generated/ast.ts';
import { meaningOf } from '../words.ts';
import { boundsOf } from './bounds.ts';
import { demandOf, demandOfCell, demandOfFact, type Demand } from './demands.ts';
import { grainOf } from './grain.ts';
import { limitIn, limitsOf, type Limit } from './limits.ts';
import { remembered } from './memo.ts';
import { conjunctsOf, unwrapped } from './operators.ts';
import { isReadable } from './readable.ts';
import { compareLow, EVERYTHING, meet, spanOf, turned, type Span } from './spans.ts';
import { operationConflicts } from './unit-conflicts.ts';
import { bandConflicts, rowConflicts } from './unit-conflicts-of-grades.ts';
import { unitOf, type ValueUnit } from './units.ts';
import { gatesOf, type BandOn, type WrittenGate } from './written-gates.ts';

/** A grade with what it asks of the ladder's measure. */
export interface RungGate {
    readonly rung: Rung;
    readonly gate: WrittenGate | undefined;
    /** The values it takes; everything where it asks nothing of the measure. */
    readonly span: Span;
    /** Where its ends are written. */
    readonly low: Literal | undefined;
    readonly high: Literal | undefined;
    /** What else must hold. */
    readonly conditions: readonly Demand[];
}

export interface LadderFacts {
    readonly grades: Grades;
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
        grades,
        measure,
        unit: unitOf(measure),
        reachable: spanOf(bounds),
        step: grainOf(measure),
        rungs,
        isCumulative: meaningOf(grades.ladder.nesting ?? '') === 'cumulative',
        better: betterEnd(rungs.filter(({ span }) => span !== EVERYTHING))
    };
}, undefined);

function hasConflict({ node, condition }: WrittenGate): boolean {
    const conjuncts = condition ? conjunctsOf(condition) : [];
    const conflicts = conjuncts.flatMap(part => (part.$type === 'Operation' ? operationConflicts(part) : []));
    const ofBands = node.$type === 'Gate' ? bandConflicts(node) : node.rows.flatMap(rowConflicts);
    return conflicts.length > 0 || ofBands.length > 0;
}

/** The measure that the grades are read from, or the only one that their conditions compare with a number. */
function measureOf(grades: Grades): Measure | undefined {
    const target = grades.measure?.ref;
    if (grades.measure) return isMeasure(target) ? target : undefined;
    const compared = gatesOf(grades).flatMap(subjectsOf).map(measureNamed).filter(isMeasure);
    return new Set(compared).size === 1 ? compared[0] : undefined;
}

/** What a gate compares with numbers. */
function subjectsOf({ bands, condition }: WrittenGate): (Expression | undefined)[] {
    const limits = condition ? conjunctsOf(condition).map(limitIn) : [];
    return [...bands.map(({ subject }) => subject), ...limits.map(limit => limit?.subject)];
}

/** What an expression names, where it is nothing but a name. */
function measureNamed(subject: Expression | undefined): unknown {
    const plain = subject && unwrapped(subject);
    return plain?.$type === 'NameUse' ? plain.target?.ref : undefined;
}

function rungGateOf(rung: Rung, grades: Grades, measure: Measure): RungGate {
    const gate = gatesOf(grades).find(candidate => candidate.rung.ref === rung);
    let facts: RungGate = { rung, gate, span: EVERYTHING, low: undefined, high: undefined, conditions: [] };
    for (const band of gate?.bands ?? []) facts = withBand(facts, band, measure);
    facts = { ...facts, conditions: [...facts.conditions, ...(gate?.facts ?? []).map(demandOfFact)] };
    for (const part of gate?.condition ? conjunctsOf(gate.condition) : []) {
        const limit = limitIn(part);
        const isOfMeasure = limit && measureNamed(limit.subject) === measure;
        facts = isOfMeasure ? narrowed(facts, limit) : { ...facts, conditions: [...facts.conditions, demandOf(part)] };
    }
    return facts;
}

function withBand(facts: RungGate, { subject, band }: BandOn, measure: Measure): RungGate {
    if (subject && measureNamed(subject) !== measure)
        return { ...facts, conditions: [...facts.conditions, demandOfCell(subject, band)] };
    return limitsOf(band).reduce(narrowed, facts);
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
    rung.gate !== undefined && rung.conditions.every(({ truth }) => truth === 'yes');
