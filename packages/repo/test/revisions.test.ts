// A revision compiles to the model of the text it stands for, and leaves audits to the former edition where it says so.
import { compile } from '@guiju/compiler';
import { createFixtures } from '@guiju/testing';
import type { Model, Result } from '@guiju/model';
import { diff, runExamples, score } from '@guiju/runtime';
import { describe, expect, it } from 'vitest';

const HEAD = '规则 R-1 《门店规则》 版本 A/2';
const OLD = `规则 R-1 《门店规则》 版本 A/1
依据 GB/T 10001-2020 《服务要求》 代号 C
标记 △ “抽样” 英文 "sampled" 于 条目 { 得分 = 分值 × 合格样本 ÷ 样本，或 0~分值，或 按评分行 }
输入 { 申请日 日期 }
评分 满分 10分 {
  不适用 禁止
  指标 2 “服务” 6分 {
    △ 2.1 “接待” 2分 { 2 “好”  0 “差” }
    2.2 “解答” 3分 { 3 “好”  1 “一般”  0 “差” }
    2.3 “回访” 1分 { 1 “有”  0 “无” }
  }
  指标 3 “环境” 4分 { 3.1 “整洁” 4分 { 4 “整洁”  0 “脏乱” } }
}
计算 { 总评 = 合计(条目 得分) + (如果 申请日 < 2031-03-01 则 0分 否则 0分) }
等级 结论 按 总评 { 阶梯 合格 > 不合格（不发证）  合格 ≥ 8 }
`;
const NEW = `${HEAD}
修订 “old.guiju” {
  过渡 当 申请日 < 2031-03-01 用 原版
  满分 12分（原 10分）
  条目 2.1 2分
  条目 2.2 4分（原 3分） { 4 “好”  2 “一般”  0 “差” }
  删除 条目 2.3
  增加 于 指标 2 { 2.4 “投诉” 2分 { 2 “处理”  0 “不处理” } }
  改 等级 结论 按 总评 { 阶梯 合格 > 不合格（不发证）  合格 ≥ 10 }
}
`;
const FULL = OLD.replace('版本 A/1', '版本 A/2')
    .replace('满分 10分', '满分 12分')
    .replace('“服务” 6分', '“服务”')
    .replace('3分 { 3 “好”  1 “一般”', '4分 { 4 “好”  2 “一般”')
    .replace('2.3 “回访” 1分 { 1 “有”  0 “无” }', '2.4 “投诉” 2分 { 2 “处理”  0 “不处理” }')
    .replace('合格 ≥ 8', '合格 ≥ 10');

const fixtures = createFixtures();
async function modelOf(text: string) {
    const { document, diagnostics } = await fixtures.checkText(text, { 'old.guiju': OLD });
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    return compile(document, uri => uri.split('/').pop()!);
}
const content = (model: object): unknown =>
    JSON.parse(
        JSON.stringify(model, (key, value: unknown) =>
            ['source', 'hash', 'revises'].includes(key) ? undefined : value
        )
    );

describe('a revision', () => {
    it('is the full text it stands for', async () => {
        expect(content(await modelOf(NEW))).toEqual(content(await modelOf(FULL)));
    });

    it('points to the file in which each statement was written', async () => {
        const { items } = await modelOf(NEW);
        expect(items.map(({ key, source }) => [key, source.file, source.line])).toEqual([
            ['2.1', 'text.guiju', 5],
            ['2.2', 'text.guiju', 6],
            ['2.4', 'text.guiju', 8],
            ['3.1', 'old.guiju', 12]
        ]);
    });

    it.each([
        ['2031-02-28', null, ['依过渡规定，这次审核按原版 R-1 A/1《门店规则》评定，请用原版打分']],
        ['2031-03-01', '合格', undefined]
    ])('for an application of %s', async (applied, grade, because) => {
        const audit = { items: { '2.1': 2, '2.2': 4, '2.4': 2, '3.1': 4 }, inputs: { 申请日: applied } };
        const outcome = score(await modelOf(NEW), audit);
        const result = 'result' in outcome ? outcome.result : undefined;
        expect(result?.grade?.name ?? null).toBe(grade);
        expect([result?.because, result?.complete]).toEqual([because, true]);
        if (grade === null) expect(result?.score).toBeNull();
    });

    it('tells no score while the record does not say which edition decides', async () => {
        const audit = { items: { '2.1': 2, '2.2': 4, '2.4': 2, '3.1': 4 } };
        const { result } = score(await modelOf(NEW), audit) as { result: Result };
        expect(result).toMatchObject({ complete: false, missing: ['申请日'], grade: null, score: null, shown: {} });
        expect([result.measures, result.range]).toEqual([{ 总评: null }, undefined]);
        expect(result.because).toEqual([
            '按原版还是按本版评定，要看“申请日”，记录里还没有给出；确定以前没有得分和等级'
        ]);
        const english = score(await modelOf(NEW), audit, { language: 'en' }) as { result: Result };
        expect(english.result.because![0]).toContain('depends on "申请日", not given yet');
    });

    it('may be revised again', async () => {
        const again = `规则 R-1 《门店规则》 版本 A/3\n修订 “new.guiju” { 过渡 当 申请日 < 2031-03-01 用 原版  满分 11分（原 12分）  条目 2.4 1分（原 2分） { 1 “处理”  0 “不处理” } }`;
        const { document, diagnostics } = await fixtures.checkText(again, { 'old.guiju': OLD, 'new.guiju': NEW });
        expect(diagnostics).toEqual([]);
        const model = compile(document, uri => uri.split('/').pop()!);
        expect(model.items.map(({ key, points, source }) => [key, points, source.file])).toEqual([
            ['2.1', '2', 'new.guiju'],
            ['2.2', '4', 'new.guiju'],
            ['2.4', '1', 'text.guiju'],
            ['3.1', '4', 'old.guiju']
        ]);
        expect([model.ruleset.edition, model.revises!.edition]).toEqual(['A/3', 'A/2']);
    });
});

