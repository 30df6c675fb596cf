// WebAssembly and tables sum the same draws to the same numbers, and both give what the outcomes of the audits come to.
import { simulatorOf, tableSumming, wasmSumming } from '@guiju/runtime';
import { expect, test } from 'vitest';
import { exampleModel } from '../src/example-model.ts';
import { randomDistribution } from './proofs.ts';
import { chanceOf } from './random.ts';

test.each(['after-sales-100', 'after-sales-145', 'findings-only', 'knock-outs', 'weighted-sections'])(
    '%s',
    async scheme => {
        const model = await exampleModel(scheme);
        const made = simulatorOf(model, { distribution: randomDistribution(model, chanceOf(3)) });
        if ('errors' in made) throw new Error(JSON.stringify(made.errors));
        const { plan, chances } = made.simulator.drawn;
        if ('unplanned' in plan) throw new Error(plan.unplanned.en);
        const [table, wasm] = [tableSumming(plan, chances), wasmSumming(plan, chances)];
        expect(wasm?.name).toBe('wasm');
        for (const block of [0, 1, 4_000_000_000]) {
            table.run(12345, block);
            wasm!.run(12345, block);
            expect(wasm!.sums.map(sum => [...sum])).toEqual(table.sums.map(sum => [...sum]));
        }
        expect(table.sums.some(sum => new Set(sum).size > 1)).toBe(true);
    }
);
