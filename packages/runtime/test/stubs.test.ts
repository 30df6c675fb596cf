// Values given in the place of what the rule computes: the same evaluator, fewer answers needed.
import { score } from '@guiju/runtime';
import type { Model } from '@guiju/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attribute, binary, collect, item, measure, measureOf, modelOf, n } from './build.ts';
import { randomAudit } from './random-audits.ts';
import { allTens, resultOf, tens } from './stars.ts';

const given = { measures: { 实得: '80', 涉及: '90' }, tallies: { 特别扣分: 1, 加分: 5 } };

describe('stubs', () => {
    test('need no answers where nothing else is asked', () => {
        const { complete, grade, measures, missing } = resultOf(tens, { items: {} }, { stubs: given });
        expect({ complete, grade: grade?.name, total: measures['总评'], missing }).toEqual({
            complete: true,
            grade: '三星',
            total: { num: '800', den: '9' },
            missing: []
        });
    });

    test('of measures leave open what marked rows may still raise', () => {
        const { missing, range } = resultOf(tens, { items: {} }, { stubs: { measures: given.measures } });
        expect(missing.length).toBe(10);
        expect(range!.grades).toEqual(['三星', '达标', '不合格']);
    });

    test('of a tally replace its count; its own bounds still hold', () => {
        const { measures } = resultOf(tens, allTens(10), { stubs: { tallies: { 特别扣分: 2, 加分: 9 } } });
        expect(measures['总评']).toBe('99');
    });

    test('of a divisor as 0 settle the measure without its numerator', () => {
        const stubs = { measures: { 涉及: '0' }, tallies: { 特别扣分: 0, 加分: 0 } };
        expect(resultOf(tens, { items: {} }, { stubs })).toMatchObject({ complete: true, grade: null, score: null });
    });

    test('in a rule without grades need what the measures that use them need', () => {
        const sum = collect('sum', attribute('score'));
        const model = modelOf({
            items: [item('1', '5'), item('2', '5')],
            measures: [
                measureOf('甲', sum),
                measureOf('乙', binary(measure('甲'), 'multiply', n('2', 'number'))),
                measureOf('丙', sum)
            ]
        });
        const result = resultOf(model, { items: {} }, { stubs: { measures: { 甲: '3' } } });
        expect(result).toMatchObject({ complete: true, measures: { 甲: '3', 乙: '6', 丙: null } });
    });

    test('that name nothing in the model are an error', () => {
        const outcome = score(tens, allTens(10), { stubs: { tallies: { 没有: 1 } } });
        expect(outcome).toMatchObject({ errors: [{ item: null, code: 'model-broken' }] });
    });
});

type Stubbed = NonNullable<NonNullable<Parameters<typeof score>[2]>['stubs']>;

/** The measures that have a value, as stubs. */
function valuesOf(model: Model, audit: unknown): Stubbed['measures'] & object {
    const known = Object.entries(resultOf(model, audit).measures).filter(([, value]) => value !== null);
    return Object.fromEntries(known) as Stubbed['measures'] & object;
}

describe('laws of stubs', () => {
    test('giving a measure the value it has changes nothing', () => {
        fc.assert(
            fc.property(randomAudit(), fc.nat(), ({ model, full }, which) => {
                const values = Object.entries(valuesOf(model, full));
                fc.pre(values.length > 0);
                const stubs = { measures: Object.fromEntries([values[which % values.length]!]) };
                expect(resultOf(model, full, { stubs })).toEqual(resultOf(model, full));
            })
        );
    });

    test('answers that are not needed have no influence on the outcome', () => {
        fc.assert(
            fc.property(randomAudit(), fc.array(fc.boolean(), { minLength: 8 }), ({ model, full, part }, chosen) => {
                const values = Object.entries(valuesOf(model, full)).filter((_, place) => chosen[place % 8]);
                const stubs = { measures: Object.fromEntries(values), tallies: { 特别扣分: 1, 加分: 0, 关注: 2 } };
                const some = resultOf(model, part, { stubs });
                fc.pre(some.complete);
                expect(some.decisions).toEqual(resultOf(model, full, { stubs }).decisions);
            })
        );
    });

    test('no stubs are no stubs', () => {
        fc.assert(
            fc.property(randomAudit(), ({ model, part }) => {
                expect(score(model, part, { stubs: {} })).toEqual(score(model, part));
            })
        );
    });
});
