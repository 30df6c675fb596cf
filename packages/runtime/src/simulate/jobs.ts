// A run in parts: each may be computed by another worker, on another machine, in any order.
import type { AuditError, Model, Simulation } from '@guiju/model';
import { addCounts, countBlocks, type Counts, type Stretch } from './counts.ts';
import { blocksOf } from './engine.ts';
import { simulatorOf, type SimulateOptions, type Simulator } from './simulate.ts';

/** Plain, so that it can be sent to a worker: all that a part of a run needs. */
export interface Job {
    readonly model: Model;
    readonly options: Omit<SimulateOptions, 'engine'>;
    readonly stretch: Stretch;
}

/** What a worker sends back. */
export interface Done {
    readonly counts: Counts;
    /** What drew and scored: null where the exact evaluator scored every audit. */
    readonly way: 'wasm' | 'table' | null;
}

/** The blocks of a run in so many parts, each a stretch of neighbours. */
export function jobsOf(
    model: Model,
    options: Job['options'],
    { seed, runs, workers }: { readonly seed: number; readonly runs: number; readonly workers: number }
): Job[] {
    const blocks = blocksOf(runs);
    const parts = Math.min(workers, blocks);
    return Array.from({ length: parts }, (_, part) => ({
        model,
        options,
        stretch: {
            seed,
            runs,
            from: Math.floor((part * blocks) / parts),
            to: Math.floor(((part + 1) * blocks) / parts)
        }
    }));
}

/** What a worker does with a job. */
export function work({ model, options, stretch }: Job): Done | { readonly errors: AuditError[] } {
    const made = simulatorOf(model, options);
    if ('errors' in made) return made;
    const { simulator } = made;
    const counts = simulator.counts();
    countBlocks(simulator.engine, counts, stretch);
    return { counts, way: simulator.engine.summing };
}

/** The result of a run from its parts: the same for any number of them. */
export function joined(simulator: Simulator, parts: readonly Done[], seed: number): Simulation {
    const all = simulator.counts();
    for (const { counts } of parts) addCounts(all, counts);
    return simulator.result(all, seed);
}
