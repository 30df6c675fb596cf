// Laws of the evaluator: it is plain arithmetic, it only grows, and the order of what is written does not matter.
import { compare, exact, ratio, readExact, writeExact, ZERO } from '@guiju/exact';
import { AuditError, checkModel, jsonSchema } from '@guiju/model';
import { explanationText, score } from '@guiju/runtime';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { item } from './build.ts';
import { randomAudit } from './random-audits.ts';
import { removable, resultOf, starModel } from './stars.ts';

const answers = fc.array(
    fc.record({ points: fc.integer({ min: 1, max: 9 }), tenths: fc.nat(10), removed: fc.boolean() }),
    { minLength: 1, maxLength: 12 }
);

const scored = (points: number, tenths: number) => exact(points).mul(ratio(tenths, 10));

test('a complete audit is what rational arithmetic by hand gives', () => {
    fc.assert(
        fc.property(answers, fc.nat(6), fc.nat(3), (list, deductions, bonus) => {
            const model = starModel(list.map(({ points }, index) => item(`${index}.1`, String(points), removable)));
            const given = list.map(({ points, tenths, removed }, index) => [
                `${index}.1`,
                removed ? { excluded: 'x' } : { points: writeExact(scored(points, tenths)) }
            ]);
            const kept = list.filter(({ removed }) => !removed);
            const sum = kept.reduce((total, { points, tenths }) => total.add(scored(points, tenths)), ZERO);
            const of = kept.reduce((total, { points }) => total.add(exact(points)), ZERO);
            const result = resultOf(model, {
                items: Object.fromEntries(given) as object,
                extra: { 特别扣分: deductions, 加分: bonus }
            });
            if (kept.length === 0) expect(result.score).toBeNull();
            else {
                const total = sum
                    .div(of)
                    .mul(exact(100))
                    .sub(exact(deductions))
                    .add(exact(Math.min(bonus, 1)));
                expect(result.score).toEqual(writeExact(total));
                expect(result.grade!.name === '不合格').toBe(deductions >= 5 || compare(total, exact(70)) < 0);
            }
        })
    );
});

test('more points never give a lower score or grade', () => {
    fc.assert(
        fc.property(answers, fc.nat(), (list, which) => {
            const model = starModel(list.map(({ points }, index) => item(`${index}.1`, String(points))));
            const raised = which % list.length;
            const audit = (more: boolean) => ({
                items: Object.fromEntries(
                    list.map(({ points, tenths }, index) => [
                        `${index}.1`,
                        writeExact(scored(points, more && index === raised ? 10 : tenths))
                    ])
                )
            });
            const [before, after] = [resultOf(model, audit(false)), resultOf(model, audit(true))];
            expect(compare(readExact(before.score)!, readExact(after.score)!)).toBeLessThanOrEqual(0);
            const rank = (name: string) => model.grades.findIndex(grade => grade.name === name);
            expect(rank(after.grade!.name)).toBeLessThanOrEqual(rank(before.grade!.name));
        })
    );
});

test('the order of keys does not matter, and the same input gives the same bytes', () => {
    fc.assert(
        fc.property(randomAudit(), ({ model, part }) => {
            const reversed = { extra: part.extra, items: Object.fromEntries(Object.entries(part.items).reverse()) };
            const before = JSON.stringify(model);
            const text = (audit: unknown) => JSON.stringify(resultOf(model, audit, { explain: true }));
            expect(text(reversed)).toBe(text(part));
            expect(text(part)).toBe(text(part));
            expect(JSON.stringify(model)).toBe(before);
        }),
        { numRuns: 60 }
    );
});

test('any JSON value gives a result or problems, never an exception', () => {
    const keys = fc.constantFrom('1.0', '1.1', 'items', '__proto__', 'constructor', 'x');
    const fields = fc.constantFrom('points', 'option', 'options', 'flags', 'of', 'nonconforming', 'excluded', 'state');
    const answer = fc.oneof(fc.jsonValue(), fc.dictionary(fields, fc.jsonValue()));
    const wild = fc.oneof(
        fc.jsonValue(),
        fc.record({ items: fc.dictionary(keys, answer), extra: fc.dictionary(keys, fc.jsonValue()) })
    );
    fc.assert(
        fc.property(randomAudit(), wild, fc.constantFrom('zh', 'en'), ({ model }, audit, language) => {
            const outcome = score(model, JSON.parse(JSON.stringify(audit)), { language });
            if ('errors' in outcome) {
                expect(outcome.errors.length).toBeGreaterThan(0);
                for (const error of outcome.errors) AuditError.parse(error);
            }
        }),
        { numRuns: 200 }
    );
});

test('values nested without end are refused like any other', () => {
    const model = starModel([item('1.1', '5')]);
    const deep = JSON.parse('{"num":'.repeat(50_000) + '1' + '}'.repeat(50_000)) as unknown;
    for (const answer of [deep, { points: deep }, { options: deep }, { note: deep }]) {
        expect(score(model, { items: { '1.1': answer } })).toHaveProperty('errors');
    }
    expect(score(model, { items: {}, inputs: { deep } })).toHaveProperty('result');
});

test('real models, audits and results fit the published schemas', () => {
    const ajv = new Ajv2020({ strict: false });
    const fits = {
        model: ajv.compile(schema('model')),
        audit: ajv.compile(schema('audit')),
        result: ajv.compile(schema('result'))
    };
    fc.assert(
        fc.property(randomAudit(), fc.boolean(), ({ model, full, part }, explain) => {
            expect(checkModel(model).problems).toEqual([]);
            for (const audit of [full, part]) {
                const result = JSON.parse(JSON.stringify(resultOf(model, audit, { explain }))) as unknown;
                expect(fits.result(result) || fits.result.errors).toBe(true);
                expect(fits.audit(audit) || fits.audit.errors).toBe(true);
            }
            expect(fits.model(model) || fits.model.errors).toBe(true);
        }),
        { numRuns: 60 }
    );
    expect(fits.result({ ruleset: 'X' })).toBe(false);
});

const schema = (name: 'model' | 'audit' | 'result') => jsonSchema(name) as object;

test('every explanation has every item and no gap in its sentences, in both languages', () => {
    fc.assert(
        fc.property(randomAudit(), fc.constantFrom('zh' as const, 'en' as const), ({ model, part }, language) => {
            const text = explanationText(resultOf(model, part, { language, explain: true }), language);
            for (const { title } of model.items) expect(text).toContain(title);
            expect(text).not.toMatch(/undefined\b(?! \()|null|NaN|\[object/);
        }),
        { numRuns: 60 }
    );
});
