// Every problem an audit can have: one wrong audit each, with the item as it was written.
import { score } from '@guiju/runtime';
import { describe, expect, test } from 'vitest';
import { problemCodes } from '../src/audit/problems.ts';
import { group, item, modelOf, policy } from './build.ts';
import { inputCases } from './inputs.ts';
import { measuredItem, restricted, scaledItem } from './scales.ts';
import { reviewCases } from './review-records.ts';
import { problemsOf, resultOf, starModel } from './stars.ts';

const model = starModel([
    item('any', '5', {
        codes: [
            { standard: 'S', code: 'any' },
            { standard: 'A', code: 'A.1' }
        ]
    }),
    item('rows', '3', { groups: [group('one', null, { full: '3', part: '1~2', twin: '1', twin2: '1', none: '0' })] }),
    item('sum', '4', { groups: [group('each', null, { a: '1', b: '1.5', c: '1.5', nothing: '0', bad: '*' })] }),
    item('named', '3', {
        groups: [group('one', '覆盖', { 全: '1', 半: '0.5' }), group('one', '管理', { 有效: '2', 基本: '1' })]
    }),
    item('starred', '2', { groups: [group('one', null, { good: '2', bad: '*', odd: '#' })] }),
    item('△', '6', { markers: ['△'] }),
    item('out', '2', { policies: { 'not applicable': policy('removed', true), inconclusive: policy('forbidden') } }),
    item('S:x', '1', { codes: [{ standard: 'S', code: 'x' }] }),
    item('A:x', '1', { codes: [{ standard: 'A', code: 'x' }] }),
    scaledItem('scaled', '10'),
    restricted(scaledItem('strict', '10'), '良', '△'),
    measuredItem('km', 'km', { to: '100' }),
    measuredItem('whole', 'calls', { whole: true }),
    measuredItem('share', '%')
]);

const cases: [code: string, item: string, answer: unknown][] = [
    ['unknown-item', '9.9', 1],
    ['ambiguous-item', 'x', 1],
    ['empty-answer', 'any', { note: 'later' }],
    ['empty-answer', 'any', { flags: [] }],
    ['wrong-shape', 'any', { option: -1 }],
    ['wrong-shape', 'any', { state: 'removed' }],
    ['unknown-field', 'any', { score: 1 }],
    ['points-not-a-number', 'any', true],
    ['points-not-a-number', 'any', null],
    ['points-not-a-number', 'any', { points: 'many' }],
    ['points-not-a-number', 'any', { num: '1', den: '0' }],
    ['points-negative', 'any', -1],
    ['points-too-high', 'any', '5.01'],
    ['points-not-reachable', 'rows', '2.5'],
    ['points-not-reachable', 'sum', 2],
    ['unknown-option', 'rows', { option: 9 }],
    ['unknown-option', 'rows', 'no such row'],
    ['unknown-option', 'rows', { options: { points: '2.5' } }],
    ['unknown-option', 'any', { option: 0 }],
    ['ambiguous-option', 'rows', { options: { points: '1' } }],
    ['range-without-points', 'rows', { option: 1 }],
    ['points-outside-row', 'rows', { option: 1, points: '0.5' }],
    ['points-outside-row', 'rows', { options: 'full', points: 2 }],
    ['missing-group', 'named', { options: { 覆盖: '全' } }],
    ['missing-group', 'named', { option: 0 }],
    ['missing-group', 'rows', { options: [] }],
    ['unknown-group', 'named', { options: { 覆盖: '全', 管理: '有效', 别的: '全' } }],
    ['several-rows', 'named', { options: { 覆盖: ['全', '半'], 管理: '有效' } }],
    ['several-rows', 'starred', { options: 'good', flags: ['*'] }],
    ['row-twice', 'sum', { options: ['a', { option: 0 }] }],
    ['zero-row-with-others', 'sum', { options: ['a', 'nothing'] }],
    ['no-sample-formula', 'any', { nonconforming: 1, of: 2 }],
    ['samples-incomplete', '△', { nonconforming: 1 }],
    ['nonconforming-exceeds', '△', { nonconforming: 3, of: 2 }],
    ['unknown-flag', 'any', { points: 0, flags: ['*'] }],
    ['flag-twice', 'starred', { flags: ['*', '特别扣分'] }],
    ['flag-with-points', 'starred', { points: 2, flags: ['*'] }],
    ['flag-alone', 'starred', { flags: ['#'] }],
    ['state-not-permitted', 'any', { excluded: 'why' }],
    ['state-not-permitted', 'out', { state: 'not evaluated', reason: 'why' }],
    ['state-forbidden', 'out', { state: 'inconclusive', reason: 'why' }],
    ['reason-required', 'out', { excluded: ' 　' }],
    ['reason-required', 'out', { state: 'not applicable' }],
    ['samples-not-declared', 'any', [1, 2]],
    ['samples-not-declared', 'any', { points: 1, by: { site: 'North' } }],
    ['points-of-several-answers', 'scaled', 0],
    ['points-not-reachable', 'scaled', 4],
    ['unknown-option', 'scaled', 'nearly'],
    ['answer-ruled-out', 'strict', '良'],
    ['answer-ruled-out', 'strict', { option: 1 }],
    ['not-measured', 'scaled', { measured: 3 }],
    ['measured-not-a-number', 'km', { measured: 'far' }],
    ['measured-not-a-number', 'share', { measured: 'most%' }],
    ['measured-not-whole', 'whole', { measured: '1.5' }],
    ['measured-out-of-range', 'km', { measured: -1 }],
    ['measured-out-of-range', 'km', { measured: '100.5' }],
    ['measured-out-of-range', 'share', { measured: '-1%' }],
    ['contradictory-answer', 'km', { measured: 3, points: 1 }],
    ['contradictory-answer', 'out', { points: 1, excluded: 'why' }],
    ['contradictory-answer', 'out', { state: 'not applicable', excluded: 'why' }],
    ['contradictory-answer', 'out', { excluded: 'why', reason: 'why' }],
    ['contradictory-answer', 'starred', { excluded: 'why', flags: ['*'] }],
    ['contradictory-answer', '△', { points: 1, nonconforming: 1, of: 2 }],
    ['contradictory-answer', 'rows', { option: 1, options: 'full' }],
    ['contradictory-answer', 'named', { points: 3, options: { 覆盖: '全', 管理: '有效' } }]
];

