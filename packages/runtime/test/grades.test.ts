// Sections, gates, vetoes and steps; and how answers become points.
import { exactText, readExact } from '@guiju/exact';
import { describe, expect, test } from 'vitest';
import {
    attribute,
    binary,
    collect,
    decisionOf,
    entry,
    item,
    measure,
    measureOf,
    modelOf,
    n,
    section,
    sectionOf,
    truncated,
    veto
} from './build.ts';
import { removable, resultOf, starModel } from './stars.ts';

const out = { excluded: 'nothing of the kind is sold' };

describe('sections and grades', () => {
    const sections = [sectionOf('1', '80'), sectionOf('2', '20'), sectionOf('2.1', '20', '2')];
    const ratio = (limit: string) => binary(section('2', 'ratio'), 'ge', n(limit, 'ratio'));
    const model = modelOf(
        {
            sections,
            items: [item('a', '80', { section: '1' }), item('b', '20', { section: '2.1', ...removable })],
            measures: [
                measureOf('share', binary(earned(), 'divide', n('100')), {
                    unit: 'ratio',
                    display: truncated('0.0001')
                }),
                measureOf('best', collect('greatest', attribute('ratio'), null, 'sections'), { unit: 'ratio' }),
                measureOf('b', entry('b', 'score'))
            ],
            decisions: [
                decisionOf(
                    'level',
                    'share',
                    {
                        A: binary(binary(measure('share'), 'ge', n('0.65', 'ratio')), 'and', ratio('0.5')),
                        B: binary(measure('share'), 'ge', n('0.55', 'ratio')),
                        C: null
                    },
                    {
                        vetoes: [
                            veto('B', binary(entry('a', 'score'), 'lt', n('40'))),
                            veto('C', binary(entry('a', 'score'), 'lt', n('20')))
                        ]
                    }
                )
            ]
        },
        'Sample rule'
    );

    function earned() {
        return collect('sum', attribute('score'));
    }

    test('ratios are shown as percent with the decimals of the step', () => {
        const result = resultOf(model, { items: { a: 55, b: 10 } });
        expect(result.shown['share']).toBe('65.00%');
        expect(result.grade).toMatchObject({
            name: 'A',
            because: ['share 65.00% ≥ 65% and section 2 ratio 50% ≥ 50%']
        });
    });

    test('the failing part of a condition is named', () => {
        const result = resultOf(model, { items: { a: 60, b: 9 } });
        expect(result.grade!.because).toEqual(['share 69.00% ≥ 55%', 'not A: section 2 ratio 45% is not ≥ 50%']);
    });

    test('the lowest rung that a holding veto names overrules, a better one does not', () => {
        expect(resultOf(model, { items: { a: 39, b: 20 } }).grade!.name).toBe('B');
        expect(resultOf(model, { items: { a: 10, b: 20 } }).grade!.name).toBe('C');
        const low = resultOf(model, { items: { a: 38, b: 0 } });
        expect(low.grade).toMatchObject({
            name: 'C',
            because: ['no better grade is reached, so C', expect.anything()]
        });
    });

    test('a section with nothing applicable has no ratio, so a gate about it has no answer', () => {
        const result = resultOf(model, { items: { a: 80, b: out } });
        expect(result.grade).toBeNull();
        expect(result.because).toEqual(['2 has no applicable points and so no ratio']);
        expect(result.measures).toEqual({ share: '0.8', best: '1', b: null });
    });

    test('cumulative rungs ask for everything below them', () => {
        const high = binary(entry('a', 'score'), 'ge', n('10'));
        const low = binary(entry('b', 'score'), 'ge', n('10'));
        const ladder = (nesting: 'cumulative' | 'independent') =>
            modelOf({
                items: model.items,
                sections,
                decisions: [decisionOf('d', null, { top: high, middle: low, rest: null }, { nesting })]
            });
        expect(resultOf(ladder('independent'), { items: { a: 10, b: 0 } }).grade!.name).toBe('top');
        expect(resultOf(ladder('cumulative'), { items: { a: 10, b: 0 } }).grade!.name).toBe('rest');
    });

    test('steps apply in the order written', () => {
        const round = { kind: 'round', mode: 'up', step: '10', source: model.sections[0]!.source } as const;
        const cap = { kind: 'at most', limit: '15', source: round.source } as const;
        const stepped = modelOf({
            items: model.items,
            sections,
            measures: [
                measureOf('first', earned(), { steps: [cap, round] }),
                measureOf('second', earned(), { steps: [round, cap] })
            ]
        });
        expect(resultOf(stepped, { items: { a: 42, b: 0 } }).measures).toEqual({ first: '20', second: '15' });
    });
});

describe('answers', () => {
    test('sample counts give points in proportion', () => {
        const model = starModel([item('1', '6', { markers: ['△'] })]);
        expect(resultOf(model, { items: { '1': { nonconforming: 2, of: 20 } } }).items['1']!.points).toBe('5.4');
        const third = resultOf(model, { items: { '1': { nonconforming: 1, of: 9 } } }).items['1']!.points;
        expect(exactText(readExact(third)!)).toBe('16/3');
    });

    test('a result uses the code of the audit, and the own key for what is open', () => {
        const model = starModel([
            item('5.1', '1', {
                codes: [
                    { standard: 'A', code: 'A.1' },
                    { standard: 'S', code: '5.1' }
                ]
            }),
            item('5.2', '1')
        ]);
        expect(Object.keys(resultOf(model, { items: { 'S:5.1': 1 } }).items)).toEqual(['S:5.1', '5.2']);
        expect(Object.keys(resultOf(model, { items: { 'A.1': 1 } }).items)).toEqual(['A.1', '5.2']);
        expect(resultOf(model, { items: { 'GB/T 1-2020：５．２': 1, '5.1': '１' } }).complete).toBe(true);
    });
});
