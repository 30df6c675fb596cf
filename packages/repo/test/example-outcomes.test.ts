// Worked examples of samples, notes, suffixes, consequences, scorings and days: what passes, what fails, and what is said.
import { compile } from '@guiju/compiler';
import { runExamples, samples } from '@guiju/runtime';
import { createFixtures } from '@guiju/testing';
import { expect, it } from 'vitest';

const fixtures = createFixtures();

const RULE = `规则 T-2 《走访》
日历 中国
日 指 日历日
事件当日 不计
月末 取 当月末日
事件 来信, 答复, 签发
输入 { 门店 场所数 0~500  仓库 场所数 0~50，缺省 4  危险品 是否  服务人数 人数 1~500  业态 择一 { 实体 网上 } }
审核时间 { 1 基础 = 如果 服务人数 > 20 则 2人日 否则 1人日  2 现场 = 基础 × 80%，就近到 0.5 居中取大
  检查 现场 ≥ 基础 的 80%，否则 备注 “不足八成” }
抽样 门店 { 每次 √n   各 进位到 1，不足 1 按 1 计，n 为零 则 0   其中 至少 20%（进位）随机   总部 每次必到 }
抽样 仓库 其中 危险品 { 每次 1   各 n 为零 则 0   总管 每次必到 }
评分 “实体店” 满分 10分 当 业态 = 实体 { 不适用 禁止   给分 0~分值   1.1 “接待” 10分 }
评分 “网店” 满分 10分 否则 { 不适用 禁止   给分 0~分值   1.1 “接待” 10分 }
计算 { 总评 = 合计(条目 得分) }
等级 星级 按 总评 { 阶梯 金 > 不合格（不发证）  金 ≥ 9   后缀 “(优)” 当 条目 1.1 得分 = 10分
  | 后果 | 金     |
  | 监督 | 18个月 |
}
期限 答复期 { 机构 应当 在 来信 之后 10日内 答复 }
证书 有效 3年 自 签发 { 状态 有效 起始；到期 终止  事件当日 计入  有效 → 到期 自动 当 有效期 届满 }
`;

async function modelWith(example: string) {
    const { document, diagnostics } = await fixtures.checkText(`${RULE}${example}\n`);
    expect(diagnostics).toEqual([]);
    return compile(document, String);
}

/** Each expectation of one example: whether it passed, and what is said of it. */
async function outcomesOf(example: string, language: 'zh' | 'en' = 'zh') {
    const [result] = runExamples(await modelWith(`算例 “一” { ${example} }`), { language });
    return result!.expectations;
}

it.each([
    ['设 门店 = 17  得 抽样 门店 = 5，抽样 门店 随机 = 1，抽样 总部 = 1', [true, true, true]],
    ['设 门店 = 16  得 抽样 门店 = 5，抽样 门店 随机 = 2，抽样 总部 = 2', [false, false, false]],
    ['得 抽样 门店 无法评定', [true]],
    ['设 危险品 = 否  得 抽样 仓库 = 不要求，抽样 仓库 = 0，抽样 仓库 无法评定', [true, false, false]],
    ['设 危险品 = 否  得 抽样 总管 = 不要求', [true]],
    ['设 危险品 = 是  得 抽样 仓库 = 1，抽样 仓库 = 不要求，抽样 总管 = 1', [true, false, true]],
    ['得 抽样 仓库 = 1，抽样 仓库 = 不要求，抽样 仓库 无法评定', [false, false, true]],
    ['设 服务人数 = 21  得 备注 “不足八成”，无备注', [true, false]],
    ['设 服务人数 = 20  得 备注 “不足八成”，无备注', [false, true]],
    ['设 业态 = 网上  条目 1.1 得 10分  得 评分 = “网店”，评分 = “实体店”', [true, false]],
    ['得 评分 = “网店”', [false]],
    ['设 业态 = 网上  条目 1.1 得 10分  得 等级 后缀 = “(优)”，等级 后缀 = —', [true, false]],
    ['设 业态 = 网上  条目 1.1 得 9分  得 等级 后缀 = “(优)”，等级 后缀 = —', [false, true]],
    ['设 业态 = 网上  条目 1.1 得 9分  得 等级 后果 监督 = “18 个月”，等级 后果 监督 = “12个月”', [true, false]],
    ['设 业态 = 网上  条目 1.1 得 8分  得 等级 后果 监督 = —，等级 后果 监督 = “18个月”', [true, false]],
    [
        '设 来信 于 2026-09-01  得 2026-09-11 期限 答复期 状态 = 在期限内，2026-09-12 期限 答复期 状态 = 逾期',
        [true, true]
    ],
    [
        '设 来信 于 2026-09-01  得 2026-08-31 期限 答复期 状态 = 未开始，2026-09-12 期限 答复期 状态 = 已完成',
        [true, false]
    ],
    ['设 签发 于 2026-01-15  得 2026-06-01 下一步 = 2029-01-15，2026-06-01 下一步 = 2029-01-14', [true, false]]
])('%s', async (example, passed) => {
    expect((await outcomesOf(example)).map(each => each.passed)).toEqual(passed);
});

it('a sample that fails tells how it came about', async () => {
    const [result] = await outcomesOf('设 门店 = 17  得 抽样 门店 = 4');
    expect(result).toMatchObject({ subject: '抽样 门店', expected: '= 4', actual: '5' });
    expect(result!.explanation.join('\n')).toContain('√17');
});

it('in English the same is said', async () => {
    const [result] = await outcomesOf('设 危险品 = 否  得 抽样 仓库 = 1', 'en');
    expect(result).toMatchObject({ subject: 'sampling of 仓库', expected: '= 1', actual: 'not required' });
    expect(result!.explanation).toEqual(['仓库: not required, because 危险品 is no']);
});

it('what is not sampled is told with its reason, and an open condition gives no size', async () => {
    const model = await modelWith('');
    const of = (facts: object) =>
        samples(model, { inputs: { 门店: 4, ...facts } }) as { result: { samples: object[] } };
    expect(of({ 危险品: false }).result.samples).toMatchObject([
        { of: '门店', size: 2 },
        { of: '总部', size: 1 },
        { of: '仓库', population: 4, size: 0, required: false, text: '仓库：不要求，因为 危险品 为“否”' },
        { of: '总管', size: 0, required: false }
    ]);
    expect(of({}).result.samples.slice(2)).toMatchObject([
        { of: '仓库', size: null, text: '仓库：是否要求还未定 危险品 未定' },
        { of: '总管', size: null }
    ]);
});
