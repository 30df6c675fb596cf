// After the gates: vetoes and caps limit, shifts move, suffixes and consequences are added; in that order, always.
import type { Decision, Expression, Model } from '@guiju/model';
import { explanationText } from '@guiju/runtime';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
    binary,
    cap,
    consequence,
    decisionOf,
    earned,
    entry,
    item,
    measure,
    measureOf,
    modelOf,
    n,
    section,
    sectionOf,
    shift,
    suffix,
    veto
} from './build.ts';
import { removable, resultOf } from './stars.ts';

const LADDER = ['甲', '乙', '丙', '丁'];

/** Holds when the item is answered with a point. */
const on = (key: string): Expression => binary(entry(key, 'score'), 'ge', n('1'));
const from = (least: string): Expression => binary(entry('g', 'score'), 'ge', n(least));

const SWITCHES = ['a', 'b', 'c', 'd', 'e'];

/** The item g gives 甲 to 丁 with 3 to 0 points; every other item switches one condition on. */
function modelWith(rest: Partial<Decision>, title?: string): Model {
    const decision = decisionOf('级', null, { 甲: from('3'), 乙: from('2'), 丙: from('1'), 丁: null }, rest);
    return modelOf({ items: [item('g', '3'), ...SWITCHES.map(key => item(key, '1'))], decisions: [decision] }, title);
}

/** An audit by the points of g and the switches that are on. */
const audit = (g: number, switches: string) => ({
    items: Object.fromEntries([['g', g], ...SWITCHES.map(key => [key, switches.includes(key) ? 1 : 0])]) as object
});

const outcome = (rest: Partial<Decision>, g: number, switches: string) =>
    resultOf(modelWith(rest), audit(g, switches)).grade!;

describe('caps', () => {
    const rest = { caps: [cap('乙', on('a'), '有重大'), cap('丙', on('b'), '未整改')] };

    test.each([
        [3, '', '甲'],
        [3, 'a', '乙'],
        [3, 'ab', '丙'],
        [2, 'a', '乙'],
        [0, 'ab', '丁']
    ])('%i points with %s is %s', (g, switches, name) => expect(outcome(rest, g, switches).name).toBe(name));

    test('the lowest applies and the reasons of all are kept', () => {
        expect(outcome(rest, 3, 'ab').because).toEqual([
            '封顶：条目 a 得分 1 ≥ 1（有重大），不高于“乙”',
            '封顶：条目 b 得分 1 ≥ 1（未整改），不高于“丙”',
            '条目 g 得分 3 ≥ 3'
        ]);
    });
});

describe('shifts', () => {
    const shifts = [shift('down', on('a'), '逾期'), shift('down', on('b')), shift('up', on('c'))];

    test.each([
        ['adds up', 3, 'ab', '丙'],
        ['at most one', 3, 'ab', '乙'],
        ['adds up', 3, 'abc', '乙'],
        ['at most one', 3, 'abc', '乙'],
        ['adds up', 3, 'ac', '甲'],
        ['adds up', 3, 'c', '甲'],
        ['adds up', 1, 'ab', '丁'],
        ['adds up', 0, 'c', '丙']
    ] as const)('%s: %i points with %s is %s', (stacking, g, switches, name) =>
        expect(outcome({ shifts, stacking }, g, switches).name).toBe(name)
    );

    test('a veto that decides is not shifted, a raise stays below caps', () => {
        const rest: Partial<Decision> = { shifts: [shift('up', on('a')), shift('down', on('b'))], stacking: 'adds up' };
        expect(outcome({ ...rest, vetoes: [veto('丙', on('c'))] }, 3, 'ac').name).toBe('丙');
        expect(outcome({ ...rest, vetoes: [veto('丙', on('c'))] }, 3, 'bc').name).toBe('丙');
        expect(outcome({ ...rest, vetoes: [veto('丙', on('c'))] }, 1, 'ac').name).toBe('丙');
        expect(outcome({ ...rest, caps: [cap('丙', on('c'))] }, 3, 'ac').name).toBe('丙');
        expect(outcome({ ...rest, caps: [cap('丙', on('c'))] }, 3, 'bc').name).toBe('丁');
        expect(outcome({ ...rest, caps: [cap('丙', on('c'))] }, 0, 'ac').name).toBe('丙');
    });

    test('every shift and what they amount to is told', () => {
        expect(outcome({ shifts, stacking: 'adds up' }, 3, 'ab').because).toEqual([
            '降一级：条目 a 得分 1 ≥ 1（逾期）',
            '降一级：条目 b 得分 1 ≥ 1',
            '升降累计后由“甲”降为“丙”',
            '条目 g 得分 3 ≥ 3'
        ]);
        expect(outcome({ shifts, stacking: 'at most one' }, 3, 'ac').because[2]).toBe('升降至多一级后仍为“甲”');
        const english = modelWith({ shifts: [shift('up', on('c'), 'good year')] }, 'Sample');
        expect(resultOf(english, audit(2, 'c')).grade!.because.slice(0, 2)).toEqual([
            'raise by one: item c score 1 ≥ 1 (good year)',
            'after the shifts 甲 instead of 乙'
        ]);
    });
});

