// Eligibility, documents, modes, roles and domains in the model, the same from both languages.
import { checkModel, writeModel } from '@guiju/model';
import { describe, expect, test } from 'vitest';
import { modelOf } from './model-of.ts';

const zh = `规则 X-1 《例》
输入 { 人数 个数 1~900  连锁 是否 }
判断 事件 英文 "incident" 由 机构，须 理由 依 2.1
领域 依 6 { 03 “零售” { a “商品”  b “服务” } }
资格 “申请” 依 3 {
  “人数” 人数 不得少于 3 当 连锁；非 事件 依 3.2，否则 不受理 “不符”；人数 < 800，否则 警告
}
文件 申请 英文 "application" 依 4.1 { a “执照” 或 “登记证”  b “许可” 当 连锁 依 4.1.2  “图” 可选 }
内容 证书 { 1 “编号” }，否则 拒绝
方式 “特性” { 检验 “公开检验” 依 4.3 { a “看记录”  “测试” 可选 }  暗访 } 允许 检验；检验 + 暗访，否则 拒绝
方式 { 交谈 } 允许 任意组合
角色 依 4.6 { 审核员 英文 "auditor" “组员”  决定人  决定人 不得是 审核员，于 同一审核，否则 拒绝 }
角色 审核员 不得是 决定人 依 4.7
能力 审核员 整体 依 3.1 { “注册” }，否则 警告
能力 决定人 { “培训” }
流程 依 5 { 1 申请 1~2周 由 客户  2 评审 10个工作日 可选；3 “现场” 1~3人日，与 2 并行  4 决定 在 2 且 3 之后 依 5.9  总计 自 2 通常 20天  备注 “略” }
算例 “审查” {
  设 人数 = 5，事件 = 否 “无”，文件 申请 { “执照”；“图” }，内容 证书 { }，方式 检验 { a  “测试” } + 暗访，领域 { 03  a }
  设 角色 审核员 { “P1”；“P2” }，能力 “P1” { “注册” }
  得 审查 = 拒绝，资格 “人数” = 不满足，资格 = 未定，文件 申请 = 满足，不缺，缺 “编号”，方式 = 不要求，方式 暗访 = 未审查
  得 角色 审核员 = 不受理，能力 审核员 = 警告，领域 = 满足，内容 证书 = 不满足
}
`;

const en = `ruleset X-1 《例》
inputs { 人数 count 1~900  连锁 yes-no }
judgement 事件 english "incident" by 机构, reason required per 2.1
domains per 6 { 03 "零售" { a "商品"; b "服务" } }
eligibility "申请" per 3 {
  "人数" 人数 must be at least 3 when 连锁; not 事件 per 3.2, else not accepted "不符"; 人数 < 800, else warned
}
documents for 申请 english "application" per 4.1 { a "执照" or "登记证"  b "许可" when 连锁 per 4.1.2  "图" optional }
contents of 证书 { 1 "编号" }, else rejected
modes "特性" { 检验 "公开检验" per 4.3 { a "看记录"  "测试" optional }  暗访 } allowed 检验; 检验 + 暗访, else rejected
modes { 交谈 } allowed any combination
roles per 4.6 { 审核员 english "auditor" "组员"  决定人  决定人 must not be 审核员, in the same audit, else rejected }
role 审核员 must not be 决定人 per 4.7
competence of 审核员 together per 3.1 { "注册" }, else warned
competence of 决定人 { "培训" }
process per 5 { 1 申请 1~2 weeks by 客户  2 评审 10 working days optional; 3 "现场" 1~3 person-days, parallel to 2  4 决定 after 2 and 3 per 5.9  total from 2 usually 20 days  note "略" }
example "审查" {
  given 人数 = 5, 事件 = no "无", documents for application { "执照"; "图" }, contents of 证书 { }, modes 检验 { a  "测试" } + 暗访, domains { 03  a }
  given role auditor { "P1"; "P2" }, competence of "P1" { "注册" }
  expect review = rejected, eligibility "人数" = not met, eligibility = open, documents for 申请 = met, nothing missing, missing "编号", modes = not asked, modes 暗访 = unexamined
  expect role 审核员 = not accepted, competence of auditor = warned, domains = met, contents of 证书 = not met
}
`;

/** Without places, and without the author's words, which keep their language. */
function plain(value: unknown): unknown {
    const kept = (key: string, part: unknown): unknown => (key === 'source' || key === 'text' ? undefined : part);
    return JSON.parse(JSON.stringify(value, kept));
}

describe('the model', () => {
    test('reads back', async () => {
        const model = await modelOf(zh);
        expect(checkModel(JSON.parse(JSON.stringify(model)))).toEqual({ model, problems: [] });
    });

    test('is the same from both languages', async () => {
        const { hash: one, ...first } = await modelOf(zh);
        const { hash: other, ...second } = await modelOf(en);
        expect(plain(second)).toEqual(plain(first));
        expect(one).not.toBe(other);
    });

    test('has everything where it belongs', async () => {
        await expect(writeModel(await modelOf(zh))).toMatchFileSnapshot('fixtures/review.model.json');
    });

    test('does not mention what a rule does not have', async () => {
        expect(Object.keys(await modelOf('规则 X-1 《例》 角色 { 审核员 }'))).not.toContain('eligibility');
    });
});
