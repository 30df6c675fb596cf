// Scoring blocks of audits by a plan: what the ways of doing it have in common, and the way by tables, which runs everywhere.
import type { Model } from '@guiju/model';
import { escapeOf } from '../plan/decisions.ts';
import type { LaneLimits } from '../plan/lanes.ts';
import { STRIP } from '../plan/loops.ts';
import type { Plan } from '../plan/plan.ts';
import { tailOf } from '../plan/tail.ts';
import type { Chances } from './chances.ts';
import { tableSumming } from './columns.ts';
import type { Counts } from './counts.ts';
import { BLOCK } from './random.ts';
import { emptyResults, type BlockResults } from './results.ts';

/** Every way gives the same results, bit by bit. */
export interface Scoring {
    readonly name: 'table' | 'wasm';
    /** Where nothing is settled fast, whole numbers of any size tell every result from the sums. */
    readonly isFast: boolean;
    /** How many comparisons may be left open because they are too close for doubles. */
    readonly nearComparisons: number;
    /** Of the block that was run last. */
    readonly results: BlockResults;
    run(seed: number, block: number): void;
    /** Places of audits that are open: too close for doubles, or left to the exact evaluator. */
    openPlaces(runs: number): readonly number[];
    /** Whether doubles could not tell. */
    isUndecided(at: number): boolean;
    sumAt(aggregate: number, at: number): number;
    /** Where results are counted while they are written. */
    readonly counted?: CountedOnTheWay;
}

export interface CountedOnTheWay {
    /** Nothing was counted yet. */
    forget(): void;
    /** As if the result of this audit of the last block had not been counted. */
    takeBack(at: number): void;
    /** Adds what was counted since the last time; runs are not among it. */
    addTo(counts: Counts): void;
}

interface Planned {
    readonly model: Model;
    readonly plan: Plan;
    readonly chances: Chances;
    readonly limits: LaneLimits;
}

export function tableScoring({ model, plan, chances, limits }: Planned): Scoring {
    const summing = tableSumming(plan, chances);
    const tail = tailOf(plan, limits);
    const results = emptyResults(model);
    const undecided = new Uint8Array(BLOCK);
    const { isFast, nearComparisons } = tail;
    const strip = (start: number): void => {
        tail.run(summing.sums, start);
        undecided.set(tail.undecided, start);
        for (const [place, register] of tail.decisions.entries()) results.decisions[place]!.set(register, start);
        const { steps, none } = tail;
        if (steps === undefined || none === undefined) return;
        results.steps.set(steps, start);
        for (let i = 0; i < STRIP; i++) results.hasScore[start + i] = none[i] === 0 ? 1 : 0;
    };
    return {
        ...{ name: 'table', isFast, nearComparisons, results },
        run(seed, block) {
            summing.run(seed, block);
            if (isFast) for (let start = 0; start < BLOCK; start += STRIP) strip(start);
        },
        openPlaces: runs => places(runs, at => undecided[at] !== 0 || isEscaped(model, results, at)),
        isUndecided: at => undecided[at] !== 0,
        sumAt: (aggregate, at) => summing.sums[aggregate]![at]!
    };
}

export function places(runs: number, isOpen: (at: number) => boolean): number[] {
    const open: number[] = [];
    for (let at = 0; at < runs; at++) if (isOpen(at)) open.push(at);
    return open;
}

/** Whether a decision is left to the exact evaluator. */
export function isEscaped({ decisions }: Model, results: BlockResults, at: number): boolean {
    for (let place = 0; place < decisions.length; place++) {
        if (results.decisions[place]![at] === escapeOf(decisions[place]!)) return true;
    }
    return false;
}
