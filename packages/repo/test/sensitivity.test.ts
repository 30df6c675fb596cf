// Sensitivity says what trying out says: shares add up, influences are those of scored audits, flips flip.
import { compare, exact, readExact, ZERO } from '@guiju/exact';
import type { Sensitivity } from '@guiju/model';
import { score, sensitivityOf, simulatorOf } from '@guiju/runtime';
import { readText } from '@guiju/repo';
import { expect, test } from 'vitest';
import { exampleModel } from '../src/example-model.ts';

async function sensitivityIn(scheme: string, audit?: unknown): Promise<Sensitivity> {
    const model = await exampleModel(scheme);
    const made = simulatorOf(model);
    if ('errors' in made) throw new Error(JSON.stringify(made.errors));
    const found = sensitivityOf(model, made.simulator, {
        seed: 1,
        runs: 24,
        ...(audit === undefined ? {} : { audit })
    });
    if ('errors' in found) throw new Error(JSON.stringify(found.errors));
    return found.result;
}

const numberOf = (value: unknown) => readExact(value) ?? ZERO;

test('where scores are added up, the items explain the whole, and each swings by what its answers differ', async () => {
    const { influences } = await sensitivityIn('after-sales-100');
    const items = influences.filter(({ kind }) => kind === 'item');
    const sum = items.reduce((all, { variance }) => all.add(numberOf(variance)), ZERO);
    expect(compare(sum, exact('0.999')) > 0 && compare(sum, exact('1.001')) < 0, sum.toFraction()).toBe(true);
    expect(items.find(({ name }) => name === '5.3.2.2')?.swing).toBe('7');
    const top = influences.filter(({ kind, name }) => kind === 'section' && /^\d\.\d$/.test(name));
    const whole = top.reduce((all, { variance }) => all.add(numberOf(variance)), ZERO);
    expect(whole.equals(sum)).toBe(true);
});

test('what flips the grade of an audit does so when it is scored, and nothing smaller does', async () => {
    const model = await exampleModel('after-sales-100');
    const audit = JSON.parse(readText('examples/after-sales-100/audits/just-below-90.json')) as { items: object };
    const { audit: found } = await sensitivityIn('after-sales-100', audit);
    const { up, down } = found!;
    for (const flip of [up.one, down.one]) {
        if (flip === null) continue;
        const changed = score(model, { ...audit, items: { ...audit.items, [flip.item]: flip.changed.answer } });
        if ('errors' in changed) throw new Error(JSON.stringify(changed.errors));
        expect(changed.result.grade?.name).toBe(flip.changed.grade);
        expect(flip.changed.grade).not.toBe(found!.grade);
        expect(changed.result.score).toEqual(flip.changed.score);
    }
    expect(up.one).not.toBeNull();
    expect(up.proven).toBe(true);
    // Whatever one answer can do the cheapest set of improvements can do as well.
    expect(compare(numberOf(up.cost), numberOf(up.one!.by))).toBeLessThanOrEqual(0);
});