const WIDE = `规则 R-2 《门店规则》 版本 A/1
输入 { 审核 择一 { 初审 监督 }  人数 个数 1~9，缺省 1 }
量表 两档 { 好 100%  差 0% }
评分 满分 10分 {
  不适用 禁止
  给分 按 两档
  指标 1 “服务” 6分 { 1.1 “接待” 6分 }
  指标 2 “环境” 4分 { 2.1 “整洁” 4分 }
  | 权重 | 初审 | 监督 |
  | 指标 1 | 40% | 60% |
  | 指标 2 | 60% | 40% |
}
表 天数 按 人数 { | 人数 | 天数 |
| 1~9 | 2 |
}
事件 到期, 访问
期限 走访 { 机构 应当 在 到期 之后 5个工作日内 访问 }
日历 中国
事件当日 不计
计算 { 总评 = 加权(指标 得分率) 折合 100分，不舍入  天 = 天数(人数) }
等级 结论 按 总评 { 阶梯 合格 > 不合格（不发证）  合格 ≥ 60 }
算例 “都好” { 设 审核 = 初审  其余 满分  得 总评 = 100分，等级 = 合格 }
算例 “环境差” { 设 审核 = 初审  条目 2.1 取 “差”  其余 满分  得 总评 = 40分 }
算例 “服务差” { 设 审核 = 初审  条目 1.1 取 “差”  其余 满分  得 总评 = 60分，等级 = 合格 }
`;
const WIDER = `规则 R-2 《门店规则》 版本 A/2
修订 “old.guiju” {
  过渡 当 申请日 < 2031-03-01 用 原版
  改 量表 两档 { 好 100%  差 10% }
  改
  | 权重 | 初审 | 监督 |
  | 指标 1 | 50% | 60% |
  | 指标 2 | 50% | 40% |
  改 表 天数 按 人数 { | 人数 | 天数 |
  | 1~9 | 3 |
  }
  改 期限 走访 { 机构 应当 在 到期 之后 8个工作日内 访问 }
  改 算例 “环境差” { 设 审核 = 初审  条目 2.1 取 “差”  其余 满分  得 总评 = 55分 }
  删除 算例 “服务差”
}
输入 { 申请日 日期 }
`;

describe('scales, weights, tables, terms and worked examples', () => {
    it('are changed and deleted, and examples need not give what only the transition asks for', async () => {
        const { document, diagnostics } = await fixtures.checkText(WIDER, { 'old.guiju': WIDE });
        expect(diagnostics).toEqual([]);
        const model = compile(document, uri => uri.split('/').pop()!);
        expect(model.weights![0]!.columns[0]!.shares.map(({ share }) => share)).toEqual(['0.5', '0.5']);
        expect(model.tables![0]!.cells[0]!.value).toBe('3');
        expect(model.terms![0]!.rule).toMatchObject({ period: { count: 8 } });
        const told = runExamples(model).map(({ title, passed, source }) => [title, passed, source.file, source.line]);
        expect(told).toEqual([
            ['都好', true, 'old.guiju', 22],
            ['环境差', true, 'text.guiju', 13]
        ]);
    });

    it.each([
        ['改 算例 “没有” { 得 拒绝 }', '原版没有“没有”', 'revision-target-unknown'],
        ['改 量表 别的 { 好 1分 }', '原版没有“别的”', 'revision-target-unknown'],
        ['删除 算例 “没有”', '没有', 'reference-unresolved']
    ])('%s', async (change, words, code) => {
        const text = WIDER.replace('  删除 算例 “服务差”', `  ${change}`);
        const { diagnostics } = await fixtures.checkText(text, { 'old.guiju': WIDE });
        expect(diagnostics.map(each => each.code)).toContain(code);
        expect(diagnostics.find(each => each.code === code)!.message).toContain(words);
    });

    it('an example that gives the day of a former application is decided by the former edition', async () => {
        const text = `${WIDER}算例 “以前” { 设 审核 = 初审，申请日 = 2030-01-01  其余 满分  得 等级 无法评定 }`;
        const { document } = await fixtures.checkText(text, { 'old.guiju': WIDE });
        expect(runExamples(compile(document, String)).map(({ passed }) => passed)).toEqual([true, true, true]);
    });
});

