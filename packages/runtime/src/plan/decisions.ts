// Decisions in a plan: gates best first, then what limits and shifts their result, as one whole number for each.
import type { Decision, Expression } from '@guiju/model';
import { rungNamed } from '../evaluate/ladder.ts';
import { quotientOf, termOf } from './expressions.ts';
import type { Lowering } from './lowering.ts';
import type { Bool, Int } from './node.ts';
import type { Answer } from './quantity.ts';

/** Behind the rungs stand two more results: undetermined, and left to the exact evaluator. */
export const undeterminedOf = ({ rungs }: Decision): number => rungs.length;
export const escapeOf = ({ rungs }: Decision): number => rungs.length + 1;

/** The place of the rung; `undetermined`: answers that leave the whole result so. */
export function decisionNode(decision: Decision, undetermined: Bool, lowering: Lowering): Int {
    const { graph } = lowering;
    const nothing = graph.constant(BigInt(undeterminedOf(decision)));
    const measure = decision.measure === null ? graph.no : quotientOf(named(decision.measure), lowering).none;
    const qualifiers = (decision.qualifiers ?? []).map(({ condition }) => answerOf(condition, lowering).none);
    const { reached, none } = reachedRung(decision, lowering);
    const without = graph.or(undetermined, measure, none, ...qualifiers);
    return graph.select(without, nothing, adjusted(decision, reached, lowering));
}

const named = (name: string): Expression => ({ op: 'measure', name });

const answerOf = (condition: Expression, lowering: Lowering): Answer => lowering.answer(termOf(condition, lowering));

/** The first gate that holds; nothing is reached where one before it has no answer, or none holds. */
function reachedRung(decision: Decision, lowering: Lowering): { reached: Int; none: Bool } {
    const { graph, arithmetic } = lowering;
    const holds = arithmetic.surely(graph.yes);
    const own = decision.rungs.map(({ condition }) => (condition === null ? holds : answerOf(condition, lowering)));
    const gates = own.map((gate, place) => {
        const isCumulative = decision.nesting === 'cumulative' && decision.rungs[place]!.condition !== null;
        return isCumulative ? own.slice(place).reduce((a, b) => arithmetic.and(a, b)) : gate;
    });
    return gates.reduceRight(
        ({ reached, none }, gate, place) => ({
            reached: graph.select(gate.yes, graph.constant(BigInt(place)), reached),
            none: graph.or(gate.none, graph.and(graph.not(gate.yes), none))
        }),
        { reached: graph.constant(0n), none: graph.yes }
    );
}

/** A veto that decides is not shifted; a shift stays on the ladder and within what vetoes and caps allow. */
function adjusted(decision: Decision, reached: Int, lowering: Lowering): Int {
    const { graph } = lowering;
    const { vetoes, caps = [], shifts = [] } = decision;
    const answers = [...vetoes, ...caps, ...shifts].map(({ condition }) => answerOf(condition, lowering));
    if (answers.length === 0) return reached;
    const veto = lowest(decision, vetoes, lowering);
    const cap = lowest(decision, caps, lowering);
    const limit = greater(veto, cap, lowering);
    const limited = greater(reached, limit, lowering);
    const last = graph.constant(BigInt(decision.rungs.length - 1));
    const moved = greater(
        graph.add(limited, movesOf(decision, lowering)),
        greater(limit, graph.constant(0n), lowering),
        lowering
    );
    const onLadder = graph.select(graph.atLeastZero(graph.subtract(last, moved)), moved, last);
    const end = graph.select(graph.isZero(graph.subtract(veto, limited)), limited, onLadder);
    const unsure = graph.or(...answers.map(({ none }) => none));
    return graph.select(unsure, graph.constant(BigInt(escapeOf(decision))), end);
}

function greater(a: Int, b: Int, { graph }: Lowering): Int {
    return graph.select(graph.atLeastZero(graph.subtract(a, b)), a, b);
}

/** The lowest place named by those that hold; -1 where none does. */
function lowest(
    decision: Decision,
    limits: readonly { rung: string; condition: Expression }[],
    lowering: Lowering
): Int {
    const { graph } = lowering;
    const rising = limits
        .map(({ rung, condition }) => ({ place: rungNamed(decision, rung), condition }))
        .sort((a, b) => a.place - b.place);
    return rising.reduce(
        (below, { place, condition }) =>
            graph.select(answerOf(condition, lowering).yes, graph.constant(BigInt(place)), below),
        graph.constant(-1n)
    );
}

/** How many rungs down the shifts move the result in all. */
function movesOf({ shifts = [], stacking }: Decision, lowering: Lowering): Int {
    const { graph } = lowering;
    const [none, one] = [graph.constant(0n), graph.constant(1n)];
    const sum = shifts
        .map(({ direction, condition }) => {
            const holds = answerOf(condition, lowering).yes;
            return graph.select(holds, graph.constant(direction === 'down' ? 1n : -1n), none);
        })
        .reduce((a, b) => graph.add(a, b), none);
    if (stacking === 'adds up') return sum;
    const isUp = graph.not(graph.atLeastZero(sum));
    return graph.select(isUp, graph.constant(-1n), graph.select(graph.isZero(sum), none, one));
}
