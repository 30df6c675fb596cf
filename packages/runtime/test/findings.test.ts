// Findings: read in every spelling, refused with a sentence, open where they are not stated, counted by class, state and place.
import type { Expression, Finding, Model } from '@guiju/model';
import { explanationText, score } from '@guiju/runtime';
import { describe, expect, test } from 'vitest';
import {
    atLeast,
    binary,
    decisionOf,
    earned,
    item,
    measure,
    measureOf,
    modelOf,
    n,
    sectionOf,
    source
} from './build.ts';
import { problemsOf, resultOf } from './stars.ts';

type Asked = Extract<Expression, { op: 'findings' }>;
const ask = (take: Asked['take'], where: Expression | null, place: Asked['place'] = null): Asked => ({
    op: 'findings',
    take,
    place,
    where
});
const among = (...names: string[]): Expression => ({ op: 'severity', among: names });
const closed = (is: boolean): Expression => ({ op: 'closed', closed: is });
const classOf = (name: string, other: string) => ({ name, names: [name, other], source });
const declared = (clauseRequired = false): Model['findings'] => ({
    classes: [classOf('严重', 'major'), classOf('一般', 'minor'), classOf('观察项', 'observation')],
    clauseRequired,
    notes: [],
    clause: '4.5',
    source
});
const open = binary(among('严重', '一般'), 'and', closed(false));

/** Decides by counts alone; a rule without items. */
const counting = modelOf({
    findings: declared(),
    measures: [measureOf('未关闭数', ask('count', open), { unit: 'count' })],
    decisions: [
        decisionOf('结论', null, {
            通过: binary(
                binary(ask('count', among('严重')), 'le', n('0', 'count')),
                'and',
                binary(ask('count', among('严重', '一般')), 'le', n('3', 'count'))
            ),
            整改: ask('all', binary({ op: 'not', operand: among('严重') }, 'or', closed(true))),
            不通过: null
        })
    ]
});

const major: Finding = { severity: '严重', text: '无台账' };
const minor: Finding = { severity: 'minor', closed: true };

describe('a decision by counts alone', () => {
    test.each([
        [[], {}, '通过', '0'],
        [[minor, minor, minor], {}, '通过', '0'],
        [[minor, minor, minor, minor], {}, '整改', '0'],
        [[major], {}, '不通过', '1'],
        [[{ ...major, closed: true }], {}, '整改', '0'],
        [[{ severity: ' ｍａｊｏｒ ' }], {}, '不通过', '1'],
        [[{ severity: 'observation' }], {}, '通过', '0'],
        [[], { minor: 3 }, '通过', '3'],
        [[minor], { 一般: 3, 观察项: 9 }, '整改', '3'],
        [[], { major: 0 }, '通过', '0']
    ])('%j with %j is %s', (findings, extra, grade, count) => {
        const result = resultOf(counting, { findings, extra });
        expect(result).toMatchObject({
            complete: true,
            grade: { name: grade },
            measures: { 未关闭数: count },
            missing: []
        });
    });

    test('the order of the findings does not matter, nor whether they are listed or counted', () => {
        const listed = resultOf(counting, { findings: [major, minor, { severity: '一般' }] });
        const turned = resultOf(counting, { findings: [{ severity: 'minor' }, minor, major] });
        expect(turned).toEqual(listed);
        expect(resultOf(counting, { findings: [major, minor], extra: { minor: 1 } })).toEqual(listed);
    });

    test('counts stand in the result', () => {
        expect(resultOf(counting, { findings: [minor, major, minor] }).findings).toEqual({
            严重: 1,
            一般: 2,
            观察项: 0
        });
        expect(resultOf(modelOf({}), { findings: [{ severity: 'x' }], items: {} })).not.toHaveProperty('findings');
    });

    test('findings that are not stated are open', () => {
        const result = resultOf(counting, {});
        expect(result).toMatchObject({
            complete: false,
            grade: null,
            findings: { 严重: null, 一般: null, 观察项: null },
            missing: ['findings'],
            measures: { 未关闭数: null },
            range: { grades: ['通过', '整改', '不通过'], measures: { 未关闭数: { from: '0', to: null } }, exact: false }
        });
        expect(result.because).toEqual(['还没有写明发现（没有发现时写空列表 "findings": []）']);
    });

    test('what is known of them narrows what is possible', () => {
        expect(resultOf(counting, { extra: { 严重: 1 } }).range).toMatchObject({ grades: ['不通过'] });
        expect(resultOf(counting, { extra: { 一般: 4 } }).range).toMatchObject({ grades: ['整改', '不通过'] });
    });

    test('the explanation lists them, worst first', () => {
        const findings = [minor, { ...major, clause: '5.2' }];
        const text = explanationText(resultOf(counting, { findings }, { explain: true }), 'zh');
        expect(text).toContain('严重 1，一般 1，观察项 0');
        expect(text).toContain('5.2 无台账');
        expect(text).toContain('（已关闭）');
        const english = resultOf(counting, { findings }, { explain: true, language: 'en' });
        expect(explanationText(english, 'en')).toContain('count(findings where 一般 or worse and open)');
    });
});

