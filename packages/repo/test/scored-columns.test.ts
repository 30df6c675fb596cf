// Audits in columns are scored as `score` scores them, with and without the score itself.
import { score, scoredColumns, simulatorOf, type ScoredColumns } from '@guiju/runtime';
import { readExact, round } from '@guiju/exact';
import { expect, test } from 'vitest';
import { exampleModel } from '../src/example-model.ts';
import { chanceOf } from './random.ts';

const AUDITS = 70;

test.each(['after-sales-100', 'after-sales-145', 'after-sales-stars', 'knock-outs'])('%s', async scheme => {
    const model = await exampleModel(scheme);
    const distribution = { defaults: { excluded: '10%', marked: '5%' } };
    const made = simulatorOf(model, { distribution });
    if ('errors' in made) throw new Error(JSON.stringify(made.errors));
    const { simulator } = made;
    const ways = [scoredColumns(simulator), scoredColumns(simulator, 'grades')] as ScoredColumns[];
    const chance = chanceOf(scheme.length);
    const audits = Array.from({ length: AUDITS }, (_, at) => {
        const outcomes = simulator.drawn.chances.slots.map(({ answers }) => chance.from(0, answers.length - 1));
        for (const way of ways) for (const [slot, outcome] of outcomes.entries()) way.put(slot, at, outcome);
        return simulator.auditWith(outcomes);
    });
    const [all, grades] = ways.map(way => way.run(AUDITS));
    expect(all!.left).toEqual([]);
    const different = new Set<string>();
    for (const [at, audit] of audits.entries()) {
        const outcome = score(model, audit);
        if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
        const { result } = outcome;
        const wanted = model.decisions.map(({ rungs }, place) => {
            const { grade } = result.decisions[place]!;
            return grade === null ? rungs.length : rungs.findIndex(({ name }) => name === grade.name);
        });
        for (const { results } of [all!, grades!]) expect(results.decisions.map(column => column[at])).toEqual(wanted);
        const { measure, step } = simulator.drawn.cut!;
        const value = readExact(result.measures[measure]);
        const steps = value && Number(round(value, step, 'down').div(step).valueOf());
        expect(all!.results.hasScore[at] === 1 ? all!.results.steps[at] : undefined).toBe(steps);
        different.add(`${wanted.join()} ${steps}`);
    }
    expect(different.size).toBeGreaterThan(8);
});
