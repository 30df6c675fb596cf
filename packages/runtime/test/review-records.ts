// A rule with modes, roles, lists, domains and judgements, and everything that can be wrong with a record of them.
import { modelOf, source } from './build.ts';
import { inputOf } from './inputs.ts';

const none = { clause: null, source };
const named = (name: string, ...others: string[]) => ({ name, names: [name, ...others], title: null, ...none });
const entries = [{ code: null, titles: ['执照'], optional: false, when: null, ...none }];

export const desk = modelOf({
    inputs: [
        inputOf('人数', 'count', { from: '0', to: null }),
        inputOf('事件', 'yes-no', { names: ['事件', 'incident'], judgement: { by: '机构', reason: true } }),
        inputOf('复杂', 'yes-no', { judgement: { by: '机构', reason: false } })
    ],
    modes: [
        {
            title: null,
            modes: [
                { ...named('检验', 'inspection'), parts: [{ code: 'a', title: '看记录', optional: false }] },
                { ...named('暗访'), parts: [] }
            ],
            allowed: null,
            failure: null,
            ...none
        }
    ],
    roles: [named('审核员', 'auditor'), named('决定人')],
    documents: [
        { kind: 'documents', purpose: '申请', names: ['申请', 'application'], entries, failure: null, ...none },
        { kind: 'contents', purpose: '证书', names: ['证书'], entries, failure: null, ...none }
    ],
    domains: [{ code: '03', title: '零售', clause: null, domains: [] }]
});

export const reviewCases: [code: string, record: object, zh: string, en: string][] = [
    [
        'unknown-judgement',
        { judgements: { 火灾: true } },
        '没有判断“火灾”；可写：事件、incident、复杂',
        'no judgement "火灾"'
    ],
    [
        'judgement-twice',
        { judgements: { 事件: { value: true, reason: 'x' }, incident: { value: true, reason: 'y' } } },
        '同一个判断',
        'the same judgement'
    ],
    ['judgement-as-input', { inputs: { incident: true } }, '请写在 judgements 里', 'under "judgements"'],
    ['judgement-without-reason', { judgements: { 事件: true } }, '由机构作出，须写明理由', 'by 机构 needs a reason'],
    [
        'judgement-without-reason',
        { judgements: { 事件: { value: true, reason: ' ' } } },
        '须写明理由',
        'needs a reason'
    ],
    ['input-not-yes-no', { judgements: { 复杂: 'maybe' } }, '写的是“maybe”', 'not "maybe"'],
    ['unknown-mode', { modes: ['回访'] }, '没有方式“回访”；可写：检验、inspection、暗访', 'no mode "回访"'],
    ['unknown-part', { modes: { 检验: ['b'] } }, '没有“b”这一部分；可写：a、看记录', 'no part "b"'],
    ['unknown-part', { modes: { 暗访: ['b'] } }, '它不分部分', 'has none'],
    ['named-twice', { modes: { 检验: [], inspection: [] } }, '是同一个', 'are the same'],
    ['unknown-role', { roles: { 组长: 'P1' } }, '没有角色“组长”；可写：审核员、auditor、决定人', 'no role "组长"'],
    ['unknown-list', { documents: { 证书: [] } }, '没有“证书”的清单；可写：申请、application', 'no list for "证书"'],
    ['unknown-list', { contents: { 申请: [] } }, '可写：证书', 'has these: 证书'],
    ['unknown-domain', { domains: '3' }, '没有领域“3”；可写：03', 'no domain "3"'],
    ['wrong-shape', { roles: { 审核员: 1 } }, '应为角色到人员', 'an object from roles to people'],
    ['wrong-shape', { modes: '检验' }, '方式的列表', 'a list of modes'],
    ['wrong-shape', { people: { P1: '注册' } }, '人员到能力列表', 'lists of what they are able to do'],
    ['wrong-shape', { documents: [] }, '用途到文件列表', 'purposes to lists'],
    ['wrong-shape', { contents: { 证书: 1 } }, '文件到内容列表', 'documents to lists'],
    ['wrong-shape', { domains: 3 }, '领域的代号', 'the code of a domain'],
    ['wrong-shape', { judgements: { 事件: { is: true } } }, '判断到', 'from judgements to']
];
