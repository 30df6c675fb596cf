// What an audit is told beside its answers: read in every spelling, refused with a sentence, open where it is absent.
import { checkModel } from '@guiju/model';
import { explanationText, score } from '@guiju/runtime';
import { describe, expect, test } from 'vitest';
import { binary, decisionOf, earned, item, measure, measureOf, modelOf, n } from './build.ts';
import { input, inputCases, inputOf, isValue, needed, typed, when } from './inputs.ts';
import { problemsOf, resultOf } from './stars.ts';

const items = { '1': 4, '2': 3 };
const scored = (inputs: object) => resultOf(typed, { items, inputs: { ...needed, ...inputs } });

describe('what is accepted', () => {
    test.each([
        [{ 往年: '50%' }, '8.25'],
        [{ 'last ratio': '0.5' }, '8.25'],
        [{ 'last-ratio': 0.5 }, '8.25'],
        [{ 往年: '５０％' }, '8.25'],
        [{ 往年: { num: '1', den: '3' } }, { num: '47', den: '6' }],
        [{}, '7'],
        [{ chain: true }, '8'],
        [{ 连锁: '是' }, '8'],
        [{ 连锁: ' yes ' }, '8'],
        [{ chain: 'no', 审核: '监督' }, '9'],
        [{ chain: '否', 审核: 'surveillance' }, '9'],
        [{ 起评: -5, 往年: 1 }, '2']
    ])('%j gives %j', (inputs, total) => {
        expect(scored(inputs)).toMatchObject({ complete: true, score: total, missing: [] });
    });

    test('the model reads back', () => {
        expect(checkModel(JSON.parse(JSON.stringify(typed)))).toEqual({ model: typed, problems: [] });
    });

    test('a rule without inputs looks at none', () => {
        const plain = modelOf({ items: [item('1', '6')] });
        expect(problemsOf(plain, { items: { '1': 1 }, inputs: { 人数: 'many' } })).toEqual([]);
    });
});

describe('what is refused', () => {
    test.each(inputCases)('%s: %s %j', (...[code, name, value, zh, en]) => {
        const audit = JSON.parse(`{ "items": {}, "inputs": { "${name}": ${JSON.stringify(value)} } }`) as unknown;
        for (const [language, words] of Object.entries({ zh, en })) {
            const message = expect.stringContaining(words) as string;
            const outcome = score(typed, audit, { language: language as 'zh' | 'en' });
            expect(outcome).toEqual({ errors: [{ item: null, code, message }] });
        }
    });

    test('an input under two of its names', () => {
        expect(problemsOf(typed, { items, inputs: { 人数: 5, headcount: 5 } })).toEqual(['null input-twice']);
    });

    test('inputs that are no object', () => {
        expect(problemsOf(typed, { items, inputs: [] })).toEqual(['null wrong-shape']);
    });
});

describe('what is decided', () => {
    test('the branch taken and the facts behind it are told', () => {
        expect(scored({ chain: true }).grade).toEqual({
            name: '良',
            code: '良',
            certificate: true,
            because: ['总评 8 ≥ 5，且 审核 为“初审”，不是“监督”', '未达“优”：总评 8 不满足 ≥ 9（连锁 为“是”）']
        });
        const english = resultOf(
            typed,
            { items, inputs: { ...needed, 审核: '监督', headcount: 9 } },
            { language: 'en' }
        );
        expect(english.grade).toMatchObject({
            name: '差',
            because: ['veto: 人数 9 < 10 (人太少), 差 instead of 优', '总评 9 ≥ 8 (连锁 is no)']
        });
    });

    test('what a chosen branch leaves out is not asked: no division by what it rules out', () => {
        const guarded = modelOf({
            inputs: [inputOf('店数', 'count', { from: '0', to: '9' })],
            items: [],
            measures: [
                measureOf(
                    '每店',
                    when(binary(input('店数'), 'eq', n('0', 'count')), n('0'), binary(n('6'), 'divide', input('店数')))
                )
            ]
        });
        const each = (stores: number) => resultOf(guarded, { items: {}, inputs: { 店数: stores } }).measures['每店'];
        expect([each(0), each(4)]).toEqual(['0', '1.5']);
    });
});

