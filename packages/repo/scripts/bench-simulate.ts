// npm run bench:simulate [-- ROUNDS]: audits per second of every way of scoring, and of other engines, in one run.
import type { Model } from '@guiju/model';
import {
    countBlocks,
    graderOf,
    score,
    scoredColumns,
    simulatorOf,
    type EngineOptions,
    type Simulator
} from '@guiju/runtime';
import { ratesOf, reportOf, type Contender } from '../src/bench/interleaved.ts';
import { DUCK_ROWS, DUCKDB, peersFor, type Flat, type PeerRule } from '../src/bench/peers.ts';
import { exampleModel } from '../src/example-model.ts';

const ROUNDS = Number(process.argv[2] ?? 5);
const AUDITS = 2048;
const OPTIONS = { distribution: { defaults: { excluded: '3%' } } };

function simulatorFor(model: Model, engine: EngineOptions): Simulator {
    const made = simulatorOf(model, { ...OPTIONS, engine });
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

function columns(simulator: Simulator, only?: 'grades'): Contender[] {
    const scored = scoredColumns(simulator, only);
    if (scored === undefined) return [];
    for (const [slot, { answers }] of simulator.drawn.chances.slots.entries())
        for (let at = 0; at < AUDITS; at++) scored.put(slot, at, (at * 7 + slot * 13) % answers.length);
    const run = (): number => scored.run(AUDITS).left.length;
    return [{ name: `given columns: ${only ?? 'grades and scores, counted'} (exact)`, run, audits: AUDITS }];
}

type Written = string | { readonly options?: readonly unknown[]; readonly excluded?: string };

/** Points that stand in the answer itself, a share in doubles, the place of the grade. */
function byHand(audits: readonly unknown[], { points, limits }: PeerRule): Contender {
    const all = audits as { items: Record<string, Written> }[];
    const run = (): number => {
        let sum = 0;
        for (const { items } of all) {
            let [earned, applicable] = [0, 0];
            for (const code in items) {
                const answer = items[code]!;
                if (typeof answer === 'object' && answer.excluded !== undefined) continue;
                earned += typeof answer === 'string' ? Number(answer) : (answer.options?.length ?? 0);
                applicable += points[code]!;
            }
            const share = (100 * earned) / applicable;
            sum += limits.findIndex(limit => share >= limit);
        }
        return sum;
    };
    return { name: 'one object after the other: by hand (doubles)', run, audits: audits.length };
}

function singly(model: Model, audits: readonly unknown[]): Contender[] {
    const grader = graderOf(model, OPTIONS);
    const few = audits.slice(0, 64);
    const scored = (explain: boolean) => (): number =>
        few.filter(audit => 'result' in score(model, audit, { explain })).length;
    const grades = {
        name: 'one object after the other: its grade (exact)',
        run: () => audits.filter(audit => grader.known(audit) !== undefined).length,
        audits: audits.length
    };
    return [
        // Where `score` has to be asked, there is nothing to measure.
        ...(grades.run() === audits.length ? [grades] : []),
        { name: 'score(): the whole result', run: scored(false), audits: few.length },
        { name: 'score() with its explanation', run: scored(true), audits: few.length }
    ];
}

async function others(rule: PeerRule): Promise<Contender[]> {
    const names = Object.keys(rule.points);
    const plain = Object.fromEntries(names.map((name, place) => [`a${place}`, rule.points[name]!]));
    const audits: Flat[] = Array.from({ length: 64 }, (_, at) =>
        Object.fromEntries(names.map((name, place) => [`a${place}`, (((at * 7 + place) % 5) * rule.points[name]!) / 4]))
    );
    const contenders: Contender[] = [];
    for (const peer of await peersFor({ ...rule, points: plain })) {
        if ('missing' in peer) {
            console.log(`  could not be measured: ${peer.missing}`);
            continue;
        }
        const isTable = peer.name === DUCKDB;
        const run = async (): Promise<number> => {
            let sum = 0;
            for (const audit of isTable ? audits.slice(0, 1) : audits) sum += await peer.grade(audit);
            return sum;
        };
        contenders.push({ name: peer.name, run, audits: isTable ? DUCK_ROWS : audits.length });
    }
    return contenders;
}

for (const scheme of ['after-sales-100', 'after-sales-145', 'weighted-sections']) {
    const model = await exampleModel(scheme);
    const [wasm, table] = [simulatorFor(model, {}), simulatorFor(model, { way: 'table' })];
    const audits = Array.from({ length: 2000 }, (_, at) => JSON.parse(JSON.stringify(wasm.audit(1, at))) as unknown);
    const rule = {
        points: Object.fromEntries(model.items.map(({ key, points }) => [key, Number(points)])),
        limits: [65, 60, 55]
    };
    console.log(
        `${scheme}: ${model.items.length} items; audits per second of processor time, as multiples of the first`
    );
    const contenders = [
        plainLoop(model.items.length),
        ...columns(wasm, 'grades'),
        ...columns(wasm),
        simulation(`simulation, ${wasm.engine.summing}: draws, scores, counts (exact)`, wasm, 64),
        simulation(`simulation, ${table.engine.summing}: the same`, table, 4),
        byHand(audits, rule),
        ...singly(model, audits),
        ...(await others(rule))
    ];
    for (const line of reportOf(contenders, await ratesOf(contenders, ROUNDS))) console.log(line);
}
