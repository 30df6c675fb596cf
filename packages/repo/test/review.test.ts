// A record against what a rule asks: what is met, what is not, what is open, and what nobody spoke of.
import { compile } from '@guiju/compiler';
import { Review, type Model, type ReviewFinding } from '@guiju/model';
import { review, score } from '@guiju/runtime';
import { createFixtures } from '@guiju/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const fixtures = createFixtures();

const RULE = `规则 X-1 《审查》
输入 { 月数 英文 "months" 个数 0~600  投诉 个数 0~99  受监管 是否 }
判断 事件 英文 "incident" 由 技术委员会，须 理由
判断 复杂 由 审核组
领域 { 03 “零售” { a “商品”  b “服务” } }
资格 依 3.1 {
  “满三个月” 月数 不得少于 3；“无投诉” 投诉 = 0 当 受监管，否则 不受理 “资格不符”；非 事件，否则 警告；非 复杂，否则 拒绝
}
文件 申请 英文 "application" 依 4.1 { a “执照” 或 “登记证”  b “许可” 当 受监管  c “图” 可选 }
内容 证书 { 1 “编号”  2 “有效期” }，否则 拒绝
方式 “特性” 依 4.3 { 检验 { a “看记录”  b “看现场”  “测试” 可选 }  暗访  调查 } 允许 检验 + 暗访；检验 + 调查，否则 拒绝
角色 { 审核员 英文 "auditor"  复核人  决定人  决定人 不得是 审核员、复核人，于 同一审核，否则 拒绝 }
能力 审核员 { “注册”  “培训” }，否则 警告
能力 复核人 整体 { “注册”  “行业” }
`;

let compiled: Promise<Model> | undefined;

const modelOf = (): Promise<Model> =>
    (compiled ??= fixtures.checkText(RULE).then(({ document, diagnostics }) => {
        expect(diagnostics).toEqual([]);
        return compile(document, uri => uri);
    }));

async function reviewed(record: object): Promise<Review> {
    const outcome = review(await modelOf(), record);
    if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
    expect(Review.safeParse(outcome.review).error).toBeUndefined();
    return outcome.review;
}

async function findings(record: object, kind: ReviewFinding['kind']): Promise<string[]> {
    const all = (await reviewed(record)).findings.filter(finding => finding.kind === kind);
    return all.map(({ name, state, consequence, because }) =>
        [name, state, ...(consequence === null ? [] : [consequence]), because].join(' | ')
    );
}

const fine = {
    inputs: { 月数: 12, 投诉: 0, 受监管: false },
    judgements: { 事件: { value: false, by: 'P9', reason: '查无' }, 复杂: 'no' }
};

describe('eligibility', () => {
    it('is met, violated with the reason of the rule, or not asked', async () => {
        expect(await findings({ ...fine, inputs: { months: 2, 投诉: 3, 受监管: 'yes' } }, 'eligibility')).toEqual([
            '满三个月 | violated | not accepted | 资格不符；月数 2 不满足 ≥ 3',
            '无投诉 | violated | not accepted | 资格不符；投诉 3 不满足 = 0',
            '非 事件 | met | 事件 为“否”',
            '非 复杂 | met | 复杂 为“否”'
        ]);
        expect((await reviewed(fine)).findings.map(({ state }) => state)).toEqual(['met', 'not asked', 'met', 'met']);
    });

    it('asks for nothing in scoring', async () => {
        const outcome = score(await modelOf(), { items: {} });
        expect(outcome).toMatchObject({ result: { complete: true, missing: [] } });
    });

    it('is open while inputs and judgements are missing', async () => {
        expect(await findings({}, 'eligibility')).toEqual([
            '满三个月 | open | 尚未给出“月数”',
            '无投诉 | open | 尚未给出“投诉”',
            '非 事件 | open | 尚未给出“事件”',
            '非 复杂 | open | 尚未给出“复杂”'
        ]);
        expect(await reviewed({ inputs: { 月数: 3 } })).toMatchObject({
            outcome: 'open',
            open: ['投诉', '事件', '复杂', '受监管']
        });
        expect(await findings({ ...fine, inputs: { 月数: 3, 投诉: 2 } }, 'eligibility')).toContain(
            '无投诉 | open | 受监管 未定'
        );
    });
});

