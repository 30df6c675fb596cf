// Running a simulation block by block, and telling a person at a terminal how far it is.
import type { Simulation } from '@guiju/model';
import { BLOCK, comparisonOf, countBlocks, noPairs, pairBlock, type Simulator } from '@guiju/runtime';
import type { Session } from '../session.ts';

interface Run {
    seed: number;
    runs: number;
}

export function runAll(session: Session, simulator: Simulator, { seed, runs }: Run): Simulation {
    const counts = simulator.counts();
    eachBlock(session, runs, block =>
        countBlocks(simulator.engine, counts, { seed, runs, from: block, to: block + 1 })
    );
    return simulator.result(counts, seed);
}

export function compareAll(session: Session, simulators: [Simulator, Simulator], run: Run): Simulation {
    const pairs = noPairs(...simulators);
    eachBlock(session, run.runs, block => pairBlock(simulators, pairs, run, block));
    return { ...simulators[0].result(pairs.first, run.seed), compared: comparisonOf(simulators, pairs) };
}

/** Only a terminal is told, and only every hundredth part. */
function eachBlock({ io, person }: Session, runs: number, compute: (block: number) => void): void {
    const blocks = Math.ceil(runs / BLOCK);
    let told = -1;
    for (let block = 0; block < blocks; block++) {
        const percent = Math.floor((100 * block) / blocks);
        if (io.err.isTerminal && blocks > 20 && percent > told) {
            io.err.write(`\r${person === 'zh' ? '模拟' : 'simulating'} ${percent}%`);
            told = percent;
        }
        compute(block);
    }
    if (told >= 0) io.err.write('\r\u001b[K');
}
