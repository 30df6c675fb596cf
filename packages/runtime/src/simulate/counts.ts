// How often each result came: counts of blocks, which add up whoever computed them.
import type { Model } from '@guiju/model';
import type { Engine } from './engine.ts';
import { BLOCK } from './random.ts';
import type { BlockResults } from './results.ts';

/** Plain, so that it can be sent from one worker to another. */
export interface Counts {
    runs: number;
    /** By decision, by the place of the rung; behind the last one, undetermined. */
    readonly decisions: number[][];
    /** By whole steps of the score. */
    readonly scores: Map<number, number>;
    withoutScore: number;
    exactly: number;
}

export const noCounts = ({ decisions }: Model): Counts => ({
    runs: 0,
    decisions: decisions.map(({ rungs }) => Array<number>(rungs.length + 1).fill(0)),
    scores: new Map(),
    withoutScore: 0,
    exactly: 0
});

export interface Stretch {
    readonly seed: number;
    /** Of all blocks. */
    readonly runs: number;
    readonly from: number;
    /** Not included. */
    readonly to: number;
}

/** Blocks from the one to the other; of the last block of a run only as many audits as are left. */
export function countBlocks(engine: Engine, counts: Counts, stretch: Stretch): void {
    const { seed, runs, from, to } = stretch;
    if (engine.count) return engine.count(counts, stretch);
    for (let block = from; block < to; block++) {
        const own = Math.min(BLOCK, runs - block * BLOCK);
        if (own <= 0) return;
        countResults(engine.block(seed, block, own), own, counts);
    }
}

export function countResults(results: BlockResults, runs: number, counts: Counts): void {
    counts.runs += runs;
    counts.exactly += results.exactly;
    for (const [place, codes] of results.decisions.entries()) countCodes(codes, runs, counts.decisions[place]!);
    countScores(results, runs, counts);
}

/** Scores of a block lie close together: they are counted in an array first. */
function countScores({ hasScore, steps }: BlockResults, runs: number, counts: Counts): void {
    let [low, high] = [Infinity, -Infinity];
    for (let at = 0; at < runs; at++) {
        if (hasScore[at] === 0) continue;
        low = Math.min(low, steps[at]!);
        high = Math.max(high, steps[at]!);
    }
    const add = (score: number, count: number): void =>
        void counts.scores.set(score, (counts.scores.get(score) ?? 0) + count);
    const isClose = low <= high && high - low < CLOSE;
    const near = isClose ? new Uint32Array(high - low + 1) : new Uint32Array(0);
    for (let at = 0; at < runs; at++) {
        if (hasScore[at] === 0) counts.withoutScore++;
        else if (isClose) near[steps[at]! - low]!++;
        else add(steps[at]!, 1);
    }
    for (let place = 0; place < near.length; place++) if (near[place]! > 0) add(low + place, near[place]!);
}

const CLOSE = 16_384;

function countCodes(codes: Uint8Array, runs: number, into: number[]): void {
    for (let at = 0; at < runs; at++) into[codes[at]!]!++;
}

/** The result of one audit, without the audit itself. */
export function countAt({ decisions, hasScore, steps }: BlockResults, at: number, counts: Counts): void {
    for (const [place, codes] of decisions.entries()) counts.decisions[place]![codes[at]!]!++;
    if (hasScore[at] === 0) counts.withoutScore++;
    else counts.scores.set(steps[at]!, (counts.scores.get(steps[at]!) ?? 0) + 1);
}

export function addCounts(into: Counts, other: Counts): void {
    into.runs += other.runs;
    into.exactly += other.exactly;
    into.withoutScore += other.withoutScore;
    for (const [place, codes] of other.decisions.entries()) {
        for (const [code, count] of codes.entries()) into.decisions[place]![code]! += count;
    }
    for (const [steps, count] of other.scores) into.scores.set(steps, (into.scores.get(steps) ?? 0) + count);
}