describe('lists', () => {
    it('name what is missing, and what may be', async () => {
        const documents = { application: ['登记证'] };
        expect(await findings({ ...fine, documents }, 'documents')).toEqual(['申请文件 | met | 齐全']);
        expect(await findings({ documents }, 'documents')).toEqual(['申请文件 | open | 是否需要“许可”尚未确定']);
        const { missing } = await reviewed({
            inputs: { 受监管: true },
            documents: { 申请: ['c'] },
            contents: { 证书: ['1'] }
        });
        expect(missing).toEqual(['执照或登记证', '许可', '有效期']);
    });
});

describe('modes', () => {
    it('are used in combinations that are allowed, in any order', async () => {
        expect(await findings({ modes: ['暗访', '检验'] }, 'modes')).toEqual([
            '特性 | met | 检验 + 暗访，允许',
            '检验 | open | 没有写明做了哪些部分'
        ]);
        expect(await findings({ modes: { 检验: ['a', '看现场'], 暗访: [], 调查: [] } }, 'modes')).toEqual([
            '特性 | violated | rejected | 检验 + 暗访 + 调查 不在允许的组合里；允许 检验 + 暗访、检验 + 调查',
            '检验 | met | 齐全'
        ]);
        expect(await findings({ modes: { 检验: ['测试'], 暗访: [] } }, 'modes')).toContain(
            '检验 | violated | rejected | 缺“看记录”、“看现场”'
        );
    });
});

describe('people', () => {
    it('have no two roles that exclude each other', async () => {
        const roles = { auditor: ['P1', 'P2'], 复核人: ['P3'], 决定人: ' P2 ' };
        const name = '决定人 不得是 审核员、复核人';
        expect(await findings({ roles }, 'roles')).toEqual([
            `${name} | violated | rejected | P2 既是决定人，又是审核员`
        ]);
        expect(await findings({ roles: { ...roles, 决定人: 'P4' } }, 'roles')).toEqual([`${name} | met | 没有人兼任`]);
        expect(await findings({ roles: { 决定人: 'P4' } }, 'roles')).toEqual([
            `${name} | open | 没有写明谁是审核员、复核人`
        ]);
        const without = { 审核员: ['P1'], 复核人: [], 决定人: 'P4' };
        expect(await findings({ roles: without }, 'roles')).toEqual([`${name} | met | 没有人兼任`]);
    });

    it('are able to do what is asked of each, or of all together', async () => {
        const roles = { 审核员: ['P1', 'P2'], 复核人: ['P3', 'P4'] };
        const people = { P1: ['注册', '培训'], P3: ['注册'], P4: ['行业'] };
        expect(await findings({ roles, people }, 'competence')).toEqual([
            '审核员能力：P1 | met | 齐全',
            '审核员能力：P2 | violated | warned | 缺“注册”、“培训”',
            '复核人能力 | met | 齐全'
        ]);
    });
});

describe('the outcome', () => {
    it('is the worst of what was found; a warning changes nothing', async () => {
        const outcome = async (record: object): Promise<string> => (await reviewed({ ...fine, ...record })).outcome;
        expect(await outcome({})).toBe('met so far');
        expect(
            await outcome({
                judgements: { ...fine.judgements, 事件: { value: true, reason: '属实' } }
            })
        ).toBe('met so far');
        expect(await outcome({ documents: { 申请: [] } })).toBe('violated');
        expect(await outcome({ documents: { 申请: [] }, inputs: { ...fine.inputs, 月数: 0 } })).toBe('not accepted');
        expect(await outcome({ contents: { 证书: [] }, inputs: { ...fine.inputs, 月数: 0 } })).toBe('rejected');
    });

    it('says nothing of what the record does not speak of', async () => {
        const names = [
            '领域',
            '申请文件',
            '特性',
            '决定人 不得是 审核员、复核人',
            '审核员能力',
            '复核人能力',
            '证书内容'
        ];
        expect((await reviewed(fine)).unexamined).toEqual(names);
        const { findings, unexamined } = await reviewed({ ...fine, domains: ['a', '零售'] });
        expect(unexamined).toEqual(names.slice(1));
        expect(findings.filter(({ kind }) => kind === 'domains').map(({ because }) => because)).toEqual([
            '03 零售 › a 商品',
            '03 零售'
        ]);
    });

    it('of a rule that asks nothing is open', async () => {
        const { document } = await fixtures.checkText('ruleset X-1 《Nothing》');
        expect(
            review(
                compile(document, uri => uri),
                {}
            )
        ).toMatchObject({
            review: { outcome: 'open', because: ['the record holds nothing to review'], findings: [] }
        });
    });
});