describe('what is still open', () => {
    test('an input without default is missing, and the range covers all its values', () => {
        const result = resultOf(typed, { items, inputs: { headcount: 300, 起评: 0 } });
        expect(result).toMatchObject({
            complete: false,
            grade: null,
            because: ['还没有给出输入“审核”'],
            score: null,
            missing: ['审核'],
            measures: { 实得: '7', 总评: null },
            range: { grades: ['优', '良', '差'], score: { from: '7', to: '9' }, exact: false, undetermined: false }
        });
    });

    test('an open end of what is allowed is an open end of the range', () => {
        const { range, missing } = resultOf(typed, { items, inputs: { headcount: 300, 往年: '100%', audit: '初审' } });
        expect(missing).toEqual(['起评']);
        expect(range).toMatchObject({ score: { from: '2', to: null }, exact: false, lowest: '差', highest: '优' });
    });

    test('items and inputs are both told', () => {
        const english = resultOf(typed, { items: { '1': 1 }, inputs: { 起评: 0 } }, { language: 'en' });
        expect(english.because).toEqual(['not given yet: "人数", "审核"', 'one item is not answered yet']);
        expect(english.missing).toEqual(['人数', '审核', '2']);
        expect(english.range!.grades).toContain('差');
    });

    test('a condition that is open is not taken for the same one everywhere, and the range says that it encloses', () => {
        const gated = modelOf({ ...typed, inputs: typed.inputs!.map(each => ({ ...each, default: null })) });
        const { range } = resultOf(gated, { items, inputs: { ...needed, 往年: 0 } });
        expect(range).toMatchObject({ score: { from: '7', to: '8' }, grades: ['优', '良'], exact: false });
    });

    test('ends that an open input reaches are told as reached', () => {
        const { range } = resultOf(typed, { items, inputs: { headcount: 300, 审核: '初审', 往年: '10%', 起评: 5 } });
        expect(range).toBeUndefined();
        const free = modelOf({ ...typed, inputs: typed.inputs!.map(each => ({ ...each, to: each.to ?? '5' })) });
        expect(resultOf(free, { items, inputs: { headcount: 300, 审核: '初审', 往年: '20%' } }).range).toMatchObject({
            score: { from: '6', to: '8' },
            grades: ['优', '良'],
            exact: true
        });
    });

    test('limits inside a branch divide what the measure can still be', () => {
        const total = measure('实得');
        const narrow = binary(binary(total, 'ge', n('8')), 'and', binary(total, 'lt', n('9')));
        const gated = modelOf({
            inputs: [inputOf('连锁', 'yes-no', { default: false })],
            items: [item('1', '10')],
            measures: [measureOf('实得', earned)],
            decisions: [
                decisionOf('级别', '实得', { 良: when(input('连锁'), isValue('连锁', '是'), narrow), 差: null })
            ]
        });
        expect(resultOf(gated, { items: {} }).range!.grades).toEqual(['良', '差']);
    });

    test('many open inputs give bounds, though not every combination is tried', () => {
        const names = Array.from({ length: 9 }, (_, index) => `数${index}`);
        const sum = names.map(input).reduce((a, b) => binary(a, 'subtract', b));
        const wide = modelOf({
            inputs: names.map(name => inputOf(name, 'points', { from: '0', to: '1' })),
            measures: [measureOf('差', sum)]
        });
        const { range } = resultOf(wide, { items: {} });
        expect(range!.measures['差']).toEqual({ from: '-8', to: '1' });
        expect(range!.exact).toBe(false);
    });
});

test('a model that names what it does not declare is broken, not crashed', () => {
    const broken = (expression: Parameters<typeof measureOf>[1]) =>
        problemsOf(modelOf({ inputs: typed.inputs, measures: [measureOf('甲', expression)] }), { items: {} });
    expect(broken(input('无此'))).toEqual(['null model-broken']);
    expect(broken(input('审核'))).toEqual(['null model-broken']);
    expect(broken(when({ op: 'value', input: '人数', value: '1' }, n('1'), n('2')))).toEqual(['null model-broken']);
    expect(broken(when(n('1'), n('1'), n('2')))).toEqual(['null model-broken']);
});

test('the explanation begins with the inputs', () => {
    const audit = { items, inputs: { headcount: 300, 起评: 1, chain: true } };
    expect('\n' + explanationText(resultOf(typed, audit, { explain: true }), 'zh')).toMatchInlineSnapshot(`
      "
      示例规则：没有等级
        人数：300  [rule.guiju:1]
        往年：0%（缺省）  [rule.guiju:1]
        起评：1分  [rule.guiju:1]
        连锁：是  [rule.guiju:1]
        审核：尚未给出  [rule.guiju:1]
        级别：没有等级；还没有给出输入“审核”  [rule.guiju:1]
          ✗ 优：总评 8 不满足 ≥ 9（连锁 为“是”）  [rule.guiju:1]
          ? 良：审核 ≠ 监督 未定  [rule.guiju:1]
          ? 差：其余  [rule.guiju:1]
          ✗ 否决 差：人数 300 不满足 < 10（人太少）  [rule.guiju:1]
          总评：实得 + 起评 × 往年 + (如果 连锁 则 1分 否则 如果 审核 = 监督 则 2分 否则 0分) = 7 + 1 × 0% + (1) = 8  [rule.guiju:1]
            实得：合计(条目 得分 其中 适用) = 7  [rule.guiju:1]
              1：标题 1 4 / 6  [rule.guiju:1]
              2：标题 2 3 / 4  [rule.guiju:1]"
    `);
    const english = resultOf(typed, audit, { explain: true, language: 'en' });
    expect('\n' + explanationText(english, 'en')).toMatchInlineSnapshot(`
      "
      示例规则: no grade
        人数: 300  [rule.guiju:1]
        往年: 0% (by default)  [rule.guiju:1]
        起评: 1 point  [rule.guiju:1]
        连锁: yes  [rule.guiju:1]
        审核: not given yet  [rule.guiju:1]
        级别: no grade; not given yet: "审核"  [rule.guiju:1]
          ✗ 优: 总评 8 is not ≥ 9 (连锁 is yes)  [rule.guiju:1]
          ? 良: 审核 ≠ 监督 is open  [rule.guiju:1]
          ? 差: otherwise  [rule.guiju:1]
          ✗ veto 差: 人数 300 is not < 10 (人太少)  [rule.guiju:1]
          总评: 实得 + 起评 × 往年 + (if 连锁 then 1 point else if 审核 = 监督 then 2 points else 0 points) = 7 + 1 × 0% + (1) = 8  [rule.guiju:1]
            实得: sum(items score where applicable) = 7  [rule.guiju:1]
              1: 标题 1 4 / 6  [rule.guiju:1]
              2: 标题 2 3 / 4  [rule.guiju:1]"
    `);
});
