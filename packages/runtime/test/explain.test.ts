// What is said about a result: from the outcome down to the rows, with clause and place.
import { explanationText } from '@guiju/runtime';
import { expect, test } from 'vitest';
import {
    attribute,
    binary,
    collect,
    decisionOf,
    group,
    item,
    measure,
    measureOf,
    modelOf,
    n,
    sectionOf,
    truncated
} from './build.ts';
import { measures, removable, resultOf, stars, starModel } from './stars.ts';

const model = starModel(
    [
        item('1.1', '8', {
            section: '1',
            clause: '6.2',
            groups: [group('one', null, { 全部达到: '8', 部分: '1~7', 违规: '*' })]
        }),
        item('1.2', '2', { section: '1.a', ...removable }),
        item('2', '2', { markers: ['△'] })
    ],
    {
        sections: [sectionOf('1', '10'), sectionOf('1.a', '2', '1')],
        measures: measures.map(each => ({ ...each, clause: '7.1' })),
        decisions: [stars]
    }
);

const audit = {
    items: { '1.1': { option: 1, points: 6 }, '1.2': { excluded: '没有这类商品' }, '2': { nonconforming: 1, of: 4 } },
    extra: { 特别扣分: 1 }
};

test('the tree leads from the grade to the rows', () => {
    const result = resultOf(model, audit, { explain: true });
    expect('\n' + explanationText(result, 'zh')).toMatchInlineSnapshot(`
      "
      示例规则：达标
        星级：达标；总评 74.00 ≥ 70；未达“三星”：总评 74.00 不满足 ≥ 80  [rule.guiju:1]
          ✗ 五星：总评 74.00 不满足 ≥ 95  [rule.guiju:1]
          ✗ 四星：总评 74.00 不满足 ≥ 90  [rule.guiju:1]
          ✗ 三星：总评 74.00 不满足 ≥ 80  [rule.guiju:1]
          ✓ 达标：总评 74.00 ≥ 70  [rule.guiju:1]
          ✗ 不合格：其余  [rule.guiju:1]
          ✗ 否决 不合格：计数(特别扣分) 1 不满足 ≥ 5（特别扣分达到五项）  [rule.guiju:1]
          总评：实得 ÷ 涉及 折合 100分 - 合计(特别扣分) + 合计(加分) = 7.5 ÷ 10 折合 100分 - 1 + 0 = 74，显示 74.00  [依 7.1, rule.guiju:1]
            实得：合计(条目 得分 其中 适用) = 7.5  [依 7.1, rule.guiju:1]
              1：指标 1 6 / 8  [rule.guiju:1]
                1.1：标题 1.1 6 / 8  [依 6.2, rule.guiju:1]
                  6 部分  [rule.guiju:1]
                1.a：指标 1.a 没有适用的条目  [rule.guiju:1]
                  1.2：标题 1.2 不适用（剔除）：没有这类商品  [rule.guiju:1]
              2：标题 2 1.5 / 2，4 个样本中 1 个不合格  [rule.guiju:1]
            涉及：合计(条目 分值 其中 适用) = 10  [依 7.1, rule.guiju:1]
            特别扣分：1 × 1分 = 1  [rule.guiju:1]
              审核记录另记 1 次
            加分：0 × 1分 → 0  [rule.guiju:1]
              至多 1  [rule.guiju:1]
        关注：0 × 0.5分 = 0  [rule.guiju:1]"
    `);
});

test('English has the same lines in its own words', () => {
    const result = resultOf(model, audit, { explain: true, language: 'en' });
    expect('\n' + explanationText(result, 'en')).toMatchInlineSnapshot(`
      "
      示例规则: 达标
        星级: 达标; 总评 74.00 ≥ 70; not 三星: 总评 74.00 is not ≥ 80  [rule.guiju:1]
          ✗ 五星: 总评 74.00 is not ≥ 95  [rule.guiju:1]
          ✗ 四星: 总评 74.00 is not ≥ 90  [rule.guiju:1]
          ✗ 三星: 总评 74.00 is not ≥ 80  [rule.guiju:1]
          ✓ 达标: 总评 74.00 ≥ 70  [rule.guiju:1]
          ✗ 不合格: otherwise  [rule.guiju:1]
          ✗ veto 不合格: count(特别扣分) 1 is not ≥ 5 (特别扣分达到五项)  [rule.guiju:1]
          总评: 实得 ÷ 涉及 scaled to 100 points - sum(特别扣分) + sum(加分) = 7.5 ÷ 10 scaled to 100 points - 1 + 0 = 74, shown 74.00  [per 7.1, rule.guiju:1]
            实得: sum(items score where applicable) = 7.5  [per 7.1, rule.guiju:1]
              1: 指标 1 6 / 8  [rule.guiju:1]
                1.1: 标题 1.1 6 / 8  [per 6.2, rule.guiju:1]
                  6 部分  [rule.guiju:1]
                1.a: 指标 1.a nothing applicable  [rule.guiju:1]
                  1.2: 标题 1.2 not applicable (removed): 没有这类商品  [rule.guiju:1]
              2: 标题 2 1.5 / 2, 1 of 4 samples nonconforming  [rule.guiju:1]
            涉及: sum(items points where applicable) = 10  [per 7.1, rule.guiju:1]
            特别扣分: 1 × 1 point = 1  [rule.guiju:1]
              added by the audit 1
            加分: 0 × 1 point → 0  [rule.guiju:1]
              at most 1  [rule.guiju:1]
        关注: 0 × 0.5 points = 0  [rule.guiju:1]"
    `);
});

