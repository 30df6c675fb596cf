// What readers are told: signs, limits that acted, decisions that were taken, and nothing that was not asked.
import { compile } from '@guiju/compiler';
import { certificateOn, days, explanationText, samples, score } from '@guiju/runtime';
import { createFixtures } from '@guiju/testing';
import { expect, it } from 'vitest';

const fixtures = createFixtures();

const RULE = `规则 T-1 《说明》
输入 { 店数 场所数 0~50  减少 比例 -50%~0%  类 择一 { 甲 乙 } }
评分 满分 4分 { 不适用 禁止  1.1 “接待” 4分 { 4 “好”  0 “差” } }
计算 { 总评 = 合计(条目 得分) }
审核时间 { 1 基础 = 如果 类 = 甲 则 4人日 否则 2人日  2 总时间 = 基础 × (100% + 减少) }
抽样 店数 { 每次 √n  各 进位到 1，不足 2 按 2 计，n 为零 则 0 }
日历 中国
事件 签发, 查实
证书 有效 3年 自 签发 {
  事件当日 计入   月末 取 当月末日
  状态 有效 起始；暂停；到期 终止
  有效 → 暂停 由 机构应当决定 于 查实 之后 5个工作日内
  恢复：暂停 → 有效 由 机构决定
  有效，暂停 → 到期 自动 当 有效期 届满
}
`;

async function model() {
    const { document, diagnostics } = await fixtures.checkText(RULE);
    expect(diagnostics).toEqual([]);
    return compile(document, String);
}

it('an added negative number is taken away', async () => {
    const outcome = days(await model(), { inputs: { 类: '甲', 减少: '-30%' } });
    const text = JSON.stringify(outcome);
    expect(text).toContain('100% - 30%');
    expect(text).not.toContain('+ -30%');
});

it.each([
    [1, true],
    [25, false]
])('of %i a sample is cut to n: %s', async (店数, cut) => {
    const outcome = samples(await model(), { inputs: { 店数 } });
    expect(JSON.stringify(outcome).includes('超过 n 按 n 计')).toBe(cut);
});

it('a decision that was taken is told as taken', async () => {
    const events = [
        { event: '签发', date: '2026-01-15' },
        { event: '查实', date: '2026-03-02' },
        { event: '暂停', date: '2026-03-04' }
    ];
    const outcome = JSON.stringify(certificateOn(await model(), { events, on: '2026-04-01' }));
    expect(outcome).toContain('机构决定暂停');
    expect(outcome).not.toContain('应当决定');
});

it('an explanation lists no input that nobody is asked for', async () => {
    const outcome = score(await model(), { items: { '1.1': 4 } }, { explain: true });
    const text = 'result' in outcome ? explanationText(outcome.result, 'zh') : '';
    expect(text).toContain('接待');
    expect(text).not.toContain('尚未给出');
});

const VETOED = `规则 T-3 《否决》
输入 { 甲 是否  乙 个数 0~9  丙 个数 0~9 }
评分 满分 4分 { 不适用 禁止  1.1 “接待” 4分 { 4 “好”  0 “差” } }
计算 { 总评 = 合计(条目 得分)  比 = 乙 ÷ 丙，不舍入，丙数 为零 则 无法评定  丙数 = 丙 + 0 }
等级 结论 按 总评 { 阶梯 通过 > 不通过（不发证）  通过 ≥ 2
  否决 不通过 当 甲 或 乙 ≥ 5 “情况严重”
  否决 不通过 当 非 (乙 ≥ 1 且 丙 ≥ 1) “没有抽到”
}
`;

it('a veto tells the part of its condition that held', async () => {
    const { document, diagnostics } = await fixtures.checkText(VETOED.replace(/ {2}比 =[^}]*/, ' '));
    expect(diagnostics).toEqual([]);
    const rule = compile(document, String);
    const because = (inputs: object): string => {
        const outcome = score(rule, { items: { '1.1': 4 }, inputs }) as { result: { grade: { because: string[] } } };
        return outcome.result.grade.because.join('；');
    };
    expect(because({ 甲: false, 乙: 6, 丙: 1 })).toContain('否决：乙 6 ≥ 5（情况严重）');
    expect(because({ 甲: true, 乙: 1, 丙: 1 })).toContain('否决：甲 为“是”（情况严重）');
    expect(because({ 甲: false, 乙: 1, 丙: 0 })).toContain('否决：丙 0 不满足 ≥ 1（没有抽到）');
});

it('a veto of which nobody can tell whether it holds is named with its reason', async () => {
    const text = VETOED.replace('非 (乙 ≥ 1 且 丙 ≥ 1)', '比 ≥ 50%')
        .replace('丙数 为零', '丙数 为零')
        .replace('比 = 乙 ÷ 丙，', '比 = 乙 ÷ 丙数，');
    const { document, diagnostics } = await fixtures.checkText(text);
    expect(diagnostics).toEqual([]);
    const outcome = score(compile(document, String), { items: { '1.1': 4 }, inputs: { 甲: false, 乙: 1, 丙: 0 } });
    expect(JSON.stringify(outcome)).toContain('否决“不通过”是否适用无从知道：比 ');
    expect(JSON.stringify(outcome)).toContain('没有抽到');
});

const COMPARED = `规则 T-4 《走访》
集合 门店 单位 场所
输入 { 网点 场所数 1~500 }
评分 满分 4分 { 不适用 禁止   1.1 “登记” 4分 每 门店 作答，至少 1，汇总 最差 { 4 “齐全”  0 “没有” } }
计算 { 总评 = 合计(条目 得分) }
等级 结论 按 总评 { 阶梯 通过 > 不合格（不发证）  通过 ≥ 2 且 样本数(门店) ≥ 0.6√网点
  否决 不合格 当 样本数(门店) > √网点 “走访太多” }
`;

it.each([
    [25, '样本数(门店) 3 ≥ 0.6 × √网点（0.6 × √25）', '通过'],
    [26, '样本数(门店) 3 不满足 ≥ 0.6 × √网点（0.6 × √26）', '不合格'],
    [4, '样本数(门店) 3 > √网点（√4）（走访太多）', '不合格']
])('the size of a collection is compared with the exact root of %d sites', async (sites, told, grade) => {
    const { document, diagnostics } = await fixtures.checkText(COMPARED);
    expect(diagnostics).toEqual([]);
    const samplesOf = ['甲', '乙', '丙'].map(name => ({ by: { 门店: name }, points: 4 }));
    const audit = { collections: { 门店: ['甲', '乙', '丙'] }, items: { '1.1': samplesOf }, inputs: { 网点: sites } };
    const outcome = score(compile(document, String), audit) as { result: { grade: object } };
    expect(outcome.result.grade).toMatchObject({ name: grade });
    expect(JSON.stringify(outcome.result.grade)).toContain(told);
});
