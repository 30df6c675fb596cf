// A rule with an input of every type, and everything that can be wrong with what an audit gives for them.
import type { Expression, Input } from '@guiju/model';
import { binary, decisionOf, earned, item, measure, measureOf, modelOf, n, source, veto } from './build.ts';

export const input = (name: string): Expression => ({ op: 'input', name });
export const isValue = (of: string, value: string): Expression => ({ op: 'value', input: of, value });
export const not = (operand: Expression): Expression => ({ op: 'not', operand });
export const when = (condition: Expression, then: Expression, otherwise: Expression): Expression => ({
    op: 'if',
    condition,
    then,
    else: otherwise
});

export function inputOf(name: string, type: Input['type'], rest: Partial<Input> = {}): Input {
    return { name, names: [name], type, default: null, notes: [], clause: null, source, ...rest };
}

const inputs = [
    inputOf('人数', 'count', { names: ['人数', 'headcount'], from: '1', to: '1000' }),
    inputOf('往年', 'ratio', { names: ['往年', 'last ratio', 'last-ratio'], from: '0', to: '1', default: '0' }),
    inputOf('起评', 'points', { from: '-5', to: null }),
    inputOf('连锁', 'yes-no', { names: ['连锁', 'chain'], default: false }),
    inputOf('审核', 'choice', {
        names: ['审核', 'audit'],
        values: [
            { name: '初审', names: ['初审', 'initial'] },
            { name: '监督', names: ['监督', 'surveillance'] }
        ]
    })
];

/** 总评 = 实得 + 起评 × 往年 + (如果 连锁 则 1 否则 如果 审核 = 监督 则 2 否则 0) */
const supplement = when(input('连锁'), n('1'), when(isValue('审核', '监督'), n('2'), n('0')));
const total = binary(
    binary(measure('实得'), 'add', binary(input('起评'), 'multiply', input('往年'))),
    'add',
    supplement
);

export const typed = modelOf({
    inputs,
    items: [item('1', '6'), item('2', '4')],
    measures: [measureOf('实得', earned), measureOf('总评', total)],
    decisions: [
        decisionOf(
            '级别',
            '总评',
            {
                优: when(input('连锁'), binary(measure('总评'), 'ge', n('9')), binary(measure('总评'), 'ge', n('8'))),
                良: binary(binary(measure('总评'), 'ge', n('5')), 'and', not(isValue('审核', '监督'))),
                差: null
            },
            { vetoes: [veto('差', binary(input('人数'), 'lt', n('10', 'count')), '人太少')] }
        )
    ]
});

/** All that is needed beside the defaults. */
export const needed = { headcount: 300, 审核: 'initial', 起评: '2.5' };

export const inputCases: [code: string, name: string, value: unknown, zh: string, en: string][] = [
    ['unknown-input', '门店', 1, '没有声明输入“门店”；可写：人数、', 'declares no input "门店", but these: 人数, '],
    ['unknown-input', '__proto__', 1, '“__proto__”', '"__proto__"'],
    ['input-not-a-number', '人数', 'many', '应为个数，例如 300，写的是“many”', 'is a count such as 300, not "many"'],
    ['input-not-a-number', '人数', true, '写的是“true”', 'not "true"'],
    ['input-not-a-number', '人数', null, '写的是“null”', 'not "null"'],
    ['input-not-a-number', '起评', '2分', '应为分数', 'is a number of points'],
    ['input-not-a-number', '往年', 'x%', '应为比例，例如 "30%" 或 0.3', 'is a ratio such as "30%" or 0.3'],
    ['input-not-a-number', '往年', [1], '“{…}”', 'not "{…}"'],
    [
        'input-not-a-count',
        'headcount',
        '2.5',
        '“人数”是个数，要写从 0 起的整数，写的是 2.5',
        'a whole number from 0, not 2.5'
    ],
    ['input-not-a-count', '人数', -1, '写的是 -1', 'not -1'],
    ['input-out-of-range', '人数', 0, '允许 1~1000，写的是 0', 'may be 1~1000, not 0'],
    ['input-out-of-range', 'last ratio', 30, '允许 0%~100%，写的是 3000%', 'may be 0%~100%, not 3000%'],
    ['input-out-of-range', '起评', '-5.01', '允许 不小于 -5，写的是 -5.01', 'may be at least -5, not -5.01'],
    ['input-not-yes-no', 'chain', 1, '“连锁”只能写 true 或 false', '"连锁" is true or false'],
    ['input-not-yes-no', 'chain', 'maybe', '写的是“maybe”', 'not "maybe"'],
    [
        'input-unknown-value',
        'audit',
        '再认证',
        '没有“再认证”这个值；可写：初审、initial、',
        'no value "再认证", but these: 初审, '
    ],
    ['input-unknown-value', '审核', { x: 1 }, '“{…}”', '"{…}"']
];
