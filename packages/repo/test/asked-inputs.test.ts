// Law: an audit is incomplete without an input exactly where a score or a grade depends on it, whatever else asks for it as well.
import { compile } from '@guiju/compiler';
import type { Result } from '@guiju/model';
import { score } from '@guiju/runtime';
import { createFixtures } from '@guiju/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const fixtures = createFixtures();

/** Where a rule may ask for 类 in scoring; each is a part of the rule, with and without it. */
const SCORING = {
    weights: [
        '| 权重 | 甲 | 乙 |\n| 指标 1 | 40% | 60% |\n| 指标 2 | 60% | 40% |',
        '| 指标 | 权重 |\n| 1 | 40% |\n| 2 | 60% |'
    ],
    inner: [
        '| 权重 | 甲 | 乙 |\n| 指标 2.1 | 40% | 60% |\n| 指标 2.2 | 60% | 40% |',
        '| 指标 | 权重 |\n| 2.1 | 40% |\n| 2.2 | 60% |'
    ],
    formula: ['如果 类 = 甲 则 1分 否则 2分', '1分'],
    table: ['查(类)', '3分'],
    edge: ['单查(数)', '4分'],
    divisor: ['如果 类 = 甲 则 0分 否则 1分', '1分'],
    gate: ['当 总评 ≥ 75 且 类 = 甲', '≥ 75'],
    veto: ['否决 不合格 当 类 = 乙 且 指标 1 得分率 < 60% “不足六成”', ''],
    cap: ['封顶 合格 当 类 = 乙 “乙类”', ''],
    shift: ['降一级 当 类 = 乙 “乙类”', ''],
    suffix: ['后缀 “（甲）” 当 类 = 甲', ''],
    second: ['等级 建议 { 阶梯 是 > 否  是 当 类 = 甲 }', '']
} as const;
type Place = keyof typeof SCORING;
const PLACES = Object.keys(SCORING) as Place[];

/** What asks for it beside: nobody is asked for that when an audit is scored. */
const BESIDE = {
    time: '审核时间 { 1 总时间 = 如果 类 = 甲 则 1人日 否则 2人日 }',
    sizes: '抽样 店数 { 甲 √n  乙 0.6√n  各 进位到 1，n 为零 则 0 }',
    sampled: '抽样 店数 其中 类 = 甲 { 每次 √n  各 进位到 1，n 为零 则 0 }',
    eligibility: '资格 { 类 = 甲，否则 不受理 }',
    documents: '文件 申请 { “许可” 当 类 = 乙 }'
} as const;
type Aside = keyof typeof BESIDE;

interface Rule {
    readonly places: Place[];
    readonly aside: Aside[];
}

function textOf({ places, aside }: Rule): string {
    const part = (place: Place): string => SCORING[place][places.includes(place) ? 0 : 1];
    return `规则 A-1 《问什么》
输入 { 类 择一 { 甲 乙 }  店数 场所数 0~50  说明 文字 }
评分 满分 20分 {
  不适用 禁止
  给分 0~分值
  指标 1 “一” 10分 { 1.1 “一” 10分 }
  指标 2 “二” 10分 { 指标 2.1 “二” 5分 { 2.1.1 “二” 5分 }  指标 2.2 “三” 5分 { 2.2.1 “三” 5分 }
${part('inner')}
  }
${part('weights')}
}
表 查 按 类 单位 分 { | 类 | 查 |
| 甲 | 3 |
| 乙 | 5 |
}
表 单查 按 数 单位 分 { | 数 | 单查 |
| 1~2 | 3 |
低于首行：不可计算
行间：不可计算
超出末行：= 如果 类 = 甲 则 4 否则 6
}
计算 {
  数 = 计数(条目)
  除数 = ${part('divisor')}，不舍入
  比 = 合计(条目 得分) ÷ 除数，除数 为零 则 0，不舍入
  加 = ${part('formula')}
  查得 = ${part('table')}
  末行 = ${part('edge')}
  总评 = 加权(指标 得分率) 折合 100分，不舍入
}
等级 结论 按 总评 {
  阶梯 优秀 > 合格 > 不合格（不发证）
  优秀 ${part('gate')}
  合格 ≥ 60
  ${part('veto')}
  ${part('cap')}
  ${part('shift')}
  ${part('suffix')}
}
${part('second')}
${aside.map(each => BESIDE[each]).join('\n')}`;
}

const FORGIVEN = new Set([
    ...['input-unused', 'grade-unreachable', 'condition-constant', 'bound-values-differ'],
    'table-row-unreachable'
]);

function resultOf(model: Parameters<typeof score>[0], inputs: object): Result {
    const items = { '1.1': 5, '2.1.1': 5, '2.2.1': 4 };
    const outcome = score(model, { items, inputs });
    if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
    return outcome.result;
}

const subset = <Each>(all: readonly Each[]) =>
    fc.oneof(
        fc.constantFrom(...all).map(one => [one]),
        fc.subarray([...all])
    );

it('of every use of an input, alone and beside others', { timeout: 120_000 }, async () => {
    let [asked, free] = [0, 0];
    const rule: fc.Arbitrary<Rule> = fc.record({
        places: subset(PLACES),
        aside: subset(Object.keys(BESIDE) as Aside[])
    });
    await fc.assert(
        fc.asyncProperty(rule, async each => {
            const { places } = each;
            const { document, diagnostics } = await fixtures.checkText(textOf(each));
            expect(diagnostics.filter(({ severity, code }) => severity === 'error' && !FORGIVEN.has(code))).toEqual([]);
            const model = compile(document, uri => uri);
            const open = resultOf(model, {});
            expect(open.missing).toEqual(places.length > 0 ? ['类'] : []);
            expect(open.grade === null).toBe(places.length > 0);
            if (places.length > 0) asked++;
            else free++;
            const [first, second] = ['甲', '乙'].map(类 => resultOf(model, { 类 }));
            expect(first).toMatchObject({ complete: true });
            if (places.length > 0) return;
            expect(first).toEqual(open);
            expect(second).toEqual(open);
        }),
        {
            numRuns: 30,
            examples: [...PLACES.map((place): [Rule] => [{ places: [place], aside: [] }]), [{ places: [], aside: [] }]]
        }
    );
    expect(asked).toBeGreaterThan(15);
    expect(free).toBeGreaterThan(0);
});
