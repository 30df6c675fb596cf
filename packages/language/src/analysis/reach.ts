// Grades that no audit can get.
import { isVeto, type Grades, type Rung, type Veto } from '../generated/ast.ts';
import { isBrought } from './adjustments.ts';
import type { Demand } from './demands.ts';
import { auditFor } from './grade-search.ts';
import { isCertain, ladderOf, type LadderFacts, type RungGate } from './gates.ts';
import { orderFaults } from './order.ts';
import { EVERYTHING, isEmpty, leftOf, meet, onStep, type Span } from './spans.ts';
import { truthOf } from './truth.ts';
import { gatesOf } from './written-gates.ts';

/**
 * Why: its band holds nothing, the measure never gets there, a condition never holds, lower grades ask for the contrary,
 * others take all, or no audit meets everything at once.
 */
export type Unreached =
    | { readonly why: 'empty' | 'out of reach'; readonly rung: Rung }
    | { readonly why: 'never'; readonly rung: Rung; readonly condition: Demand }
    | { readonly why: 'contrary' | 'taken' | 'searched'; readonly rung: Rung }
    | { readonly why: 'vetoed'; readonly rung: Rung; readonly veto: Veto };

export function unreachedIn(grades: Grades): Unreached[] {
    const ladder = ladderOf(grades);
    if (!ladder) return [];
    const misplaced = new Set(orderFaults(ladder).map(({ worse }) => worse));
    return ladder.rungs
        .filter(rung => !misplaced.has(rung) && !isBrought(rung.rung, grades))
        .map(rung => overruled(rung, grades) ?? reasonOf(rung, ladder) ?? searched(rung, ladder))
        .filter(reason => reason !== undefined);
}

/** A veto that holds in every audit leaves nothing to the better grades. */
function overruled({ rung }: RungGate, grades: Grades): Unreached | undefined {
    const { rungs } = grades.ladder;
    const veto = grades.members
        .filter(isVeto)
        .find(member => rungs.indexOf(member.rung.ref!) > rungs.indexOf(rung) && truthOf(member.condition) === 'yes');
    return veto && { why: 'vetoed', rung, veto };
}

/** Nothing that can be said of the parts alone forbids it: all audits are gone through. */
function searched({ rung }: RungGate, ladder: LadderFacts): Unreached | undefined {
    const { rungs } = ladder.grades.ladder;
    if (!isWhole(ladder)) return undefined;
    return auditFor(ladder.grades, rungs.indexOf(rung)) === 'never' ? { why: 'searched', rung } : undefined;
}

/** One gate for every grade but the lowest, and nothing about their order that is told already. */
function isWhole(ladder: LadderFacts): boolean {
    const gated = gatesOf(ladder.grades).map(({ rung }) => rung.ref);
    const names = ladder.rungs.map(({ rung }) => rung.name);
    const isAsked = ladder.rungs.slice(0, -1).every(({ gate }) => gate !== undefined);
    const isOnce = new Set(gated).size === gated.length && new Set(names).size === names.length;
    return isAsked && isOnce && orderFaults(ladder).length === 0;
}

function reasonOf(own: RungGate, ladder: LadderFacts): Unreached | undefined {
    const { rung, gate } = own;
    const index = ladder.rungs.indexOf(own);
    if (isEmpty(own.span)) return { why: 'empty', rung };
    const values = onStep(ladder.reachable, ladder.step);
    if (!values || (!gate && index < ladder.rungs.length - 1)) return undefined;
    const possible = onStep(meet(values, own.span), ladder.step);
    if (!possible) return { why: 'out of reach', rung };
    const needed = ladder.isCumulative ? ladder.rungs.slice(index) : [own];
    const condition = needed.flatMap(each => each.conditions).find(({ truth }) => truth === 'no');
    if (condition) return { why: 'never', rung, condition };
    const both = onStep(
        needed.reduce((span, each) => meet(span, each.span), possible),
        ladder.step
    );
    if (!both) return { why: 'contrary', rung };
    const left = leftOf(both, takenAbove(index, ladder)).some(span => onStep(span, ladder.step));
    return left ? undefined : { why: 'taken', rung };
}

/** What better grades take whatever else an audit says. */
function takenAbove(index: number, ladder: LadderFacts): Span[] {
    return ladder.rungs.slice(0, index).flatMap((_, better) => {
        const needed = ladder.isCumulative
            ? ladder.rungs.slice(better).filter(({ gate }) => gate)
            : [ladder.rungs[better]!];
        if (!needed.every(isCertain)) return [];
        const span = needed.reduce((all, each) => meet(all, each.span), EVERYTHING);
        return isEmpty(span) ? [] : [span];
    });
}
