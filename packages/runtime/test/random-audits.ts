// Random rules of many shapes with random valid audits, for properties that must hold of all of them.
import type { Decision, Group, Item, Model } from '@guiju/model';
import fc from 'fast-check';
import {
    attribute,
    binary,
    cap,
    collect,
    concerned,
    decisionOf,
    earned,
    group,
    item,
    measure,
    measureOf,
    n,
    policy,
    section,
    sectionOf,
    shift,
    suffix,
    tally,
    truncated,
    veto
} from './build.ts';
import { measures, starModel } from './stars.ts';

/** An item with every answer that is worth trying on it. */
interface Sample {
    readonly item: Item;
    readonly answers: readonly unknown[];
}

const half = (value: number): string => String(value / 2);

/** Kinds of items by number; `points` is even so that halves stay on the grid. */
const KINDS: readonly ((key: string, points: number) => Sample)[] = [
    (key, points) => ({
        item: item(key, String(points)),
        answers: [0, points, half(points), { num: '1', den: '3' }]
    }),
    (key, points) => ({
        item: item(key, String(points), {
            groups: [group('one', null, { full: String(points), part: `0~${half(points)}`, bad: '*', watch: '#' })]
        }),
        answers: ['full', { option: 1, points: half(points) }, 'bad', { options: ['full', 'watch'] }, 0]
    }),
    (key, points) => ({
        item: item(key, String(points), {
            groups: [group('each', null, { a: half(points), b: half(points), none: '0', bad: '*', worse: '*' })]
        }),
        answers: [{ options: ['a', 'b'] }, 'a', 'none', { options: ['bad', 'worse'] }, { options: ['a', 'bad'] }]
    }),
    (key, points) => ({
        item: item(key, String(points), {
            markers: ['△'],
            policies: { 'not applicable': policy('removed'), inconclusive: policy('full') }
        }),
        answers: [{ nonconforming: 1, of: 3 }, points, { excluded: '' }, { state: 'inconclusive' }, 0]
    }),
    (key, points) => ({
        item: item(key, String(points), {
            groups: [group('one', 'x', { p: half(points), q: '0' }), group('one', 'y', { p: half(points), bad: '*' })],
            policies: { 'not applicable': policy('removed'), 'not evaluated': policy('worst') }
        }),
        answers: [
            { options: { x: 'p', y: 'p' } },
            { options: { x: 'q', y: 'p' } },
            { flags: ['*'] },
            { excluded: '' },
            { state: 'not evaluated' }
        ]
    }),
    (key, points) => ({
        item: item(key, String(points), {
            scale: '四档',
            groups: [raising(group('one', null, { 优: String(points), 良: `1~${half(points)}`, 差: '0', 严重: '0' }))],
            policies: { 'not applicable': policy('removed'), 'not evaluated': policy('worst') }
        }),
        answers: ['优', { option: 1, points: '1' }, '差', '严重', { excluded: '' }, { state: 'not evaluated' }]
    }),
    (key, points) => ({
        item: item(key, String(points), {
            scale: '三档',
            groups: [raising(group('one', null, { 优: String(points), 严重: '0' }))]
        }),
        answers: ['优', 0]
    })
];

/** The last answer raises what marked rows raise elsewhere. */
function raising({ rows, ...rest }: Group): Group {
    return {
        ...rest,
        rows: rows.map((row, place) => (place < rows.length - 1 ? row : { ...row, raises: ['特别扣分'] }))
    };
}

const limited = (from: string, to: string) =>
    binary(binary(measure('总评'), 'ge', n(from)), 'and', binary(measure('总评'), 'lt', n(to)));

const otherMeasures = [
    measureOf('平均率', collect('mean', attribute('ratio'), attribute('applicable')), { unit: 'ratio' }),
    measureOf('最低', collect('least', attribute('score'))),
    measureOf('最高', collect('greatest', attribute('ratio'), null, 'sections')),
    measureOf('零分数', collect('count', null, binary(attribute('score'), 'eq', n('0')))),
    measureOf('积', binary(earned, 'multiply', tally('关注', 'sum'))),
    measureOf('净率', binary(binary(earned, 'subtract', tally('特别扣分', 'sum')), 'divide', concerned)),
    measureOf('取整', measure('净率'), {
        steps: [{ kind: 'round', mode: 'half-even', step: '0.1', source: { file: 'r', line: 1, column: 1 } }]
    }),
    measureOf('一率', section('1', 'ratio'), { unit: 'ratio', display: truncated('0.0001') })
];