/** 总评 = 实得 - 严重 × 5，不足 0 按 0；通过 also asks for no finding on item 1.1 and at most one in section 1. */
const placed = (clauseRequired: boolean): Model =>
    modelOf({
        findings: declared(clauseRequired),
        sections: [sectionOf('1', '8'), sectionOf('1.9', '2', '1'), sectionOf('2', '2')],
        items: [
            item('1.1', '6', { section: '1' }),
            item('1.9.1', '2', { section: '1.9' }),
            item('2.1', '2', { section: '2' })
        ],
        measures: [
            measureOf('实得', earned),
            measureOf(
                '总评',
                binary(measure('实得'), 'subtract', binary(ask('count', among('严重')), 'multiply', n('5'))),
                { steps: [atLeast('0')] }
            ),
            measureOf('甲', ask('count', null, { kind: 'section', key: '1' }), { unit: 'count' }),
            measureOf('乙', ask('count', null, { kind: 'item', key: '1.1' }), { unit: 'count' })
        ],
        decisions: [decisionOf('级别', '总评', { 好: binary(measure('总评'), 'ge', n('5')), 差: null })]
    });
const items = { '1.1': 6, '1.9.1': 2, '2.1': 2 };

describe('beside scores', () => {
    test('each finding takes points off', () => {
        expect(resultOf(placed(false), { items, findings: [major] })).toMatchObject({
            score: '5',
            grade: { name: '好' }
        });
        expect(resultOf(placed(false), { items, findings: [major, major, major] })).toMatchObject({ score: '0' });
    });

    test('and are counted where they belong', () => {
        const at = (clause: string): Finding => ({ severity: '一般', clause });
        const findings = [at('1.1'), at('S:1.1'), at('1.9'), at('１.９.１'), at('2'), at('2.1'), at('1')];
        expect(resultOf(placed(true), { items, findings }).measures).toMatchObject({ 甲: '5', 乙: '2' });
    });

    test('while they are open the score has its clamp as an end', () => {
        const { range } = resultOf(placed(false), { items });
        expect(range).toMatchObject({ score: { from: '0', to: '10' }, grades: ['好', '差'] });
        expect(range?.measures['甲']).toEqual({ from: '0', to: null });
    });

    test('what an example gives does not need them', () => {
        const stubs = { measures: { 总评: '7' } };
        expect(score(placed(false), { items: {} }, { stubs })).toMatchObject({
            result: { complete: true, grade: { name: '好' }, missing: [] }
        });
        expect(score(placed(false), { items: {} }, { stubs: { measures: { 实得: '7' } } })).toMatchObject({
            result: { complete: false, missing: ['findings'] }
        });
    });
});

