// From text to model: every construct, both languages, the same bytes every time.
import { readFileSync } from 'node:fs';
import { checkModel, writeModel } from '@guiju/model';
import { describe, expect, test } from 'vitest';
import { modelOf } from './model-of.ts';

const fixtures = new URL('./fixtures/', import.meta.url);
const zh = readFileSync(new URL('ten-points.zh.guiju', fixtures), 'utf8');
const en = readFileSync(new URL('ten-points.en.guiju', fixtures), 'utf8');

/** A model without the places of its statements. */
function withoutSources(value: unknown): unknown {
    return JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === 'source' ? undefined : part)));
}

describe('compile', () => {
    test('every construct has its place in the model', async () => {
        await expect(writeModel(await modelOf(zh))).toMatchFileSnapshot('fixtures/ten-points.model.json');
    });

    test('the model reads back', async () => {
        const model = await modelOf(zh);
        expect(checkModel(JSON.parse(writeModel(model)))).toEqual({ model, problems: [] });
    });

    test('Chinese and English words give the same model and hash', async () => {
        const [first, second] = [await modelOf(zh), await modelOf(en)];
        expect(withoutSources(second)).toEqual(withoutSources(first));
        expect(second.hash).toBe(first.hash);
    });

    test('the same source gives the same bytes', async () => {
        expect(writeModel(await modelOf(zh))).toBe(writeModel(await modelOf(zh)));
    });

    test('line ends and blanks change places, not the hash', async () => {
        const spread = zh.replaceAll('\n', '\r\n\r\n').replaceAll('{', '{\r\n');
        expect((await modelOf(spread)).hash).toBe((await modelOf(zh)).hash);
    });

    test('a changed number changes the hash', async () => {
        const changed = zh.replace('乙 60~<85', '乙 61~<85');
        expect((await modelOf(changed)).hash).not.toBe((await modelOf(zh)).hash);
    });

    test('under a formula without 或 按评分行 rows are for reading only', async () => {
        const changed = zh.replace('，或 按评分行', '');
        const item = (await modelOf(changed)).items[0]!;
        expect([item.direct, item.groups]).toEqual(['any', []]);
    });

    test('points printed beside a mark only assert: the model is the same without them', async () => {
        const [plain, printed] = ['* “违规”', '* -1 “违规”'].map(
            row => `规则 X-1 “示例规则”
标记 * “扣分” 英文 "deduction" 于 评分行 { 该行 取代 本条其余得分  记入 扣分 每次 1分 }
评分 满分 2分 { 不适用 禁止  1.1 “条目” 2分 { 2 “做到”  1~1.5 “部分”  ${row} } }
计算 { 总评 = 合计(条目 得分) - 合计(扣分)，不设下限 }`
        );
        const model = await modelOf(printed!);
        expect(model.hash).toBe((await modelOf(plain!)).hash);
        expect(model.items[0]!.groups[0]!.rows.map(({ from, to }) => [from, to])).toEqual([
            ['2', '2'],
            ['1', '1.5'],
            ['0', '0']
        ]);
    });

    test('inputs and conditionals give the same model in both languages, and none leaves the model as it was', async () => {
        const start = ' X-1 “示例规则”';
        const [first, second] = [
            await modelOf(`规则${start}${INPUTS_ZH}`),
            await modelOf(`ruleset${start}${INPUTS_EN}`)
        ];
        expect(withoutSources(second)).toEqual(withoutSources(first));
        expect(withoutSources(first.inputs)).toMatchObject([
            {
                name: '人数',
                names: ['人数', 'headcount'],
                type: 'count',
                from: '1',
                to: null,
                default: null,
                clause: '3.1'
            },
            {
                type: 'choice',
                values: [{ name: '初审', names: ['初审', 'first audit', 'first-audit'] }, { name: '监督' }]
            },
            { name: '连锁', type: 'yes-no', default: false, notes: ['一址一证'], clause: '3.2' },
            { name: '往年', type: 'ratio', from: '0', to: '1', default: '0.5' },
            { name: '起评', type: 'points', from: '-5', to: '0', default: '-2.5' }
        ]);
        expect(first.inputs![1]!.default).toEqual({ value: '初审' });
        expect(withoutSources(first.measures[0]!.expression)).toEqual({
            op: 'if',
            condition: {
                op: 'binary',
                operator: 'and',
                left: { op: 'input', name: '连锁' },
                right: { op: 'not', operand: { op: 'value', input: '审核', value: '初审' } }
            },
            then: { op: 'number', value: '3', unit: 'points' },
            else: {
                op: 'if',
                condition: { op: 'value', input: '审核', value: '监督' },
                then: {
                    op: 'binary',
                    operator: 'multiply',
                    left: { op: 'input', name: '起评' },
                    right: { op: 'input', name: '往年' }
                },
                else: { op: 'number', value: '1', unit: 'points' }
            }
        });
        expect(await modelOf(zh)).not.toHaveProperty('inputs');
    });

    test('weights give the same model in both languages, by every value of their input', async () => {
        const [first, second] = [await modelOf(WEIGHTS_ZH), await modelOf(WEIGHTS_EN)];
        expect(withoutSources(second)).toEqual(withoutSources(first));
        const share = (section: string, share: string) => ({ section, share });
        expect(withoutSources(first.weights)).toEqual([
            {
                section: null,
                input: '审核',
                columns: [
                    { value: '初审', shares: [share('1', '0.4'), share('2', '0.6')] },
                    { value: '监督', shares: [share('1', '0'), share('2', '1')] }
                ],
                absent: 'zero',
                clause: '6.2'
            },
            {
                section: '2',
                input: null,
                columns: [{ value: null, shares: [share('2.1', '0.125'), share('2.2', '0.875')] }],
                absent: 'redistributed',
                clause: null
            }
        ]);
        expect(first.measures.map(({ expression }) => expression)).toEqual([
            { op: 'weighted', section: null, attribute: 'ratio' },
            { op: 'weighted', section: '2', attribute: 'score' }
        ]);
        expect(first.plans).toEqual([]);
        expect(await modelOf(zh)).not.toHaveProperty('weights');
    });

    test('events keep all their names, in both languages', async () => {
        const first = await modelOf('规则 X-1 “示例”\n事件 依 3.1 材料齐全，认证决定 英文 "certification decision"');
        const second = await modelOf(
            'ruleset X-1 “示例”\nevents per 3.1 材料齐全, 认证决定 english "certification decision"'
        );
        expect(withoutSources(first.events)).toEqual([
            { name: '材料齐全', names: ['材料齐全'], clause: '3.1' },
            {
                name: '认证决定',
                names: ['认证决定', 'certification decision', 'certification-decision'],
                clause: '3.1'
            }
        ]);
        expect(withoutSources(second)).toEqual(withoutSources(first));
        expect(await modelOf(zh)).not.toHaveProperty('events');
    });
});

