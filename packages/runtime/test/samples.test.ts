// Several samples of one item: read one by one, combined, open while a member has none, refused with a sentence.
import type { Item, Model, Sampling } from '@guiju/model';
import { explanationText, score } from '@guiju/runtime';
import { describe, expect, test } from 'vitest';
import {
    atLeast,
    binary,
    decisionOf,
    earned,
    group,
    item,
    markOf,
    measure,
    measureOf,
    modelOf,
    n,
    policy,
    source,
    tally,
    tallyOf
} from './build.ts';
import { problemsOf, resultOf } from './stars.ts';

const sampling = (method: Sampling['method'], rest: Partial<Sampling> = {}): Sampling => ({
    collection: '门店',
    least: 1,
    method,
    limit: null,
    rounding: null,
    raises: null,
    source,
    ...rest
});
const hundredth = { step: '0.01', mode: 'half-up' } as const;

function rule(rest: Partial<Item>, more: Partial<Model> = {}): Model {
    return modelOf({
        collections: [
            { name: '门店', names: ['门店', 'sites'], clause: null, source },
            { name: '顾客', names: ['顾客', 'customers'], clause: null, source }
        ],
        items: [item('1', '6', rest), item('2', '4')],
        measures: [measureOf('总评', earned), measureOf('户数', { op: 'size', collection: '门店' }, { unit: 'count' })],
        decisions: [decisionOf('级别', '总评', { 好: binary(measure('总评'), 'ge', n('8')), 差: null })],
        ...more
    });
}

const mean = rule({ sampling: sampling('mean', { rounding: hundredth }) });
const by = (site: string, answer: object) => ({ by: { sites: site }, ...answer });
const samples = (...points: unknown[]) => points.map((each, place) => by(`S${place}`, { points: each }));
const answered = (model: Model, one: unknown, collections?: object) =>
    resultOf(model, { items: { '1': one, '2': 4 }, ...(collections && { collections }) });

describe('how samples are combined', () => {
    test.each([
        ['mean', {}, [4, 4, 5], { num: '13', den: '3' }],
        ['mean', { rounding: hundredth }, [4, 4, 5], '4.33'],
        ['mean', { rounding: { step: '0.5', mode: 'up' } }, [4, 4, 5], '4.5'],
        ['worst', {}, [4, '2.5', 5], '2.5'],
        ['best', {}, [4, '2.5', 5], '5'],
        ['share', { limit: '4' }, [4, '3.99', 6, 0], '3'],
        ['share', { limit: '4', rounding: hundredth }, [4, 1, 1], '2'],
        ['mean', {}, [3], '3']
    ] as const)('%s %j of %j is %j', (method, rest, points, expected) => {
        const model = rule({ sampling: sampling(method, rest) });
        expect(answered(model, samples(...points)).items['1']!.points).toEqual(expected);
        expect(answered(model, samples(...points).toReversed()).items['1']!.points).toEqual(expected);
    });

    test('by the weights of the members', () => {
        const model = rule({ sampling: sampling('weighted mean') });
        const result = answered(model, samples(6, 3), { sites: { S0: 2, S1: '1' } });
        expect(result.items['1']!.points).toBe('5');
    });

    test('a removed sample does not count, and without any the item is removed', () => {
        const model = rule({ sampling: sampling('mean'), policies: { 'not applicable': policy('removed', true) } });
        const out = by('S9', { excluded: '未营业' });
        expect(answered(model, [...samples(4, 2), out]).items['1']).toEqual({
            points: '3',
            of: '6',
            samples: [
                { by: 'S0', points: '4' },
                { by: 'S1', points: '2' },
                { by: 'S9', points: null, state: 'not applicable', reason: '未营业' }
            ]
        });
        expect(answered(model, [out]).items['1']).toMatchObject({ points: null, state: 'not applicable' });
        expect(answered(model, { excluded: '无门店' }).items['1']).toEqual({
            points: null,
            of: '6',
            state: 'not applicable',
            reason: '无门店'
        });
        expect(answered(model, [], { sites: [] }).items['1']).toMatchObject({ points: null, reason: '没有门店' });
    });

    test('other states become values before samples are combined', () => {
        const policies = { 'not evaluated': policy('zero'), inconclusive: policy('undetermined') };
        const model = rule({ sampling: sampling('mean'), policies });
        expect(answered(model, [by('A', { state: 'not evaluated' }), by('B', { points: 6 })]).score).toBe('7');
        expect(answered(model, [by('A', { state: 'inconclusive' }), by('B', { points: 6 })])).toMatchObject({
            complete: true,
            grade: null
        });
    });

    test('rows of a sample are rows of the item', () => {
        const model = rule({
            sampling: sampling('mean'),
            groups: [group('one', null, { 好: '6', 中: '1~3', 差: '0' })]
        });
        const audit = [by('A', { options: '好' }), by('B', { option: 1, points: 2 })];
        expect(answered(model, audit).items['1']!.points).toBe('4');
    });
});

