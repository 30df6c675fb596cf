// Grades that might be given although a condition of a lower grade fails.
import type { Grades } from '../generated/ast.ts';
import { demandsOf, implies, type Demand } from './demands.ts';
import { ladderOf, type RungGate } from './gates.ts';
import { isEmpty, meet, EVERYTHING } from './spans.ts';
import { gatesOf } from './written-gates.ts';

/** `worse` asks for a condition that `better` does not. */
export interface OpenNesting {
    readonly better: RungGate;
    readonly worse: RungGate;
    readonly condition: Demand;
}

/** The first pair that cannot be proved nested; bands that share no value exclude each other and leave no question. */
export function openNesting(grades: Grades): OpenNesting | undefined {
    const rungs = (ladderOf(grades)?.rungs ?? withoutMeasure(grades)).filter(({ gate }) => gate);
    for (const [index, worse] of rungs.entries()) {
        for (const better of rungs.slice(0, index).reverse()) {
            if (isEmpty(meet(better.span, worse.span))) continue;
            const condition = worse.conditions.find(each => !isImplied(each, better.conditions));
            if (condition) return { better, worse, condition };
        }
    }
    return undefined;
}

/** Grades that are not read from one measure: everything is a condition. */
function withoutMeasure(grades: Grades): RungGate[] {
    if (grades.measure) return [];
    return grades.ladder.rungs.map(rung => {
        const gate = gatesOf(grades).find(candidate => candidate.rung.ref === rung);
        const conditions = (gate && demandsOf(gate)) ?? [];
        return { rung, gate, span: EVERYTHING, low: undefined, high: undefined, conditions };
    });
}

function isImplied(condition: Demand, given: readonly Demand[]): boolean {
    const { truth } = condition;
    return truth === undefined || truth === 'yes' || given.some(each => implies(each, condition));
}