const bands = decisionOf(
    '等级',
    '总评',
    {
        甲: limited('90', '200'),
        乙: limited('75', '90'),
        丙: binary(limited('50', '75'), 'and', binary(section('1', 'ratio'), 'ge', n('0.3', 'ratio'))),
        丁: null
    },
    {
        vetoes: [
            veto('丁', binary(tally('特别扣分', 'count'), 'ge', n('3', 'count'))),
            veto('乙', collect('exists', null, binary(attribute('score'), 'eq', n('0'))))
        ]
    }
);

/** What caps, shifts and suffixes may ask: of the measure that is cut into pieces, of items, and of what may be none. */
const CONDITIONS = [
    binary(measure('总评'), 'lt', n('80')),
    binary(measure('总评'), 'ge', n('60')),
    collect('exists', null, binary(attribute('score'), 'eq', n('0'))),
    binary(tally('关注', 'count'), 'ge', n('1', 'count')),
    binary(section('1', 'ratio'), 'ge', n('0.7', 'ratio')),
    binary(section('2', 'ratio'), 'lt', n('0.5', 'ratio')),
    binary(measure('零分数'), 'ge', measure('最低'))
];
const condition = fc.constantFrom(...CONDITIONS);

const adjustments = fc.record({
    caps: fc.array(fc.tuple(fc.constantFrom('乙', '丙', '丁'), condition), { maxLength: 2 }),
    shifts: fc.array(fc.tuple(fc.constantFrom('up' as const, 'down' as const), condition), { maxLength: 3 }),
    stacking: fc.constantFrom('adds up' as const, 'at most one' as const),
    suffixes: fc.array(condition, { maxLength: 1 })
});

export interface RandomAudit {
    readonly model: Model;
    /** A complete audit. */
    readonly full: { items: Record<string, unknown>; extra: Record<string, number> };
    /** The same with some items left open. */
    readonly part: { items: Record<string, unknown>; extra: Record<string, number> };
}

type Adjustments = typeof adjustments extends fc.Arbitrary<infer Value> ? Value : never;

function adjusted({ caps, shifts, stacking, suffixes }: Adjustments): Partial<Decision> {
    return {
        caps: caps.map(([rung, asked]) => cap(rung, asked)),
        shifts: shifts.map(([direction, asked]) => shift(direction, asked)),
        stacking,
        qualifiers: suffixes.map(asked => suffix('(暗)', asked))
    };
}

const choice = fc.record({
    kind: fc.nat(KINDS.length - 1),
    points: fc.integer({ min: 1, max: 5 }).map(value => value * 2),
    answer: fc.nat(),
    open: fc.boolean(),
    section: fc.constantFrom('1', '2')
});

/** `smallest`: how many items at least. */
export const randomAudit = (smallest = 1, largest = 8): fc.Arbitrary<RandomAudit> =>
    fc
        .record({
            choices: fc.array(choice, { minLength: smallest, maxLength: largest }),
            bonus: fc.nat(2),
            whenZero: fc.constantFrom(null, n('60')),
            after: fc.option(adjustments)
        })
        .map(({ choices, bonus, whenZero, after }) => {
            const samples = choices.map(({ kind, points }, index) => KINDS[kind]!(`1.${index}`, points));
            const items = samples.map((sample, index) => ({ ...sample.item, section: choices[index]!.section }));
            const source = { file: 'r', line: 1, column: 1 };
            const total = { ...measures[2]!, whenZero: [{ divisor: '涉及', result: whenZero, source }] };
            const model = starModel(items, {
                sections: [sectionOf('1', '1'), sectionOf('2', '1')],
                measures: [...measures.slice(0, 2), total, ...otherMeasures],
                decisions: [after === null ? bands : { ...bands, ...adjusted(after) }]
            });
            const answers = samples.map(({ item: { key }, answers: all }, index): [string, unknown] => [
                key,
                all[choices[index]!.answer % all.length]
            ]);
            const extra = { 加分: bonus };
            return {
                model,
                full: { items: Object.fromEntries(answers), extra },
                part: { items: Object.fromEntries(answers.filter((_, index) => !choices[index]!.open)), extra }
            };
        });