describe('tallies', () => {
    const marked = (raises: Sampling['raises']) =>
        rule(
            { sampling: sampling('worst', { raises }), groups: [group('one', null, { 好: '6', 差: '0', 假: '*' })] },
            {
                marks: [markOf('*', '扣分', { row: 'replaces', tally: '扣分' })],
                tallies: [tallyOf('扣分', 'deductions')],
                measures: [measureOf('次数', tally('扣分', 'count'), { unit: 'count' })],
                decisions: []
            }
        );
    const forged = [by('A', { flags: ['*'] }), by('B', { flags: ['*'] }), by('C', { options: '好' })];

    test('are raised by each sample, or once', () => {
        expect(answered(marked('each'), forged).measures).toEqual({ 次数: '2' });
        expect(answered(marked('once'), forged).measures).toEqual({ 次数: '1' });
    });

    test('have no end while it is not known how many samples there will be', () => {
        const range = (model: Model, audit: object) => resultOf(model, { items: { '2': 1 }, ...audit }).range!.measures;
        expect(range(marked('each'), {})).toEqual({ 次数: { from: '0', to: null } });
        expect(range(marked('each'), { collections: { sites: ['A', 'B'] } })).toEqual({ 次数: { from: '0', to: '2' } });
        expect(range(marked('once'), {})).toEqual({ 次数: { from: '0', to: '1' } });
    });
});

describe('open samples', () => {
    test('of members that are listed', () => {
        const result = answered(mean, samples(6), { sites: ['S0', 'S1', 'S2'] });
        expect(result).toMatchObject({
            complete: false,
            missing: ['1'],
            measures: { 户数: '3' },
            items: { '1': { points: null, samples: [{ by: 'S0', points: '6' }, { by: 'S1', points: null }, {}] } },
            range: { score: { from: '6', to: '10' }, exact: true }
        });
    });

    test('of members that another item names', () => {
        const both = modelOf({
            ...mean,
            items: [item('1', '6', { sampling: sampling('mean') }), item('2', '4', { sampling: sampling('best') })]
        });
        const result = resultOf(both, { items: { '1': samples(6, 6), '2': [by('S1', { points: 2 })] } });
        expect(result).toMatchObject({ missing: ['2'], range: { score: { from: '8', to: '10' } } });
        expect(resultOf(both, { items: { '1': samples(6, 6) } }).missing).toEqual(['2']);
    });

    test('that the rule asks for', () => {
        const two = rule({ sampling: sampling('mean', { least: 2 }) });
        expect(answered(two, samples(6))).toMatchObject({ missing: ['1'], range: { score: { from: '7', to: '10' } } });
        expect(answered(two, samples(6, 2))).toMatchObject({ complete: true, score: '8' });
    });

    test('may turn out removed', () => {
        const model = rule({ sampling: sampling('mean'), policies: { 'not applicable': policy('removed') } });
        const { range } = answered(model, samples(2), { sites: ['S0', 'S1'] });
        expect(range).toMatchObject({ score: { from: '5', to: '8' } });
        const worst = rule({ sampling: sampling('worst'), policies: { 'not applicable': policy('removed') } });
        expect(answered(worst, samples(2), { sites: ['S0', 'S1'] }).range).toMatchObject({
            score: { from: '4', to: '6' }
        });
    });

    test('a size that is asked for and not known is missing', () => {
        expect(resultOf(mean, { items: { '2': 4 } })).toMatchObject({
            missing: ['门店', '1'],
            because: ['还没有列出“门店”', '还有 1 个条目没有作答'],
            range: { measures: { 户数: { from: '0', to: null }, 总评: { from: '4', to: '10' } } }
        });
        expect(resultOf(mean, { items: { '2': 4 }, collections: { 门店: ['东'] } }).missing).toEqual(['1']);
    });
});

