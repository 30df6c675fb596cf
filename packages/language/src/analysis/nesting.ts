// Grades that might be given although a condition of a lower grade fails.
import type { Expression, Grades } from '../generated/ast.ts';
import { gatesOf, ladderOf, limitIn, type RungGate } from './gates.ts';
import { conjunctsOf } from './operators.ts';
import { fullText } from './source-text.ts';
import { isEmpty, isWithin, meet, EVERYTHING } from './spans.ts';
import { truthOf } from './truth.ts';

/** `worse` asks for a condition that `better` does not. */
export interface OpenNesting {
    readonly better: RungGate;
    readonly worse: RungGate;
    readonly condition: Expression;
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
        const conditions = gate?.condition && !gate.band ? conjunctsOf(gate.condition) : [];
        return { rung, gate, span: EVERYTHING, low: undefined, high: undefined, conditions };
    });
}

function isImplied(condition: Expression, given: readonly Expression[]): boolean {
    const truth = truthOf(condition);
    return truth === undefined || truth === 'yes' || given.some(each => implies(each, condition));
}

function implies(given: Expression, condition: Expression): boolean {
    if (fullText(given) === fullText(condition)) return true;
    const [a, b] = [limitIn(given), limitIn(condition)];
    if (!a || !b || fullText(a.subject) !== fullText(b.subject)) return false;
    return isWithin(a.span, b.span);
}
