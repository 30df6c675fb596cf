// The published result of a run, from its counts.
import { ratio, round, writeExact, ZERO, type Exact } from '@guiju/exact';
import type { Decision, Simulation, SimulatedScore } from '@guiju/model';
import { assumptionsOf } from './assumptions.ts';
import type { Counts } from './counts.ts';
import type { Drawn, Engine } from './engine.ts';
import { scoreOf } from './score-cut.ts';
import { sharesOf } from './shares.ts';

interface Made extends Drawn {
    readonly engine: Engine;
}

export function simulationOf(made: Made, counts: Counts, seed: number): Simulation {
    const { model, engine, language } = made;
    const { unplanned } = engine;
    return {
        ruleset: model.ruleset.code,
        hash: model.hash,
        runs: counts.runs,
        seed,
        engine: unplanned === null ? 'plan' : 'exact',
        ...(unplanned === null ? {} : { because: unplanned[language] }),
        exactly: counts.exactly,
        assumptions: assumptionsOf(made),
        decisions: decisionsOf(model.decisions, counts),
        score: scoresOf(made, counts)
    };
}

export const decisionsOf = (decisions: readonly Decision[], counts: Counts): Simulation['decisions'] =>
    decisions.map(({ name, rungs }, place) => {
        const codes = counts.decisions[place]!;
        const grades = rungs.map((rung, at) => ({
            name: rung.name,
            certificate: rung.certificate,
            ...sharesOf(codes[at]!, counts.runs)
        }));
        return { name, grades, undetermined: sharesOf(codes[rungs.length]!, counts.runs) };
    });

const PERCENTS = [1, 5, 10, 25, 50, 75, 90, 95, 99];

function scoresOf({ model, cut }: Made, counts: Counts): SimulatedScore | null {
    const measure = scoreOf(model);
    if (measure === undefined || cut === undefined) return null;
    const { step } = cut;
    const rising = [...counts.scores].sort(([a], [b]) => a - b);
    const scoreAt = (steps: number): Exact => step.mul(ratio(steps, 1));
    return {
        measure: measure.name,
        unit: measure.unit,
        step: writeExact(step),
        undetermined: sharesOf(counts.withoutScore, counts.runs),
        mean: rising.length === 0 ? null : writeExact(meanOf(rising, step)),
        quantiles: rising.length === 0 ? [] : PERCENTS.map(percent => quantile(rising, percent, scoreAt)),
        scores: rising.map(([steps, count]) => ({ score: writeExact(scoreAt(steps)), count }))
    };
}

type Rising = readonly (readonly [number, number])[];

const totalOf = (rising: Rising): number => rising.reduce((sum, [, count]) => sum + count, 0);

/** To a hundredth of the step. */
function meanOf(rising: Rising, step: Exact): Exact {
    const sum = rising.reduce((all, [steps, count]) => all + BigInt(steps) * BigInt(count), 0n);
    const mean = ratio(sum, totalOf(rising)).mul(step);
    return round(mean, step.mul(ratio(1, 100)), 'half-up');
}

/** The lowest score that so many of a hundred do not exceed. */
function quantile(
    rising: Rising,
    percent: number,
    scoreAt: (steps: number) => Exact
): SimulatedScore['quantiles'][number] {
    const total = totalOf(rising);
    let below = 0;
    for (const [steps, count] of rising) {
        below += count;
        if (below * 100 >= percent * total)
            return { of: writeExact(ratio(percent, 100)), score: writeExact(scoreAt(steps)) };
    }
    return { of: writeExact(ratio(percent, 100)), score: writeExact(ZERO) };
}