describe('a revision of one of several scorings', () => {
    const TWO = `规则 MW-1 《门店与网店》 版本 A/1
依据 GB/T 10001-2020 《服务要求》 代号 C
输入 { 业态 择一 { 门店  网店 }  申请日 日期 }
评分 “门店表” 满分 10分 当 业态 = 门店 {
  不适用 禁止
  指标 1 “接待” 4分 权重 40% { 1.1 “迎候” 4分 { 4 “主动”  0 “不理” } }
  指标 2 “环境” 6分 权重 60% { 2.1 “整洁” 6分 { 6 “整洁”  0 “脏乱” } }
}
评分 “网店表” 满分 8分 否则 {
  不适用 禁止
  指标 1 “接待” 3分 { 1.1 “应答” 3分 { 3 “及时”  0 “拖延” } }
  指标 3 “发货” 5分 { 3.1 “发货” 5分 { 5 “当天”  2 “次日”  0 “更迟” } }
  | 指标 | 权重 |
  | 1    | 30%  |
  | 3    | 70%  |
}
计算 { 总评 = 加权(指标 得分率) × (如果 申请日 < 2031-03-01 则 1 否则 1) 折合 100分，不舍入 }
等级 结论 按 总评 { 阶梯 合格 > 不合格（不发证）  合格 ≥ 60 }
`;
    const revised = (changes: string): string =>
        `规则 MW-1 《门店与网店》 版本 A/2\n修订 “old.guiju” {\n  过渡 当 申请日 < 2031-03-01 用 原版\n${changes}\n}\n`;
    const compiled = async (text: string): Promise<Model> => {
        const { document, diagnostics } = await fixtures.checkText(text, { 'old.guiju': TWO });
        expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
        return compile(document, uri => uri.split('/').pop()!);
    };

    it('changes the one with the title, its items, points and weights', async () => {
        const model = await compiled(
            revised(`评分 “网店表” 满分 10分（原 8分） {
                指标 1 权重 40%（原 30%）
                指标 3 7分（原 5分） 权重 60%（原 70%）
                条目 3.1 5分 { 5 “当天”  3 “次日”  0 “更迟” }
                增加 于 指标 3 { 3.2 “退货” 2分 { 2 “办”  0 “不办” } }
                其余 照旧
            }`)
        );
        const full = TWO.replace('版本 A/1', '版本 A/2')
            .replace('满分 8分', '满分 10分')
            .replace('30%', '40%')
            .replace('70%', '60%')
            .replace('“发货” 5分 {', '“发货” 7分 {')
            .replace('2 “次日”  0 “更迟” }', '3 “次日”  0 “更迟” } 3.2 “退货” 2分 { 2 “办”  0 “不办” }');
        expect(content(model)).toEqual(content(await compiled(full)));
    });

    it('changes a weight that stands behind its section, and takes items out of this scoring alone', async () => {
        const model = await compiled(
            revised(`评分 “门店表” 满分 10分 {
                指标 1 权重 50%（原 40%）  指标 2 权重 50%（原 60%）
            }
            评分 “网店表” 满分 5分（原 8分） { 删除 指标 1  改 | 指标 | 权重 |
                | 3 | 100% |
            }`)
        );
        const full = TWO.replace('版本 A/1', '版本 A/2')
            .replace('40%', '50%')
            .replace('60%', '50%')
            .replace('满分 8分', '满分 5分')
            .replace('指标 1 “接待” 3分 { 1.1 “应答” 3分 { 3 “及时”  0 “拖延” } }', '')
            .replace('| 1    | 30%  |\n', '')
            .replace('70%', '100%');
        expect(content(model)).toEqual(content(await compiled(full)));
    });

    it('is told by a comparison of the editions, with the title of the scoring', async () => {
        const newer = await compiled(
            revised(`评分 “网店表” 满分 9分（原 8分） {
                指标 1 权重 40%（原 30%）  指标 3 6分（原 5分） 权重 60%（原 70%）
                条目 3.1 6分（原 5分） { 6 “当天”  2 “次日”  0 “更迟” }
            }`)
        );
        const texts = diff(await compiled(TWO), newer, { language: 'zh' }).changes.map(({ text }) => text);
        expect(texts).toContain('评分“网店表”：条目 3.1 分值：5 → 6');
        expect(texts).toContain('评分“网店表”：权重 内容：1 30%、3 70% → 1 40%、3 60%');
        expect(texts.filter(text => text.startsWith('条目'))).toEqual([]);
    });
});
