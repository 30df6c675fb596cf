// Which rung of a ladder each score of a row gets: gates from the best rung down, then what limits their result.
import { common, EVERYTHING, type Span } from '../spans.ts';
import { answersOf, type Condition } from './conditions.ts';
import type { Known } from './terms.ts';

export interface Ladder {
    /** From the best rung to the worst; one without a gate takes what is left. */
    readonly gates: readonly (Condition | undefined)[];
    /** A limit that holds leaves no rung better than its own. */
    readonly limits: readonly { readonly rung: number; readonly condition: Condition }[];
}

/** For every rung the scores that may get it; scores for which a condition has no answer that matters get none. */
export function rungsIn(ladder: Ladder, at: Known): Span[][] {
    const found: Span[][] = ladder.gates.map(() => []);
    let rest: readonly Span[] = [EVERYTHING];
    for (const [rung, gate] of ladder.gates.entries()) {
        if (rest.length === 0) break;
        const { yes, no } = gate ? answersOf(gate, at) : { yes: [EVERYTHING], no: [] };
        for (const [place, spans] of limited(ladder, at, rung, common(rest, yes))) found[place]!.push(...spans);
        rest = common(rest, no);
    }
    return found;
}

/** The worst limit that holds decides; the others cannot change it any more. */
function limited(ladder: Ladder, at: Known, rung: number, scores: readonly Span[]): [number, readonly Span[]][] {
    const found: [number, readonly Span[]][] = [];
    let rest = scores;
    const limits = ladder.limits.filter(limit => limit.rung > rung).sort((a, b) => b.rung - a.rung);
    for (const limit of limits) {
        if (rest.length === 0) break;
        const { yes, no } = answersOf(limit.condition, at);
        found.push([limit.rung, common(rest, yes)]);
        rest = common(rest, no);
    }
    return [...found, [rung, rest]];
}

/** Everything that the ladder asks. */
export const conditionsOf = ({ gates, limits }: Ladder): Condition[] => [
    ...gates.filter(gate => gate !== undefined),
    ...limits.map(({ condition }) => condition)
];
