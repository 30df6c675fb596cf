// The usual shape of a rule: re-scaled for exclusions, deductions and bonus beside, grades with a veto.
import type { Item, Model } from '@guiju/model';
import { score } from '@guiju/runtime';
import {
    atMost,
    attribute,
    binary,
    concerned,
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
    sectionOf,
    tally,
    tallyOf,
    truncated,
    veto
} from './build.ts';

const marks = [
    markOf('△', '定量', {
        on: 'items',
        otherTitle: 'quantitative',
        score: binary(
            binary(attribute('points'), 'multiply', attribute('conforming samples')),
            'divide',
            attribute('samples')
        )
    }),
    markOf('*', '特别扣分', { otherTitle: 'special deductions', row: 'replaces', tally: '特别扣分' }),
    markOf('+', '加分', { on: 'ruleset', otherTitle: 'bonus', tally: '加分' }),
    markOf('#', '关注', { row: 'adds', tally: '关注' })
];

const tallies = [
    tallyOf('特别扣分', 'special deductions'),
    tallyOf('加分', 'bonus', { mark: '+', steps: [atMost('1')] }),
    tallyOf('关注', 'concern', { mark: '#', each: '0.5' })
];

const total = binary(
    binary(
        binary(binary(measure('实得'), 'divide', measure('涉及')), 'scale', n('100')),
        'subtract',
        tally('特别扣分', 'sum')
    ),
    'add',
    tally('加分', 'sum')
);

export const measures = [
    measureOf('实得', earned),
    measureOf('涉及', concerned),
    measureOf('总评', total, {
        whenZero: [{ divisor: '涉及', result: null, source: { file: 'rule.guiju', line: 9, column: 1 } }],
        display: truncated('0.01')
    })
];

const atLeast = (limit: string) => binary(measure('总评'), 'ge', n(limit));

export const stars = decisionOf(
    '星级',
    '总评',
    { 五星: atLeast('95'), 四星: atLeast('90'), 三星: atLeast('80'), 达标: atLeast('70'), 不合格: null },
    { vetoes: [veto('不合格', binary(tally('特别扣分', 'count'), 'ge', n('5', 'count')), '特别扣分达到五项')] }
);

/** A rule of these items with the usual marks, measures and grades. */
export function starModel(items: Item[], rest: Partial<Model> = {}): Model {
    return modelOf({ marks, tallies, measures, decisions: [stars], items, ...rest });
}

export const removable = { policies: { 'not applicable': policy('removed', true) } };

/** Ten items of 10 points: any score each, the last two excludable, all with a row that costs a deduction. */
export const tens = starModel(
    Array.from({ length: 10 }, (_, index) =>
        item(`1.1.${index + 1}`, '10', {
            direct: 'any',
            groups: [group('one', null, { 好: '10', 中: '5', 违规: '*' })],
            section: index < 8 ? '1' : '2',
            ...(index < 8 ? {} : removable)
        })
    ),
    { sections: [sectionOf('1', '80'), sectionOf('2', '20')] }
);

/** The result, or a failure that tells the errors. */
export function resultOf(model: Model, audit: unknown, options: Parameters<typeof score>[2] = {}) {
    const outcome = score(model, audit, options);
    if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
    return outcome.result;
}

/** `item code` of every problem. */
export function problemsOf(model: Model, audit: unknown, language?: 'zh' | 'en'): string[] {
    const outcome = score(model, audit, { language });
    return 'errors' in outcome ? outcome.errors.map(error => `${error.item} ${error.code}`) : [];
}

/** The same answer for every item of the ten. */
export function allTens(answer: unknown, changes: Record<string, unknown> = {}): { items: Record<string, unknown> } {
    const items = tens.items.map(({ key }): [string, unknown] => [key, answer]);
    return { items: { ...Object.fromEntries(items), ...changes } };
}
