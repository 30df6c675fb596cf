// npm run bench:simulate: audits per second of every way of scoring, beside a plain loop on the same machine in the same run.
import type { Model } from '@guiju/model';
import { countBlocks, score, simulatorOf, type EngineOptions, type Simulator } from '@guiju/runtime';
import { exampleModel } from '../src/example-model.ts';

const ROUNDS = 7;
const AUDITS = 2048;

interface Contender {
    readonly name: string;
    /** Scores so many audits; the number keeps the work from being left out. */
    readonly run: () => number;
    readonly audits: number;
}

function simulatorFor(model: Model, engine: EngineOptions): Simulator {
    const made = simulatorOf(model, { distribution: { defaults: { excluded: '3%' } }, engine });
    if ('errors' in made) throw new Error(JSON.stringify(made.errors));
    return made.simulator;
}

function simulation(name: string, simulator: Simulator, blocks: number): Contender {
    let from = 0;
    const run = (): number => {
        const counts = simulator.counts();
        countBlocks(simulator.engine, counts, { seed: 1, runs: 2 ** 32, from, to: from + blocks });
        from += blocks;
        return counts.runs;
    };
    return { name, run, audits: blocks * AUDITS };
}

/** What a person would write for one rule: points in columns, a share in doubles, five grades. It draws nothing and is not exact. */
function plainLoop(items: number): Contender {
    const points = Array.from({ length: items }, (_, item) =>
        new Uint8Array(AUDITS).map((_, at) => (at * 7 + item * 13) % 5)
    );
    const run = (): number => {
        const counts = [0, 0, 0, 0, 0];
        for (let at = 0; at < AUDITS; at++) {
            let [earned, applicable] = [0, 0];
            for (let item = 0; item < items; item++) {
                const value = points[item]![at]!;
                if (value === 4) continue;
                earned += value;
                applicable += 3;
            }
            const share = (100 * earned) / applicable;
            counts[share >= 95 ? 0 : share >= 90 ? 1 : share >= 80 ? 2 : share >= 70 ? 3 : 4]!++;
        }
        return counts[0]! + counts[4]!;
    };
    return { name: `plain loop over columns, ${items} items (doubles, draws nothing)`, run, audits: AUDITS };
}

/** Audits as JSON objects, scored one by one in doubles by code written for them. */
function byHand(audits: readonly Record<string, unknown>[], points: ReadonlyMap<string, number>): Contender {
    const run = (): number => {
        let passed = 0;
        for (const { items } of audits as { items: Record<string, { options?: unknown[] }> }[]) {
            let [earned, applicable] = [0, 0];
            for (const [key, { options }] of Object.entries(items)) {
                if (options === undefined) continue;
                applicable += points.get(key)!;
                earned += (options.length * points.get(key)!) / 2;
            }
            if ((100 * earned) / applicable >= 70) passed++;
        }
        return passed;
    };
    return { name: 'one object after the other by hand (doubles)', run, audits: audits.length };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Rounds take turns, so that whatever else the machine does meets all of them. */
function measure(contenders: readonly Contender[]): void {
    const rates = contenders.map((): number[] => []);
    for (let round = -1; round < ROUNDS; round++) {
        for (const [place, { run, audits }] of contenders.entries()) {
            const start = process.cpuUsage();
            let done = 0;
            for (; process.cpuUsage(start).user < 200_000; done += audits) run();
            if (round >= 0) rates[place]!.push((done * 1e6) / process.cpuUsage(start).user);
        }
    }
    const base = median(rates[0]!);
    for (const [place, { name }] of contenders.entries()) {
        const rate = median(rates[place]!);
        console.log(
            `  ${(rate / base).toFixed(5).padStart(10)} x  ${Math.round(rate).toLocaleString('en').padStart(12)}/s  ${name}`
        );
    }
}

for (const scheme of ['after-sales-100', 'after-sales-145', 'weighted-sections']) {
    const model = await exampleModel(scheme);
    const [wasm, table] = [simulatorFor(model, {}), simulatorFor(model, { way: 'table' })];
    const audits = Array.from({ length: 64 }, (_, at) => wasm.audit(1, at));
    const points = new Map(model.items.map(({ key, points }) => [key, Number(points)]));
    const exactly = (): number => audits.filter(audit => 'result' in score(model, audit)).length;
    console.log(
        `${scheme}: ${model.items.length} items; audits per second of processor time, as multiples of the first`
    );
    measure([
        plainLoop(model.items.length),
        byHand(audits, points),
        simulation(`simulation, ${wasm.engine.summing}: draws, scores, counts (exact)`, wasm, 4),
        simulation(`simulation, ${table.engine.summing}: the same`, table, 4),
        { name: 'score(): the exact evaluator on ready audits', run: exactly, audits: audits.length }
    ]);
}
