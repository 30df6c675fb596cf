// When a decision ends at a grade or a better one, as a condition on the options of an audit.
import type { Decision, Expression } from '@guiju/model';
import { rungNamed } from '../evaluate/ladder.ts';
import type { Context } from '../evaluate/situation.ts';
import { conditionOf } from './expressions.ts';
import { all, any, FALSE, not, TRUE, type Formula } from './formula.ts';

interface Limit {
    readonly place: number;
    readonly holds: Formula;
}

interface Parts {
    /** By rung, best first: whether its own condition holds, with everything below where the rule asks for that. */
    readonly gates: readonly Formula[];
    readonly vetoes: readonly Limit[];
    readonly caps: readonly Limit[];
    readonly down: readonly Formula[];
    readonly up: readonly Formula[];
    readonly isCumulative: boolean;
    readonly last: number;
}

/**
 * Vetoes and caps below the target must not hold; beside them the gates decide, moved by the shifts. A veto that decides
 * is not shifted. The same order as where audits are graded: gates, vetoes and caps, shifts.
 */
export function reaches(decision: Decision, target: number, context: Context): Formula {
    const parts = partsOf(decision, context);
    const limits = [...parts.vetoes, ...parts.caps];
    const tooLow = limits.filter(({ place }) => place > target).map(({ holds }) => holds);
    return all([...tooLow.map(not), any([...decidedByVeto(parts, target), ...shifted(parts, target)])]);
}

function partsOf(decision: Decision, context: Context): Parts {
    const at = (condition: Expression): Formula => conditionOf(condition, context);
    const limit = ({ rung, condition }: Decision['vetoes'][number]): Limit => ({
        place: rungNamed(decision, rung),
        holds: at(condition)
    });
    const shifts = decision.shifts ?? [];
    const own = decision.rungs.map(({ condition }) => (condition === null ? TRUE : at(condition)));
    const isNested = decision.nesting === 'cumulative';
    return {
        gates: own.map((gate, place) =>
            isNested && decision.rungs[place]!.condition !== null ? all(own.slice(place)) : gate
        ),
        vetoes: decision.vetoes.map(limit),
        caps: (decision.caps ?? []).map(limit),
        down: shifts.filter(({ direction }) => direction === 'down').map(({ condition }) => at(condition)),
        up: shifts.filter(({ direction }) => direction === 'up').map(({ condition }) => at(condition)),
        isCumulative: decision.stacking === 'adds up',
        last: decision.rungs.length - 1
    };
}

/** The gates alone give this rung or a better one. */
const reached = ({ gates }: Parts, place: number): Formula =>
    place < 0 ? FALSE : any(gates.slice(0, Math.min(place, gates.length - 1) + 1));

/** A veto at the target or above it, at least as low as what the gates and the caps give. */
function decidedByVeto(parts: Parts, target: number): Formula[] {
    if (parts.down.length + parts.up.length === 0) return [];
    return parts.vetoes
        .filter(({ place }) => place <= target)
        .map(({ place, holds }) => {
            const caps = parts.caps.filter(cap => cap.place > place).map(cap => not(cap.holds));
            return all([holds, reached(parts, place), ...caps]);
        });
}

/** For every combination of shifts that can hold: what is reached before them must lie high enough. */
function shifted(parts: Parts, target: number): Formula[] {
    const moves = [...parts.down.map(holds => ({ holds, by: 1 })), ...parts.up.map(holds => ({ holds, by: -1 }))];
    return combinations(moves).map(({ formula, by }) => {
        const move = parts.isCumulative ? by : Math.sign(by);
        // A grade below the ladder's end does not exist: there a shift down changes nothing.
        if (target >= parts.last) return formula;
        const tooLow = [...parts.vetoes, ...parts.caps].filter(({ place }) => place <= target && place + move > target);
        return all([formula, reached(parts, target - move), ...tooLow.map(({ holds }) => not(holds))]);
    });
}

function combinations(moves: readonly { holds: Formula; by: number }[]): { formula: Formula; by: number }[] {
    return moves.reduce(
        (known, { holds, by }) =>
            known.flatMap(each => [
                { formula: all([each.formula, holds]), by: each.by + by },
                { formula: all([each.formula, not(holds)]), by: each.by }
            ]),
        [{ formula: TRUE, by: 0 }]
    );
}