test('the explanation tells each sample', () => {
    const result = resultOf(mean, { items: { '1': samples(4, 5), '2': 0 } }, { explain: true });
    const text = explanationText(result, 'zh');
    for (const part of ['4.5 / 6', '样本平均', 'S0：4 / 6', 'S1：5 / 6', '样本数(门店) = 2'])
        expect(text).toContain(part);
    const weighted = rule(
        { sampling: sampling('weighted mean') },
        { measures: [measureOf('总评', earned, { steps: [atLeast('0')] })] }
    );
    const audit = { items: { '1': samples(4), '2': 0 }, collections: { sites: { S0: 3 } } };
    const english = resultOf(weighted, audit, { explain: true, language: 'en' });
    expect(explanationText(english, 'en')).toContain('4 / 6, weight 3');
});

export const sampleCases: [code: string, one: unknown, collections: unknown, zh: string, en: string][] = [
    ['samples-needed', 3, undefined, '每个门店分别作答', 'for each of 门店'],
    ['samples-needed', { points: 3 }, undefined, '写成列表', 'a list'],
    ['sample-without-member', [3], undefined, '用 by 写明是哪个门店', 'whose it is'],
    ['sample-without-member', [{ points: 3, by: { 顾客: 'A' } }], undefined, '用 by', 'by "by"'],
    ['sample-without-member', [{ points: 3, by: { 门店: 'A', 顾客: 'B' } }], undefined, '只写这一项', 'nothing else'],
    ['sample-unknown-member', [by('C', { points: 3 })], { sites: ['A'] }, '没有“C”', 'has no "C"'],
    [
        'sample-twice',
        [by('A', { points: 3 }), by('Ａ', { points: 3 })],
        undefined,
        '“A”写了两个样本',
        'two samples of "A"'
    ],
    ['points-too-high', [by('A', { points: 7 })], undefined, '不能得 7', 'cannot get 7'],
    ['no-sample-formula', [by('A', { nonconforming: 1, of: 2 })], undefined, '不能填写样本数', 'No mark']
];

describe('what is refused', () => {
    test.each(sampleCases)('%s: %j with %j', (...[code, one, collections, zh, en]) => {
        for (const [language, words] of Object.entries({ zh, en })) {
            const message = expect.stringContaining(words) as string;
            const audit = { items: { '1': one, '2': 1 }, ...(collections === undefined ? {} : { collections }) };
            expect(score(mean, audit, { language: language as 'zh' | 'en' })).toEqual({
                errors: [{ item: '1', code, message }]
            });
        }
    });

    test.each([
        ['unknown-collection', { 网点: ['A'] }],
        ['collection-twice', { 门店: ['A'], sites: ['A'] }],
        ['collection-shape', { 门店: 'A' }],
        ['collection-shape', { 门店: { A: 'heavy', B: {} } }],
        ['member-twice', { 门店: ['A', ' A '] }],
        ['member-weight', { 门店: { A: 0 } }],
        ['member-weight', { 门店: { A: 'heavy' } }],
        ['wrong-shape', []]
    ])('%s: %j', (code, collections) => {
        expect(problemsOf(mean, { items: {}, collections })).toContain(`null ${code}`);
    });

    test('too few members, members without weight, and no members where that is not foreseen', () => {
        const two = rule({ sampling: sampling('mean', { least: 2 }) });
        expect(problemsOf(two, { items: {}, collections: { sites: ['A'] } })).toEqual(['1 too-few-members']);
        const weighted = rule({ sampling: sampling('weighted mean') });
        expect(problemsOf(weighted, { items: { '1': samples(1) } })).toEqual(['1 member-without-weight']);
        expect(problemsOf(mean, { items: {}, collections: { sites: [] } })).toEqual(['1 state-not-permitted']);
    });

    test('a list for an item with one answer', () => {
        expect(problemsOf(mean, { items: { '2': samples(1) } })).toEqual(['2 samples-not-declared']);
    });
});
