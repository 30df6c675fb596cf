// WebAssembly and tables draw, score and count the same audits, whatever the widths of the lanes.
import { countBlocks, simulatorOf, type EngineOptions, type Simulator } from '@guiju/runtime';
import { expect, test } from 'vitest';
import { exampleModel } from '../src/example-model.ts';
import { randomDistribution, WAYS } from './proofs.ts';
import { chanceOf } from './random.ts';

test.each(['after-sales-100', 'after-sales-145', 'findings-only', 'knock-outs', 'weighted-sections'])(
    '%s',
    async scheme => {
        const model = await exampleModel(scheme);
        const distribution = randomDistribution(model, chanceOf(3));
        const simulatorFor = (engine: EngineOptions): Simulator => {
            const made = simulatorOf(model, { distribution, engine });
            if ('errors' in made) throw new Error(JSON.stringify(made.errors));
            return made.simulator;
        };
        const table = simulatorFor({ way: 'table' });
        for (const way of WAYS.filter(each => each.limits === undefined)) {
            const wasm = simulatorFor(way);
            expect(wasm.engine.summing).toBe(way.way ?? 'wasm');
            for (const block of [0, 1, 4_000_000_000]) expect(told(wasm, block)).toEqual(told(table, block));
            expect(counted(wasm)).toEqual(counted(table));
        }
        expect(told(table, 0).some(column => new Set(column).size > 1)).toBe(true);
    }
);

/** Columns of results; a score that is not there counts as −1. */
function told({ engine }: Simulator, block: number): number[][] {
    const { decisions, steps, hasScore } = engine.block(12_345, block, 2048);
    return [...decisions.map(column => [...column]), [...steps].map((step, at) => (hasScore[at] === 1 ? step : -1))];
}

/** Three blocks, the last one of which is not full, after one that is not counted. */
function counted(simulator: Simulator): unknown {
    const counts = simulator.counts();
    simulator.engine.block(1, 7, 2048);
    countBlocks(simulator.engine, counts, { seed: 12_345, runs: 5000, from: 0, to: 9 });
    expect(counts.runs).toBe(5000);
    return { ...counts, scores: [...counts.scores].sort(([a], [b]) => a - b) };
}