describe('one item', () => {
    test.each(cases)('%s: %s %j', (code, key, answer) => {
        expect(problemsOf(model, { items: { [key]: answer } })).toContain(`${key} ${code}`);
    });

    test('rows that add up to more than the item are too high', () => {
        const heavy = starModel([item('h', '2', { groups: [group('each', null, { a: '1', b: '1.5' })] })]);
        expect(problemsOf(heavy, { items: { h: { options: ['a', 'b'] } } })).toEqual(['h points-too-high']);
    });

    test('sample counts that give nothing, and marks beside them', () => {
        const broken = starModel([
            item('△', '6', { markers: ['△'], groups: [group('one', null, { a: '6', b: '*' })] })
        ]);
        expect(problemsOf(broken, { items: { '△': { nonconforming: 0, of: 1, flags: ['*'] } } })).toEqual([
            '△ contradictory-answer'
        ]);
        const marks = model.marks.map(mark =>
            mark.mark === '△' && mark.score?.op === 'binary'
                ? { ...mark, score: { ...mark.score, right: mark.score.left } }
                : mark
        );
        const nothing = starModel([item('△', '6', { markers: ['△'] })], { marks });
        expect(problemsOf(nothing, { items: { '△': { nonconforming: 2, of: 2 } } })).toEqual([
            '△ samples-undetermined'
        ]);
    });

    test('an item is answered once, whichever code names it', () => {
        expect(problemsOf(model, { items: { any: 1, 'A.1': 1 } })).toEqual(['A.1 answered-twice']);
    });
});

describe('the whole record', () => {
    test.each([
        ['not-an-audit', null],
        ['not-an-audit', [1]],
        ['not-an-audit', {}],
        ['wrong-shape', { items: [] }],
        ['wrong-shape', { items: {}, findings: [{ text: 'x' }] }],
        ['wrong-shape', { items: {}, extra: { bonus: -1 } }],
        ['wrong-shape', { items: {}, inputs: 3 }],
        ['unknown-field', { items: {}, scores: {} }],
        ['unknown-extra', { items: {}, extra: { boni: 1 } }],
        ['extra-twice', { items: {}, extra: { bonus: 1, 加分: 1 } }]
    ])('%s: %j', (code, audit) => {
        expect(problemsOf(model, audit)).toContain(`null ${code}`);
    });

    test('a rule without tallies says so', () => {
        const outcome = score(modelOf({}), { items: {}, extra: { bonus: 1 } });
        expect(outcome).toMatchObject({ errors: [{ message: 'extra 中的“bonus”不是计分项；本规则没有计分项。' }] });
    });

    test('all problems come at once', () => {
        const audit = { items: { any: -1, rows: 9, nowhere: 1 }, extra: { x: 1 }, other: 1 };
        expect(problemsOf(model, audit).sort()).toEqual([
            'any points-negative',
            'nowhere unknown-item',
            'null unknown-extra',
            'null unknown-field',
            'rows points-too-high'
        ]);
    });

    test('findings, inputs and notes are accepted and change nothing', () => {
        const audit = {
            items: { any: 1 },
            findings: [{ severity: 'major', clause: 'any' }],
            inputs: { a: [] },
            note: '…'
        };
        expect(resultOf(model, audit)).toEqual(resultOf(model, { items: { any: 1 } }));
    });
});

