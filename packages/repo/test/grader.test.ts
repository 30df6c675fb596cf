// Grades of single audits the fast way are those that `score` gives, or `score` is asked.
import { graderOf, score, simulatorOf } from '@guiju/runtime';
import { expect, test } from 'vitest';
import { exampleModel } from '../src/example-model.ts';
import { onTheEdge } from './proofs.ts';
import { chanceOf } from './random.ts';

test.each([
    ['after-sales-100', true],
    ['after-sales-145', true],
    ['after-sales-stars', true],
    // Its items have samples.
    ['knock-outs', false]
])('%s', async (scheme, isFast) => {
    const chance = chanceOf(scheme.length);
    const distribution = { defaults: { excluded: '8%', marked: '2%' } };
    const model = onTheEdge(await exampleModel(scheme), distribution, chance);
    const made = simulatorOf(model, { distribution });
    if ('errors' in made) throw new Error(JSON.stringify(made.errors));
    const grader = graderOf(model, { distribution });
    const [grades, slow] = [new Set<string | null>(), [] as number[]];
    for (let number = 0; number < 150; number++) {
        const drawn = made.simulator.audit(5, number) as { items: Record<string, unknown> };
        const shuffled = Object.fromEntries(chance.someOf(Object.entries(drawn.items), 100).reverse());
        for (const audit of [drawn, { ...drawn, items: shuffled }]) {
            const wanted = score(model, audit);
            if ('errors' in wanted) throw new Error(JSON.stringify(wanted.errors));
            const grade = wanted.result.grade?.name ?? null;
            const known = grader.known(audit);
            if (known === undefined) slow.push(number);
            else expect(known).toBe(grade);
            expect(grader.grade(audit)).toEqual({ grade });
            grades.add(grade);
        }
    }
    expect(slow.length).toBe(isFast ? 0 : 300);
    expect(grades.size).toBeGreaterThan(1);
});

test('what is not complete, wrong or more than items is left to score', async () => {
    const model = await exampleModel('after-sales-100');
    const made = simulatorOf(model);
    if ('errors' in made) throw new Error(JSON.stringify(made.errors));
    const audit = made.simulator.audit(1, 1) as { items: Record<string, unknown> };
    const [first = '', ...others] = Object.keys(audit.items);
    const grader = graderOf(model);
    const odd: unknown[] = [
        ...[null, 7, {}, { items: [] }, { items: {} }, { ...audit, note: 1 }, { ...audit, extra: {} }],
        { items: Object.fromEntries(others.map(code => [code, audit.items[code]])) },
        ...[null, {}, { options: [] }, 'no such row', { options: 'no such row' }, -1, 10n, { points: 10n }].map(
            answer => ({ items: { ...audit.items, [first]: answer } })
        ),
        { items: { ...audit.items, 'no such item': 1 } }
    ];
    expect(grader.known(audit)).toBeTypeOf('string');
    for (const each of odd) {
        expect(grader.known(each)).toBe(undefined);
        const outcome = score(model, each);
        expect(grader.grade(each)).toEqual(
            'errors' in outcome ? outcome : { grade: outcome.result.grade?.name ?? null }
        );
    }
});
