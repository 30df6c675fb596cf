// The facts that trip: exclusion scaling, deductions after it, caps, vetoes, 0/0, and what decided.
import { describe, expect, test } from 'vitest';
import { attribute, binary, collect, entry, group, item, measure, measureOf, modelOf, n, policy } from './build.ts';
import { allTens, measures, removable, resultOf, starModel, tens } from './stars.ts';

const out = { excluded: 'nothing of the kind is sold' };

describe('a rule that re-scales for exclusions', () => {
    test('80 of 90 is exactly 800/9, shown 88.88, three stars', () => {
        const result = resultOf(tens, allTens(10, { '1.1.1': 0, '1.1.10': out }));
        expect(result.score).toEqual({ num: '800', den: '9' });
        expect(result.shown).toEqual({ 总评: '88.88' });
        expect(result.measures).toEqual({ 实得: '80', 涉及: '90', 总评: { num: '800', den: '9' } });
        expect(result.grade).toEqual({
            name: '三星',
            code: '三星',
            certificate: true,
            because: ['总评 88.88（精确值 800/9）≥ 80', '未达“四星”：总评 88.88（精确值 800/9）不满足 ≥ 90']
        });
        expect(result.complete).toBe(true);
        expect(result.missing).toEqual([]);
        expect(result.range).toBeUndefined();
    });

    test('a deduction is taken after the scaling: 88 of 90 less 1 is 96.77…', () => {
        const audit = allTens(10, { '1.1.10': out, '1.1.1': 8 });
        const result = resultOf(tens, { ...audit, extra: { 特别扣分: 1 } });
        expect(result.score).toEqual({ num: '871', den: '9' });
        expect(result.shown['总评']).toBe('96.77');
        expect(result.grade!.name).toBe('五星');
    });

    test('a marked row costs the points of the item and one deduction', () => {
        const result = resultOf(tens, allTens(10, { '1.1.2': { flags: ['*'] } }));
        expect(result.measures).toMatchObject({ 实得: '90', 总评: '89' });
        expect(result.items['1.1.2']).toEqual({ points: '0', of: '10', flags: ['*'] });
    });

    test('five deductions fail whatever the score, and say what they overruled', () => {
        const four = resultOf(tens, { ...allTens(10), extra: { 特别扣分: 4 } });
        const five = resultOf(tens, { ...allTens(10), extra: { 特别扣分: 5 } });
        expect([four.grade!.name, four.score]).toEqual(['五星', '96']);
        expect([five.grade!.name, five.score]).toEqual(['不合格', '95']);
        expect(five.grade!.certificate).toBe(false);
        expect(five.grade!.because[0]).toBe('否决：计数(特别扣分) 5 ≥ 5（特别扣分达到五项），由“五星”降为“不合格”');
    });

    test('at most one bonus point counts', () => {
        expect(resultOf(tens, { ...allTens(10), extra: { bonus: 3 } }).score).toBe('101');
        expect(resultOf(tens, { ...allTens(10), extra: { 加分: 0 } }).score).toBe('100');
    });

    test('a limit compares the exact value, never the shown one', () => {
        const hair = starModel([item('1', '100', { direct: 'any' })]);
        const result = resultOf(hair, { items: { '1': '89.999' } });
        expect([result.shown['总评'], result.grade!.name]).toEqual(['89.99', '三星']);
    });

    test('nothing applicable is undetermined with the reason, not an error and not 0', () => {
        const single = starModel([item('1', '2', removable)]);
        const result = resultOf(single, { items: { '1': out } });
        expect(result).toMatchObject({ complete: true, grade: null, score: null });
        expect(result.because).toEqual(['“涉及”为零，依规则“总评”无法评定']);
        expect(result.measures).toEqual({ 实得: '0', 涉及: '0', 总评: null });
        expect(result.shown).toEqual({});
    });

    test('what a filter compares with and has no value is not passed over in silence', () => {
        const line = measureOf('线', entry('1', 'ratio'));
        const below = collect('count', null, binary(attribute('ratio'), 'le', measure('线')));
        const model = starModel([item('1', '2', removable), item('2', '2')], {
            measures: [...measures, line, measureOf('数', below, { unit: 'count' })]
        });
        const known = resultOf(model, { items: { '1': 1, '2': 1 } });
        expect(known.measures).toMatchObject({ 线: '0.5', 数: '2' });
        const unknown = resultOf(model, { items: { '1': out, '2': 1 } });
        expect(unknown.measures).toMatchObject({ 线: null, 数: null });
    });

    test('a zero case may give a value instead', () => {
        const whenZero = [{ divisor: '涉及', result: n('60'), source: { file: 'r', line: 1, column: 1 } }];
        const model = starModel([item('1', '2', removable)], {
            measures: [...measures.slice(0, 2), { ...measures[2]!, whenZero }]
        });
        expect(resultOf(model, { items: { '1': out } }).score).toBe('60');
    });

    test('a division by zero that the rule does not catch is null with a reason', () => {
        const model = starModel([item('1', '2', removable)], {
            measures: [...measures.slice(0, 2), { ...measures[2]!, whenZero: [] }]
        });
        const result = resultOf(model, { items: { '1': out } });
        expect(result.because).toEqual(['除数为零：实得 ÷ 涉及']);
    });
});