describe('what is said', () => {
    const said = (audit: unknown, language: 'zh' | 'en') => {
        const outcome = score(model, audit, { language });
        return 'errors' in outcome ? outcome.errors.map(error => error.message) : [];
    };

    test('every problem has a test above', () => {
        const tested = new Set([
            ...cases.map(([code]) => code),
            'answered-twice',
            'samples-undetermined',
            'not-an-audit',
            'unknown-extra',
            'extra-twice',
            ...inputCases.map(([code]) => code),
            'input-twice',
            // dates-and-texts.test.ts
            'input-not-a-date',
            'input-not-a-text',
            // findings.test.ts
            ...problemCodes.filter(code => code.startsWith('finding-')),
            'extra-without-clause',
            'item-of-no-scoring', // scorings.test.ts
            // facts.test.ts
            'not-facts',
            // samples.test.ts
            ...problemCodes.filter(code =>
                /^samples?-(needed|without|unknown|twice)|^member-|collection|^too-few/.test(code)
            ),
            ...reviewCases.map(([code]) => code)
        ]);
        expect(problemCodes.filter(code => !tested.has(code))).toEqual([]);
    });

    test('a code of several items names them', () => {
        expect(said({ items: { x: 1 } }, 'en')).toEqual([
            'The code "x" names several items; write which one: S:x, A:x.'
        ]);
        expect(said({ items: { x: 1 } }, 'zh')).toEqual(['编号“x”指不止一个条目，请写明是哪一个：S:x、A:x。']);
    });

    test('points that no rows give are told with those that they do', () => {
        expect(said({ items: { rows: '2.5' } }, 'en')).toEqual(['The rows of the item give 0, 1~2, 3, never 2.5.']);
        expect(said({ items: { sum: '3.5' } }, 'zh')).toEqual([
            '本条按评分行只能得 0, 1, 1.5, 2.5, 3, 4，不能得 3.5。'
        ]);
    });

    test('a range shows how to write the points', () => {
        expect(said({ items: { rows: 'part' } }, 'zh')).toEqual([
            '评分行“part”的得分为 1~2，须写明得几分，例如 { "option": 1, "points": "…" }。'
        ]);
    });

    test('no sentence of either language holds a placeholder or the other language', () => {
        for (const [, key, answer] of cases) {
            for (const message of said({ items: { [key]: answer } }, 'en')) {
                expect(message).toMatch(/^[A-Z0-9"].*\.$/);
                expect(message).not.toMatch(/undefined|\[object/);
            }
            for (const message of said({ items: { [key]: answer } }, 'zh')) {
                expect(message).toMatch(/\p{Script=Han}.*。$/u);
                expect(message).not.toMatch(/undefined|\[object/);
            }
        }
    });
});

describe('what is accepted', () => {
    test.each([
        ['any', '0', '0'],
        ['any', { num: '1', den: '3' }, { num: '1', den: '3' }],
        ['rows', 'full', '3'],
        ['rows', { option: 1, points: '1.5' }, '1.5'],
        ['rows', { options: 'part', points: '1.25' }, '1.25'],
        ['rows', { options: { option: 1, points: 2 } }, '2'],
        ['rows', { options: { points: '1.5' } }, '1.5'],
        ['rows', { points: '0' }, '0'],
        ['rows', 3, '3'],
        ['sum', { options: ['a', { option: 1 }] }, '2.5'],
        ['sum', { options: [] }, '0'],
        ['sum', { options: 'nothing' }, '0'],
        ['sum', { options: ['a', 'bad'] }, '0'],
        ['sum', { options: ['a', 'bad'], flags: ['*'] }, '0'],
        ['named', { options: { 覆盖: '全', 管理: { option: 1 } } }, '2'],
        ['named', '1.5', '1.5'],
        ['starred', { flags: ['special deductions'] }, '0'],
        ['starred', { option: 1 }, '0'],
        ['starred', { points: 0, flags: ['*'] }, '0'],
        ['starred', { options: ['good', 'odd'] }, '2'],
        ['starred', { points: 2, flags: ['#'] }, '2'],
        ['△', { nonconforming: 1, of: 4 }, '4.5'],
        ['out', { excluded: 'not sold' }, null]
    ])('%s %j gives %j', (key, answer, points) => {
        expect(resultOf(model, { items: { [key]: answer } }).items[key]!.points).toEqual(points);
    });

    test('taking a marked row by label, position or flag is the same, and counts once', () => {
        const answers = [
            { options: 'bad' },
            { option: 1 },
            { flags: ['*'] },
            { option: 1, flags: ['*'] },
            { points: 0, flags: ['*'] }
        ];
        const results = answers.map(starred => resultOf(model, { items: { starred } }));
        for (const result of results) expect(result).toEqual(results[0]);
        expect(results[0]!.items['starred']!.flags).toEqual(['*']);
    });
});

test('a model that contradicts itself gives an error, never a loop or an exception', () => {
    const circle = { ...model.measures[0]!, expression: { op: 'measure', name: '实得' } as const };
    expect(problemsOf(starModel([], { measures: [circle] }), { items: {} })).toEqual(['null model-cycle']);
    const dangling = { ...circle, expression: { op: 'tally', name: 'nothing', take: 'sum' } as const };
    expect(problemsOf(modelOf({ measures: [dangling] }), { items: {} })).toEqual(['null model-broken']);
    const mixed = {
        ...circle,
        expression: { op: 'not', operand: { op: 'number', value: '1', unit: 'points' } } as const
    };
    expect(problemsOf(modelOf({ measures: [mixed] }), { items: {} })).toEqual(['null model-broken']);
});