describe('suffixes and consequences', () => {
    const rest = {
        qualifiers: [suffix('(暗)', on('a')), suffix('+', on('b'))],
        consequences: [consequence('监督', { 甲: '18个月', 乙: '9个月' }), consequence('标志', { 甲: '金' })]
    };

    test('stand beside the grade that comes out', () => {
        expect(outcome({ ...rest, shifts: [shift('down', on('c'))] }, 3, 'abc')).toMatchObject({
            name: '乙',
            code: '乙',
            qualifiers: ['(暗)', '+'],
            consequences: { 监督: '9个月' }
        });
        expect(outcome(rest, 3, '')).toMatchObject({ qualifiers: [], consequences: { 监督: '18个月', 标志: '金' } });
        expect(outcome(rest, 0, 'b')).toMatchObject({ name: '丁', qualifiers: ['+'], consequences: {} });
    });

    test('a rule without them has results without them', () => {
        const grade = outcome({}, 3, '');
        expect(Object.keys(grade)).toEqual(['name', 'code', 'certificate', 'because']);
    });

    test('the explanation tells the order and everything in it', () => {
        const model = modelWith({
            ...rest,
            consequences: [consequence('监督', { 甲: '18个月', 丙: '6个月' })],
            vetoes: [veto('丁', on('d'), '停业')],
            caps: [cap('乙', on('e'))],
            shifts: [shift('down', on('c'), '逾期'), shift('up', on('b'))],
            stacking: 'at most one'
        });
        const lines = explanationText(resultOf(model, audit(3, 'ace'), { explain: true }), 'zh').split('\n');
        const told = lines.map(line => line.trim().replace(/ {2}\[.*/, ''));
        expect(told[0]).toBe('示例规则：丙(暗)');
        expect(told.slice(6, 14)).toEqual([
            '次序：门槛 → 否决和封顶 → 升降（至多一级） → 后缀 → 后果',
            '✗ 否决 丁：条目 d 得分 0 不满足 ≥ 1（停业）',
            '✓ 封顶 乙：条目 e 得分 1 ≥ 1',
            '✓ 降一级：条目 c 得分 1 ≥ 1（逾期）',
            '✗ 升一级：条目 b 得分 0 不满足 ≥ 1',
            '✓ 后缀 (暗)：条目 a 得分 1 ≥ 1',
            '✗ 后缀 +：条目 b 得分 0 不满足 ≥ 1',
            '监督：6个月'
        ]);
    });
});

describe('conditions without an answer', () => {
    const nothing = binary(section('1', 'ratio'), 'ge', n('0.5', 'ratio'));
    const graded = (rest: Partial<Decision>, g: number) => {
        const decision = decisionOf('级', null, { 甲: from('3'), 乙: from('2'), 丙: null }, rest);
        const items = [item('g', '3'), item('x', '1', { ...removable, section: '1' })];
        const model = modelOf({ items, sections: [sectionOf('1', '1')], decisions: [decision] });
        return resultOf(model, { items: { g, x: { excluded: '没有' } } });
    };
    test.each([
        ['cap', { caps: [cap('乙', nothing)] }, ['封顶“乙”是否适用无从知道：指标 1 得分率 无值 ≥ 50% 未定']],
        ['shift', { shifts: [shift('down', nothing)] }, ['降一级是否适用无从知道：指标 1 得分率 无值 ≥ 50% 未定']],
        ['suffix', { qualifiers: [suffix('+', nothing)] }, []]
    ])('a %s that would matter leaves the grade undetermined', (_, rest, told) => {
        const result = graded(rest, 3);
        expect(result.grade).toBeNull();
        expect(result.because).toEqual(['1 没有适用的分值，没有得分率', ...told]);
    });

    test('one that would not matter is passed over', () => {
        expect(graded({ caps: [cap('乙', nothing)] }, 2).grade!.name).toBe('乙');
        expect(graded({ shifts: [shift('down', nothing)] }, 0).grade!.name).toBe('丙');
        const vetoed = { vetoes: [veto('丙', binary(entry('g', 'score'), 'lt', n('9')))] };
        expect(graded({ ...vetoed, shifts: [shift('up', nothing)] }, 3).grade!.name).toBe('丙');
    });
});

/** The order of application once more, in the plainest words. */
function byHand(
    { vetoes, caps = [], shifts = [], stacking }: Decision,
    g: number,
    holds: (each: Expression) => boolean
) {
    const places = (limits: { rung: string; condition: Expression }[]): number[] =>
        limits.filter(({ condition }) => holds(condition)).map(({ rung }) => LADDER.indexOf(rung));
    const [vetoed, capped] = [places(vetoes), places(caps)];
    let place = Math.max(3 - g, ...vetoed, ...capped);
    if (!vetoed.includes(place)) {
        let move = 0;
        for (const { direction, condition } of shifts) if (holds(condition)) move += direction === 'down' ? 1 : -1;
        if (stacking === 'at most one') move = Math.sign(move);
        place += move;
        for (const limit of [0, ...vetoed, ...capped]) if (place < limit) place = limit;
        if (place > 3) place = 3;
    }
    return LADDER[place]!;
}

const switched = fc.constantFrom(...SWITCHES);
const decisions = fc
    .record({
        vetoes: fc.array(fc.tuple(fc.constantFrom(...LADDER), switched), { maxLength: 2 }),
        caps: fc.array(fc.tuple(fc.constantFrom(...LADDER), switched), { maxLength: 2 }),
        shifts: fc.array(fc.tuple(fc.constantFrom('up' as const, 'down' as const), switched), { maxLength: 3 }),
        stacking: fc.constantFrom('adds up' as const, 'at most one' as const)
    })
    .map(({ vetoes, caps, shifts, stacking }) => ({
        vetoes: vetoes.map(([rung, key]) => veto(rung, on(key))),
        caps: caps.map(([rung, key]) => cap(rung, on(key))),
        shifts: shifts.map(([direction, key]) => shift(direction, on(key))),
        stacking
    }));

/** Every audit: 4 results of the gates and each switch on or off. */
const ALL = LADDER.flatMap((_, g) =>
    Array.from({ length: 2 ** SWITCHES.length }, (_, bits) => ({
        g,
        switches: SWITCHES.filter((_, index) => bits & (2 ** index)).join('')
    }))
);

describe('laws', () => {
    test('a complete audit ends where the order leads by hand', () => {
        fc.assert(
            fc.property(decisions, fc.constantFrom(...ALL), (rest, { g, switches }) => {
                const decision = modelWith(rest).decisions[0]!;
                const holds = (condition: Expression): boolean =>
                    SWITCHES.some(
                        key => switches.includes(key) && JSON.stringify(on(key)) === JSON.stringify(condition)
                    );
                expect(outcome(rest, g, switches).name).toBe(byHand(decision, g, holds));
            }),
            { numRuns: 300 }
        );
    });

    test('an open audit tells every grade that can still come out', () => {
        fc.assert(
            fc.property(
                decisions,
                fc.constantFrom(...ALL),
                fc.subarray(['g', ...SWITCHES], { minLength: 1 }),
                (rest, known, open) => {
                    const model = modelWith(rest);
                    const { items } = audit(known.g, known.switches);
                    const kept = Object.fromEntries(Object.entries(items).filter(([key]) => !open.includes(key)));
                    const agrees = ({ g, switches }: typeof known): boolean =>
                        (open.includes('g') || g === known.g) &&
                        SWITCHES.every(
                            key => open.includes(key) || switches.includes(key) === known.switches.includes(key)
                        );
                    const possible = new Set(
                        ALL.filter(agrees).map(({ g, switches }) => resultOf(model, audit(g, switches)).grade!.name)
                    );
                    expect(resultOf(model, { items: kept }).range!.grades).toEqual(
                        expect.arrayContaining([...possible])
                    );
                }
            ),
            { numRuns: 40 }
        );
    });

    test('with a switch of its own for each condition it tells no other', () => {
        const rest = { vetoes: [veto('丁', on('a'))], caps: [cap('丙', on('b'))], shifts: [shift('down', on('c'))] };
        const open = (g: number, ...answers: [string, number][]) =>
            resultOf(modelWith(rest), { items: { g, d: 0, e: 0, ...Object.fromEntries(answers) } }).range!.grades;
        expect(open(3, ['a', 0], ['b', 0])).toEqual(['甲', '乙']);
        expect(open(3, ['a', 0], ['c', 1])).toEqual(['乙', '丁']);
        expect(open(3, ['a', 1], ['b', 0])).toEqual(['丁']);
        expect(open(3)).toEqual(['甲', '乙', '丙', '丁']);
    });

    test('a narrow band in a cap is seen between the gates', () => {
        const within = binary(binary(measure('和'), 'ge', n('83')), 'and', binary(measure('和'), 'lt', n('84')));
        const model = modelOf({
            items: [item('a', '80'), item('b', '10')],
            measures: [measureOf('和', earned)],
            decisions: [
                decisionOf(
                    '级',
                    '和',
                    { 甲: binary(measure('和'), 'ge', n('90')), 乙: binary(measure('和'), 'ge', n('75')), 丙: null },
                    { caps: [cap('丙', within)] }
                )
            ]
        });
        expect(resultOf(model, { items: { a: 80 } }).range!.grades).toEqual(['甲', '乙', '丙']);
        expect(resultOf(model, { items: { a: 80, b: 3.5 } }).grade!.name).toBe('丙');
    });
});
