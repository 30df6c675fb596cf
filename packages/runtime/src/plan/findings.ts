// Findings in a plan: counts of those that fit, told for each slot by the exact evaluator.
import { exact, ZERO, type Exact } from '@guiju/exact';
import type { Expression } from '@guiju/model';
import { findingsValue } from '../evaluate/findings.ts';
import type { Lowering } from './lowering.ts';
import { singleValue } from './lowering.ts';
import type { Term } from './quantity.ts';

type Asked = Extract<Expression, { op: 'findings' }>;

/** How many findings fit, whether one does, or whether none does not. */
export function findingsTerm(asked: Asked, lowering: Lowering): Term {
    const { where, take } = asked;
    const wanted: Expression | null = take === 'all' && where !== null ? { op: 'not', operand: where } : where;
    if (take === 'all' && where === null) return lowering.arithmetic.surely(lowering.graph.yes);
    const count = counted({ ...asked, take: 'count', where: wanted }, lowering);
    if (take === 'count') return count;
    const some = lowering.isPositive(count);
    return lowering.arithmetic.surely(take === 'exists' ? some : lowering.graph.not(some));
}

function counted(asked: Asked, lowering: Lowering): Extract<Term, { kind: 'quotient' }> {
    const { world, aggregates } = lowering;
    const weights = new Map<number, Exact[]>();
    for (const [place, slot] of world.slots.entries()) {
        if (slot.kind !== 'findings') continue;
        const countOf = (findings: (typeof slot.outcomes)[number]): Exact =>
            singleValue(findingsValue(asked, { ...world.base, findings })).number ?? ZERO;
        weights.set(place, slot.outcomes.map(countOf));
    }
    return weights.size === 0 ? lowering.arithmetic.constant(exact(0)) : aggregates.sum(weights);
}
