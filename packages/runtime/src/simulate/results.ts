// The results of a block of audits, however they were computed.
import type { Model } from '@guiju/model';
import { BLOCK } from './random.ts';

/** Of the first `runs` audits of a block. */
export interface BlockResults {
    /** By decision: the place of the rung; behind the last one, undetermined. */
    readonly decisions: readonly Uint8Array[];
    /** The score in whole steps, cut down; meaningless where there is none. */
    readonly steps: Float64Array | Int32Array;
    readonly hasScore: Uint8Array;
    /** How many audits the exact evaluator had to score. */
    exactly: number;
}

export const emptyResults = ({ decisions }: Model): BlockResults => ({
    decisions: decisions.map(() => new Uint8Array(BLOCK)),
    steps: new Float64Array(BLOCK),
    hasScore: new Uint8Array(BLOCK),
    exactly: 0
});

/** The result of one audit. */
export interface OneResult {
    readonly decisions: readonly number[];
    /** Undefined where there is no score. */
    readonly steps: bigint | undefined;
}

export function put(results: BlockResults, at: number, { decisions, steps }: OneResult): void {
    for (const [place, code] of decisions.entries()) results.decisions[place]![at] = code;
    results.hasScore[at] = steps === undefined ? 0 : 1;
    results.steps[at] = Number(steps ?? 0n);
}