describe('what is refused', () => {
    test.each([
        ['finding-shape', [{ text: '无' }], '第 1 个发现应为对象', 'Finding 1 must be an object'],
        ['finding-shape', [major, 'major'], '第 2 个发现应为对象', 'Finding 2 must be an object'],
        ['finding-shape', [{ ...major, closed: 'yes' }], 'closed（true 或 false）', '"closed" (true or false)'],
        [
            'finding-unknown-class',
            [{ severity: '重大' }],
            '“重大”规则没有声明；可写：严重、major、',
            '"重大", but these: 严重, major'
        ],
        [
            'finding-unknown-clause',
            [{ ...major, clause: '9.9' }],
            '“9.9”不是本规则的条目或指标',
            '"9.9" is no item or section'
        ],
        ['wrong-shape', { severity: 'major' }, '发现的列表', 'a list of findings']
    ])('%s %j', (...[code, findings, zh, en]) => {
        for (const [language, words] of Object.entries({ zh, en })) {
            const message = expect.stringContaining(words) as string;
            expect(score(placed(false), { items, findings }, { language: language as 'zh' | 'en' })).toEqual({
                errors: [{ item: null, code, message }]
            });
        }
    });

    const value = (name: string, other: string) => ({ name, names: [name, other] });
    const judging = modelOf({
        findings: {
            ...declared()!,
            matrix: {
                keys: [
                    { ...value('可能性', 'likelihood'), values: [value('偶尔', 'seldom'), value('经常', 'often')] },
                    { ...value('影响', 'impact'), values: [value('小', 'small'), value('大', 'large')] }
                ],
                cells: [
                    { at: ['偶尔', '小'], severity: null, source },
                    { at: ['偶尔', '大'], severity: '一般', source },
                    { at: ['经常', '小'], severity: '一般', source },
                    { at: ['经常', '大'], severity: '严重', source }
                ],
                clause: '4.6'
            }
        }
    });

    test.each<[string, object]>([
        ['finding-class-differs', { judged: { likelihood: 'often', 影响: 'large' }, severity: 'minor' }],
        ['finding-cell-empty', { judged: { 可能性: '偶尔', 影响: '小' } }],
        ['finding-not-judged', { severity: 'major' }],
        ['finding-key-missing', { judged: { 可能性: '偶尔' } }],
        ['finding-key-twice', { judged: { 可能性: '偶尔', likelihood: 'often', 影响: '小' } }],
        ['finding-unknown-key', { judged: { 可能性: '偶尔', 后果: '小' } }],
        ['finding-unknown-value', { judged: { 可能性: '偶尔', 影响: '中' } }],
        ['finding-shape', { text: 'x' }]
    ])('what was judged: %s', (code, finding) => {
        expect(problemsOf(judging, { findings: [finding] })).toEqual([`null ${code}`]);
    });

    test('the class follows from the cell, and the explanation names it', () => {
        const findings = [
            { judged: { impact: 'large', 可能性: '经常' }, severity: 'major' },
            { judged: { 可能性: '偶尔', 影响: '大' }, closed: true },
            { severity: 'observation' }
        ];
        const result = resultOf(judging, { findings }, { explain: true });
        expect(result.findings).toEqual({ 严重: 1, 一般: 1, 观察项: 1 });
        const lines = explanationText(result, 'zh');
        expect(lines).toContain('可能性 经常，影响 大 → 严重');
        expect(lines).toContain('可能性 偶尔，影响 大 → 一般（已关闭）');
        expect(problemsOf(counting, { findings: [{ judged: { 影响: '大' } }] })).toEqual([
            'null finding-judged-without-matrix'
        ]);
    });

    test('a missing clause where it is required, also in extra', () => {
        expect(problemsOf(placed(true), { items, findings: [major] })).toEqual(['null finding-without-clause']);
        expect(problemsOf(placed(true), { items, findings: [], extra: { major: 1 } })).toEqual([
            'null extra-without-clause'
        ]);
    });

    test('a code that several items share', () => {
        const shared = modelOf({
            findings: declared(),
            items: [
                item('A:1', '1', { codes: [{ standard: 'A', code: '1' }] }),
                item('B:1', '1', { codes: [{ standard: 'B', code: '1' }] })
            ]
        });
        const audit = { items: {}, findings: [{ ...major, clause: '1' }] };
        expect(problemsOf(shared, audit)).toEqual(['null finding-ambiguous-clause']);
        expect(problemsOf(shared, { items: {}, findings: [{ ...major, clause: 'B:1' }] })).toEqual([]);
    });

    test('a class named twice in extra, and what is neither class nor tally', () => {
        expect(problemsOf(counting, { findings: [], extra: { major: 1, 严重: 1 } })).toEqual(['null extra-twice']);
        expect(problemsOf(counting, { findings: [], extra: { 重大: 1 } })).toEqual(['null unknown-extra']);
    });

    test('a rule with items needs them', () => {
        expect(problemsOf(placed(false), { findings: [] })).toEqual(['null not-an-audit']);
    });
});