it('a judgement is a condition like any other, told with who judged and why', async () => {
    const { document } = await fixtures.checkText(`规则 X-1 《判断》
        判断 事件 由 机构，须 理由
        评分 满分 2分 { 不适用 禁止  给分 0~分值  1.1 “甲” 2分 }
        计算 { 总评 = 合计(条目 得分) }
        等级 级别 按 总评 { 阶梯 好 > 差   好 ≥ 1   否决 差 当 事件 “严重事件” }`);
    const model = compile(document, uri => uri);
    const audit = { items: { '1.1': 2 }, judgements: { 事件: { value: true, by: 'P1', reason: '媒体曝光' } } };
    const outcome = score(model, audit, { explain: true });
    expect(outcome).toMatchObject({ result: { grade: { name: '差' } } });
    expect(JSON.stringify(outcome)).toContain('是（P1判断：媒体曝光）');
    expect(score(model, { items: { '1.1': 2 } })).toMatchObject({ result: { complete: false, missing: ['事件'] } });
});

const records = fc.record(
    {
        inputs: fc.record(
            { 月数: fc.integer({ min: 0, max: 6 }), 投诉: fc.integer({ min: 0, max: 2 }), 受监管: fc.boolean() },
            { requiredKeys: [] }
        ),
        judgements: fc.record({ 复杂: fc.boolean() }, { requiredKeys: [] }),
        documents: fc.record({ 申请: fc.subarray(['执照', '登记证', '许可', '图', '别的']) }),
        roles: fc.dictionary(fc.constantFrom('审核员', '复核人', '决定人'), fc.subarray(['P1', 'P2', 'P3']))
    },
    { requiredKeys: [] }
);

it('what is violated stays violated, and what is met does no harm, whatever else becomes known', async () => {
    const model = await modelOf();
    const stateOf = (record: object): Map<string, string> => {
        const outcome = review(model, record);
        if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
        return new Map(outcome.review.findings.map(({ kind, name, state }) => [`${kind} ${name}`, state]));
    };
    fc.assert(
        fc.property(records, fc.integer({ min: 0, max: 6 }), fc.boolean(), (record, months, regulated) => {
            const before = stateOf(record);
            const inputs = { 月数: months, 投诉: 1, 受监管: regulated, ...record.inputs };
            const after = stateOf({ ...record, inputs, judgements: { 复杂: true, ...record.judgements } });
            for (const [name, state] of before) {
                const allowed = state === 'met' ? ['met', 'not asked'] : [state];
                if (state !== 'open') expect(allowed).toContain(after.get(name));
            }
        }),
        { numRuns: 200 }
    );
});

it('the order in a record changes nothing', async () => {
    const model = await modelOf();
    fc.assert(
        fc.property(records, record => {
            const turned = JSON.parse(JSON.stringify(record), (_, value: unknown) =>
                Array.isArray(value) ? [...(value as unknown[])].reverse() : value
            ) as unknown;
            const texts = [record, turned].map(each => {
                const outcome = review(model, each);
                return 'errors' in outcome
                    ? outcome
                    : { ...outcome.review, findings: outcome.review.findings.map(({ state }) => state), because: [] };
            });
            expect(texts[1]).toEqual(texts[0]);
        })
    );
});