describe('excluded, not evaluated and zero', () => {
    const states = {
        policies: {
            'not applicable': policy('removed'),
            'not evaluated': policy('zero'),
            inconclusive: policy('full')
        }
    };
    const model = starModel([item('1', '10', states), item('2', '30', {})]);
    const of = (answer: unknown) => resultOf(model, { items: { '1': answer, '2': 30 } });

    test('are three different things', () => {
        expect(of({ excluded: '' }).measures).toMatchObject({ 实得: '30', 涉及: '30', 总评: '100' });
        expect(of(0).measures).toMatchObject({ 实得: '30', 涉及: '40', 总评: '75' });
        expect(of({ state: 'not evaluated' }).measures).toEqual(of(0).measures);
        expect(of({ state: 'inconclusive' }).score).toBe('100');
        expect(of({ state: 'not applicable', reason: 'x' }).items['1']).toEqual({
            points: null,
            of: '10',
            state: 'not applicable',
            reason: 'x'
        });
    });

    test('a removed item counts nowhere, even without a filter', () => {
        const measuresOf = {
            measures: [
                measureOf('sum', collect('sum', attribute('score'))),
                measureOf('points', collect('sum', attribute('points'))),
                measureOf('count', collect('count', null)),
                measureOf('least', collect('least', attribute('score'))),
                measureOf('mean', collect('mean', attribute('ratio'))),
                measureOf('out', collect('count', null, { op: 'not', operand: attribute('applicable') })),
                measureOf('zeros', collect('count', null, binary(attribute('score'), 'eq', n('0'))))
            ],
            decisions: []
        };
        const plain = modelOf({ items: model.items, ...measuresOf });
        const removed = resultOf(plain, { items: { '1': { excluded: '' }, '2': 15 } });
        expect(removed.measures).toEqual({
            sum: '15',
            points: '30',
            count: '1',
            least: '15',
            mean: '0.5',
            out: '1',
            zeros: '0'
        });
        const zero = resultOf(plain, { items: { '1': 0, '2': 15 } });
        expect(zero.measures).toEqual({
            sum: '15',
            points: '40',
            count: '2',
            least: '0',
            mean: '0.25',
            out: '0',
            zeros: '1'
        });
    });

    test('undetermined leaves the whole result open with its reason, and the audit complete', () => {
        const strict = starModel([item('1', '10', { policies: { inconclusive: policy('undetermined') } })]);
        const result = resultOf(strict, { items: { '1': { state: 'inconclusive' } } });
        expect(result).toMatchObject({ complete: true, grade: null, score: null, missing: [] });
        expect(result.because).toEqual(['条目 1 的作答为“无定论”，依规则整个结果无法评定']);
    });

    test('worst is the marked row where there is one, else the lowest row', () => {
        const policies = { inconclusive: policy('worst') };
        const worst = starModel([
            item('1', '10', { policies, groups: [group('one', null, { good: '10', fair: '5', bad: '*' })] }),
            item('2', '10', { policies, groups: [group('one', null, { good: '10', fair: '5' })] })
        ]);
        const result = resultOf(worst, { items: { '1': { state: 'inconclusive' }, '2': { state: 'inconclusive' } } });
        expect(result.items).toMatchObject({ '1': { points: '0', flags: ['*'] }, '2': { points: '5' } });
        expect(result.score).toBe('24');
    });
});
