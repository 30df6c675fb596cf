// Items answered by scales: by name, by points, by what was measured; what they raise, and what is open.
import { checkModel } from '@guiju/model';
import { explanationText, score } from '@guiju/runtime';
import { describe, expect, test } from 'vitest';
import { policy } from './build.ts';
import { measuredItem, restricted, scaledItem } from './scales.ts';
import { problemsOf, resultOf, starModel } from './stars.ts';

const model = starModel([
    scaledItem('1', '10', { policies: { 'not evaluated': policy('worst'), inconclusive: policy('full') } }),
    measuredItem('2', '公里'),
    measuredItem('3', '%')
]);

/** Points and special deductions of one answer to one item. */
function scored(key: string, answer: unknown): [unknown, unknown] {
    const { items, trace } = resultOf(
        model,
        { items: { '1': '优', '2': 8, '3': 8, [key]: answer } },
        { explain: true }
    );
    const raised = JSON.stringify(trace).match(/"name":"特别扣分","text":"(\d+)/)?.[1];
    return [items[key]!.points, raised];
}

describe('an answer by name', () => {
    test.each([
        ['优', '10', '0'],
        ['excellent', '10', '0'],
        [{ option: 0 }, '10', '0'],
        [{ options: 'good', points: 6 }, '6', '0'],
        [{ option: 1, points: '6.5' }, '6.5', '0'],
        ['poor', '0', '0'],
        ['serious', '0', '1'],
        [10, '10', '0'],
        ['5.5', '5.5', '0'],
        [{ state: 'not evaluated' }, '0', '1'],
        [{ state: 'inconclusive' }, '10', '0']
    ])('%j gives %s points and %s entries', (answer, points, raised) => {
        expect(scored('1', answer)).toEqual([points, raised]);
    });
});

describe('a measured value', () => {
    test.each([
        ['2', 0, '8', '0'],
        ['2', '5', '8', '0'],
        ['2', '5.0001', '3', '0'],
        ['2', { num: '59', den: '3' }, '3', '0'],
        ['2', 20, '0', '1'],
        ['2', '１２．５', '3', '0'],
        ['3', '5%', '8', '0'],
        ['3', 0.2, '0', '1'],
        ['3', '19.99%', '3', '0']
    ])('item %s: %j gives %s points and %s entries', (key, measured, points, raised) => {
        expect(scored(key, { measured })).toEqual([points, raised]);
    });

    test('0 points mean the only answer that is worth nothing', () => {
        expect(scored('2', 0)).toEqual(['0', '1']);
    });
});

describe('points of an answer that a mark rules out', () => {
    const core = restricted(restricted(scaledItem('1', '10'), '差', '△'), '严重', '△');
    test.each([0, '0', { points: 0 }])('%j is refused', answer => {
        expect(problemsOf(starModel([core]), { items: { '1': answer } })).toEqual(['1 answer-ruled-out']);
    });

    test('so is 6, and 0 where no answer is worth nothing', () => {
        const strict = starModel([restricted(scaledItem('1', '10'), '良', '△')]);
        expect(problemsOf(strict, { items: { '1': 6 } })).toEqual(['1 answer-ruled-out']);
        const two = scaledItem('1', '10');
        const rich = { ...two, groups: two.groups.map(group => ({ ...group, rows: group.rows.slice(0, 2) })) };
        expect(problemsOf(starModel([rich]), { items: { '1': 0 } })).toEqual(['1 points-not-reachable']);
        // 5 to 10 of 10 are left.
        expect(resultOf(starModel([rich]), { items: {} }).range).toMatchObject({ score: { from: '50', to: '100' } });
    });
});

describe('what is told', () => {
    test('the value, the answer with its clause, and what it raised', () => {
        const outcome = score(model, { items: { '1': 'serious', '2': { measured: 7 }, '3': 8 } }, { explain: true });
        const text = 'result' in outcome ? explanationText(outcome.result, 'zh') : '';
        expect(text).toContain('2：标题 2 3 / 8，实测 7 公里');
        expect(text).toContain('0 严重  [依 6.2');
        const english = score(model, { items: { '3': { measured: '7%' } } }, { explain: true, language: 'en' });
        expect('result' in english ? explanationText(english.result, 'en') : '').toContain('3 / 8, measured 7%');
    });

    test('the model reads back', () => {
        expect(checkModel(JSON.parse(JSON.stringify(model)))).toEqual({ model, problems: [] });
    });
});

describe('what is open', () => {
    test('an item where only the worst answer is worth nothing does not score nothing and raise nothing', () => {
        const single = starModel([measuredItem('2', '公里')]);
        const { range } = resultOf(single, { items: {} });
        // 0 of 8 with one deduction, or 3 to 8 of 8 without any.
        expect(range).toMatchObject({ score: { from: '-1', to: '100' }, exact: true });
        expect(resultOf(single, { items: { '2': { measured: 30 } } }).score).toBe('-1');
    });
});
