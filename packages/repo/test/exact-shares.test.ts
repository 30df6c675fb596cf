// Exact shares are what scoring every audit comes to, and what a simulation comes near to.
import { readdirSync } from 'node:fs';
import { compile } from '@guiju/compiler';
import { addTo, noWeights, shareText } from './weighed-audits.ts';
import { exactOutcomes, countBlocks, simulatorOf, type Simulator } from '@guiju/runtime';
import { readExact } from '@guiju/exact';
import { createFixtures } from '@guiju/testing';
import { expect, test } from 'vitest';
import { exampleModel } from '../src/example-model.ts';
import { root } from '../src/root.ts';
import { chanceOf } from './random.ts';
import { randomRuleset } from './random-rulesets.ts';
import { fewAnswers } from './weighed-audits.ts';

test('random rules: the shares are those of all audits, each scored by itself', async () => {
    const fixtures = createFixtures();
    let compared = 0;
    const reached = new Set<string>();
    for (let seed = 1; seed <= 40; seed++) {
        const { document, diagnostics } = await fixtures.checkText(randomRuleset(seed + 900, 1 + (seed % 3)));
        if (diagnostics.some(({ severity, code }) => severity === 'error' && code !== 'grade-unreachable')) continue;
        const model = compile(document, String);
        const distribution = fewAnswers(model, chanceOf(seed));
        const made = distribution && simulatorOf(model, { distribution });
        if (made === undefined || 'errors' in made) continue;
        const found = exactOutcomes(made.simulator.drawn);
        if (!('outcomes' in found)) continue;
        const weights = noWeights(model);
        addTo(weights, made.simulator);
        const { decisions } = found.outcomes;
        for (const [place, { grades, undetermined }] of decisions.entries()) {
            const told = [...grades.map(({ share }) => share), undetermined].map(share => shareText(share));
            expect([seed, told]).toEqual([seed, weights.shares(place)]);
            grades.filter(({ share }) => share !== '0').forEach(({ name }) => reached.add(`${seed} ${name}`));
        }
        const { score } = found.outcomes;
        if (score) expect([seed, score.lowest, score.highest]).toEqual([seed, ...weights.bounds()]);
        compared++;
    }
    expect(compared).toBeGreaterThan(10);
    expect(reached.size).toBeGreaterThan(compared);
}, 300_000);

const RUNS = 16_384;

test('examples: a simulation lies within five standard errors of them', async () => {
    const names = readdirSync(`${root}/examples`).filter(name => !name.includes('.'));
    let compared = 0;
    for (const name of names) {
        const made = simulatorOf(await exampleModel(name));
        if ('errors' in made) continue;
        const found = exactOutcomes(made.simulator.drawn);
        if (!('outcomes' in found)) continue;
        const { decisions } = simulated(made.simulator);
        for (const [place, { grades }] of found.outcomes.decisions.entries()) {
            for (const [at, { name: grade, share }] of grades.entries()) {
                const p = readExact(share)!.valueOf();
                const drawn = readExact(decisions[place]!.grades[at]!.share)!.valueOf();
                const error = Math.sqrt((p * (1 - p)) / RUNS);
                expect(Math.abs(drawn - p), `${name} ${grade}: ${drawn} for ${p}`).toBeLessThan(5 * error + 1e-3);
                compared++;
            }
        }
    }
    expect(compared).toBeGreaterThan(8);
}, 300_000);

function simulated(simulator: Simulator) {
    const counts = simulator.counts();
    countBlocks(simulator.engine, counts, { seed: 3, runs: RUNS, from: 0, to: 8 });
    return simulator.result(counts, 3);
}

test('a rule with too many cases says so', async () => {
    const made = simulatorOf(await exampleModel('weighted-sections'));
    if ('errors' in made) throw new Error('weighted-sections can be simulated');
    expect(exactOutcomes(made.simulator.drawn, 1000)).toEqual({
        because: { zh: '要逐一计入的情形太多', en: 'there are too many cases to go through' }
    });
});