test('an open audit tells what is known and the ranges', () => {
    const result = resultOf(model, { items: { '1.1': { flags: ['*'] } } }, { explain: true });
    expect('\n' + explanationText(result, 'zh')).toMatchInlineSnapshot(`
      "
      示例规则：没有等级
        星级：没有等级；还有 2 个条目没有作答  [rule.guiju:1]
          ✗ 五星：总评 -1～97/3 不满足 ≥ 95  [rule.guiju:1]
          ✗ 四星：总评 -1～97/3 不满足 ≥ 90  [rule.guiju:1]
          ✗ 三星：总评 -1～97/3 不满足 ≥ 80  [rule.guiju:1]
          ✗ 达标：总评 -1～97/3 不满足 ≥ 70  [rule.guiju:1]
          ✓ 不合格：其余  [rule.guiju:1]
          ✗ 否决 不合格：计数(特别扣分) 1 不满足 ≥ 5（特别扣分达到五项）  [rule.guiju:1]
          总评：实得 ÷ 涉及 折合 100分 - 合计(特别扣分) + 合计(加分) = 0～4 ÷ 10～12 折合 100分 - 1 + 0 = -1～97/3  [依 7.1, rule.guiju:1]
            实得：合计(条目 得分 其中 适用) = 0～4  [依 7.1, rule.guiju:1]
              1：指标 1 0～2 / 8～10  [rule.guiju:1]
                1.1：标题 1.1 0 / 8  [依 6.2, rule.guiju:1]
                  * 违规  [rule.guiju:1]
                1.a：指标 1.a 0～2 / 0～2  [rule.guiju:1]
                  1.2：标题 1.2 尚未作答  [rule.guiju:1]
              2：标题 2 尚未作答  [rule.guiju:1]
            涉及：合计(条目 分值 其中 适用) = 10～12  [依 7.1, rule.guiju:1]
            特别扣分：1 × 1分 = 1  [rule.guiju:1]
              1.1：标题 1.1：违规  [依 6.2, rule.guiju:1]
            加分：0 × 1分 → 0  [rule.guiju:1]
              至多 1  [rule.guiju:1]
        关注：0 × 0.5分 = 0  [rule.guiju:1]"
    `);
});

test('without explain there is no tree', () => {
    const result = resultOf(model, audit);
    expect(result.trace).toEqual({});
    expect(explanationText(result, 'zh')).toBe('');
});

test('formulas keep their brackets and words', () => {
    const share = collect('sum', binary(attribute('score'), 'multiply', n('2', 'number')), {
        op: 'not',
        operand: attribute('applicable')
    });
    const formulas = modelOf(
        {
            items: [item('1', '2')],
            measures: [
                measureOf(
                    'a',
                    binary(n('2', 'number'), 'multiply', binary(n('1', 'number'), 'add', n('0.5', 'ratio')))
                ),
                measureOf('b', binary(measure('a'), 'subtract', binary(measure('a'), 'subtract', n('1')))),
                measureOf('c', { op: 'least', of: [share, { op: 'negate', operand: n('3') }] }),
                measureOf('d', binary(n('8', 'number'), 'divide', n('3', 'number')), {
                    display: truncated('0.01'),
                    steps: [{ kind: 'round', mode: 'half-up', step: '0.1', source: { file: 'r', line: 3, column: 1 } }]
                })
            ],
            decisions: [decisionOf('d', null, { yes: collect('exists', null, attribute('applicable')), no: null })]
        },
        'Formulas'
    );
    const result = resultOf(formulas, { items: { '1': 1 } }, { explain: true });
    expect(result.grade!.because).toEqual(['exists(items where applicable) holds: 1']);
    expect('\n' + explanationText(result, 'en')).toMatchInlineSnapshot(`
      "
      Formulas: yes
        d: yes; exists(items where applicable) holds: 1  [rule.guiju:1]
          ✓ yes: exists(items where applicable) holds: 1  [rule.guiju:1]
          ✗ no: otherwise  [rule.guiju:1]
        a: 2 × (1 + 50%) = 3  [rule.guiju:1]
        b: a - (a - 1 point) = 3 - (3 - 1 point) = 1  [rule.guiju:1]
          a: 3 (see above)  [rule.guiju:1]
        c: min(sum(items score × 2 where not applicable), -3 points) = min(0, -3 points) = -3  [rule.guiju:1]
          1: 标题 1 1 / 2  [rule.guiju:1]
        d: 8 ÷ 3 → 2.7, shown 2.70  [rule.guiju:1]
          rounded half up to 0.1  [r:3]"
    `);
});
