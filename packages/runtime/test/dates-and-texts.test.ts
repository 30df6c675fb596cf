// Inputs that are dates or texts: read, compared, refused, told as they are written.
import { explanationText, score } from '@guiju/runtime';
import { describe, expect, test } from 'vitest';
import { binary, earned, item, measureOf, modelOf, n } from './build.ts';
import { input, inputOf, isValue, when } from './inputs.ts';
import { resultOf } from './stars.ts';

const early = binary(input('申请日'), 'lt', { op: 'date', date: '2031-03-01' });
export const dated = modelOf({
    inputs: [inputOf('申请日', 'date'), inputOf('发证日', 'date'), inputOf('说明', 'text')],
    items: [item('1', '6')],
    measures: [
        measureOf('实得', earned),
        measureOf('加', when(early, n('1'), n('0'))),
        measureOf('减', when(isValue('说明', '连锁'), n('1'), n('0'))),
        { ...measureOf('间隔', binary(input('发证日'), 'subtract', input('申请日'))), unit: 'calendar-day' }
    ]
});

const inputs = { 申请日: '2031-02-28', 发证日: '2031年3月1日', 说明: '连锁' };
const scored = (changed: object) => resultOf(dated, { items: { '1': 3 }, inputs: { ...inputs, ...changed } });

describe('what is accepted', () => {
    test.each([
        [{}, { 加: '1', 减: '1', 间隔: '1' }],
        [{ 申请日: '2031-03-01' }, { 加: '0', 间隔: '0' }],
        [{ 发证日: '2032-02-29' }, { 间隔: '366' }],
        [{ 说明: '单店' }, { 减: '0' }]
    ])('%j gives %j', (changed, measures) => {
        expect(scored(changed)).toMatchObject({ complete: true, measures });
    });
});

test('what is open is either way, and its range is told', () => {
    const open = resultOf(dated, { items: { '1': 3 }, inputs: { 发证日: '2031-03-01' } });
    expect(open).toMatchObject({ complete: false, measures: { 加: null, 减: null, 间隔: null } });
    expect(open.missing).toEqual(['申请日', '说明']);
    expect(open.range!.measures).toMatchObject({ 加: { from: '0', to: '1' }, 减: { from: '0', to: '1' } });
});

export const dateCases = [
    ['input-not-a-date', '申请日', '2031-02-30', '要写日期，例如 "2026-01-15"', 'is a date such as "2026-01-15"'],
    ['input-not-a-date', '申请日', 20310228, '写的是 20310228', 'not 20310228'],
    ['input-not-a-text', '说明', 3, '要写一段文字，写的是 3', 'is a text, not 3']
] as const;

test.each(dateCases)('%s: %s %j', (...[code, name, value, zh, en]) => {
    for (const [language, words] of Object.entries({ zh, en })) {
        const message = expect.stringContaining(words) as string;
        const outcome = score(dated, { items: {}, inputs: { [name]: value } }, { language: language as 'zh' | 'en' });
        expect(outcome).toEqual({ errors: [{ item: null, code, message }] });
    }
});

test('dates are told as dates', () => {
    const { result } = score(dated, { items: { '1': 3 }, inputs }, { explain: true, language: 'zh' }) as never;
    const text = explanationText(result, 'zh');
    expect(text).toContain('申请日：2031-02-28');
    expect(text).toContain('2031-03-01 - 2031-02-28');
    expect(text).not.toMatch(/7\d{5}/);
});

describe('what is allowed and what holds where nothing is said', () => {
    const limited = {
        ...dated,
        inputs: [
            { ...inputOf('申请日', 'date'), days: { from: '2031-01-01', to: null }, default: { value: '2031-02-01' } },
            { ...inputOf('发证日', 'date'), days: { from: '2031-01-01', to: '2031-12-31' } },
            { ...inputOf('说明', 'text'), texts: ['连锁', '单店'], default: { value: '单店' } }
        ]
    };
    const of = (inputs: object) => score(limited, { items: { '1': 3 }, inputs });

    test('a default is a day or a text like any other', () => {
        expect(resultOf(limited, { items: { '1': 3 }, inputs: { 发证日: '2031-02-02' } })).toMatchObject({
            complete: true,
            measures: { 加: '1', 减: '0', 间隔: '1' }
        });
    });

    test('an open day lies in its range, and an open text is one of the list', () => {
        const open = resultOf(limited, { items: { '1': 3 }, inputs: {} });
        expect(open.missing).toEqual(['发证日']);
        expect(open.range!.measures['间隔']).toEqual({ from: '-31', to: '333' });
    });

    test('days outside and other texts are refused', () => {
        const refused = of({ 申请日: '2030-12-31', 发证日: '2032-01-01', 说明: '别的' });
        expect('errors' in refused && refused.errors.map(({ code, message }) => [code, message])).toEqual([
            ['input-out-of-range', '输入“申请日”允许 不早于 2031-01-01，写的是 2030-12-31。'],
            ['input-out-of-range', '输入“发证日”允许 2031-01-01~2031-12-31，写的是 2032-01-01。'],
            ['input-unknown-value', expect.stringContaining('连锁')]
        ]);
        expect('errors' in of({ 申请日: '2031-01-01', 发证日: '2031-12-31', 说明: '连锁' })).toBe(false);
    });
});