const INPUTS_ZH = `
输入 依 3.1 {
  人数 英文 "headcount" 个数 0.5~
  审核 择一 { 初审 英文 "first audit"  监督 }，缺省 first-audit
  连锁 是否，缺省 否 依 3.2 备注 “一址一证”
  往年 比例 0~100%，缺省 50%
  起评 分 -5~0，缺省 -2.5
}
计算 {
  甲 = 如果 连锁 且 first-audit ≠ (审核) 则 3分 否则 如果 审核 = 监督 则 起评 × 往年 否则 1
  乙 = headcount
}`;

const INPUTS_EN = `
inputs per 3.1 {
  人数 english "headcount" count 0.5~
  审核 one of { 初审 english "first audit", 监督 }, default 初审
  连锁 yes-no, default no per 3.2 note “一址一证”
  往年 ratio 0~100%, default 50%
  起评 points -5~0, default -2.5
}
compute {
  甲 = if 连锁 and 审核 ≠ 初审 then 3 points else if 监督 = 审核 then 起评 × 往年 else 1
  乙 = 人数
}`;

const WEIGHTS_ZH = `规则 X-1 “权重”
输入 { 审核 英文 "audit" 择一 { 初审 英文 "initial"  监督 英文 "surveillance" } }
评分 满分 20分 {
  不适用 剔除   给分 0~分值   整项不适用 按零分计
  | 权重 依 6.2 | 监督 | 初审 |
  | 指标 1 | — | 40% |
  | 2 | 100% | 60% |
  指标 1 “甲” 10分 { 1.1 “子” 10分 }
  指标 2 “乙” 10分 {
    整项不适用 权重分摊
    指标 2.1 “丙” 5分 权重 12.5% { 2.1.1 “丑” 5分 }
    指标 2.2 “丁” 5分 权重 87.5% { 2.2.1 “寅” 5分 }
  }
}
计算 { 总评 = 加权(指标 得分率)，不舍入  乙分 = 加权(指标 2 得分)，不舍入 }`;

const WEIGHTS_EN = `ruleset X-1 “权重”
inputs { 审核 english "audit" one of { 初审 english "initial"  监督 english "surveillance" } }
scoring full marks 20 points {
  not applicable removed   award 0~points   whole section not applicable counts as zero
  | weight by audit per 6.2 | surveillance | initial |
  | 1 | - | 40% |
  | section 2 | 100% | 60% |
  section 1 “甲” 10 points { 1.1 “子” 10 points }
  section 2 “乙” 10 points {
    whole section not applicable weight redistributed
    | section | weight |
    | 2.1 | 12.5% |
    | 2.2 | 87.5% |
    section 2.1 “丙” 5 points { 2.1.1 “丑” 5 points }
    section 2.2 “丁” 5 points { 2.2.1 “寅” 5 points }
  }
}
compute { 总评 = weighted(sections ratio), unrounded  乙分 = weighted(section 2 score), unrounded }`;
