// Two rules over the same draws: audit by audit, which outcome the one gives and which the other.
import type { Simulation } from '@guiju/model';
import { countResults, type Counts } from './counts.ts';
import { BLOCK } from './random.ts';
import { sharesOf } from './shares.ts';
import { decisionsOf } from './simulation.ts';
import type { Simulator } from './simulate.ts';

export interface Pairs {
    readonly first: Counts;
    readonly second: Counts;
    /** By the outcome of the primary decision of the one and the other. */
    readonly moves: number[][];
}

export function noPairs(first: Simulator, second: Simulator): Pairs {
    const [rows, columns] = [first, second].map(({ model }) => (model.decisions[0]?.rungs.length ?? 0) + 1);
    const moves = Array.from({ length: rows! }, () => Array<number>(columns!).fill(0));
    return { first: first.counts(), second: second.counts(), moves };
}

interface Run {
    readonly seed: number;
    readonly runs: number;
}

/** What both rules name alike is drawn alike, so that differences come from the rules alone. */
export function pairBlock(
    simulators: readonly [Simulator, Simulator],
    pairs: Pairs,
    { seed, runs }: Run,
    block: number
): void {
    const own = Math.min(BLOCK, runs - block * BLOCK);
    const [first, second] = simulators.map(({ engine }) => engine.block(seed, block, own));
    countResults(first!, own, pairs.first);
    countResults(second!, own, pairs.second);
    const [a, b] = [first!.decisions[0], second!.decisions[0]];
    if (a && b) for (let at = 0; at < own; at++) pairs.moves[a[at]!]![b[at]!]!++;
}

export function comparisonOf(
    simulators: readonly [Simulator, Simulator],
    pairs: Pairs
): NonNullable<Simulation['compared']> {
    const [from, to] = simulators.map(({ model }) => [
        ...(model.decisions[0]?.rungs ?? []).map(({ name }) => name),
        null
    ]);
    const { model } = simulators[1];
    const { runs } = pairs.first;
    const moves = pairs.moves.flatMap((row, place) =>
        row.map((count, other) => ({ from: from![place]!, to: to![other]!, count }))
    );
    const changed = moves.filter(move => move.count > 0 && move.from !== move.to);
    const share = changed.reduce((sum, { count }) => sum + count, 0);
    return {
        ruleset: model.ruleset.code,
        hash: model.hash,
        changed: sharesOf(share, runs),
        moves: changed.map(({ from, to, count }) => ({ from, to, ...sharesOf(count, runs) })),
        decisions: decisionsOf(model.decisions, pairs.second)
    };
}
