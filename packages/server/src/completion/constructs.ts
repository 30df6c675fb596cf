// Whole constructs to fill in, by the rule of the grammar that reads them. A test parses every one of them.

/** Places to fill in are `${1:text}`, the last one `$0`. */
const CONSTRUCTS: Readonly<Record<string, readonly (readonly [zh: string, en: string])[]>> = {
    Header: [['规则 ${1:编号} 《${2:名称}》 版本 ${3:A/1}\n$0', 'ruleset ${1:CODE} "${2:Title}" edition ${3:A/1}\n$0']],
    Body: [['机构 “${1:名称}”', 'body "${1:name}"']],
    Basis: [['依据 ${1:GB/T 27922-2011} 《${2:名称}》', 'basis ${1:GB/T 27922-2011} "${2:title}"']],
    Published: [['发布 ${1:2026-01-01}', 'published ${1:2026-01-01}']],
    Effective: [['实施 ${1:2026-01-01}', 'effective ${1:2026-01-01}']],
    Import: [['导入 “${1:../rule.guiju}” 为 ${2:基础}', 'import "${1:../rule.guiju}" named ${2:base}']],
    Note: [['备注 “${1:说明}”', 'note "${1:text}"']],
    Clause: [
        ['条款 ${1:1} 《${2:标题}》 {\n\t“${3:正文}”\n\t$0\n}', 'clause ${1:1} "${2:Title}" {\n\t"${3:text}"\n\t$0\n}']
    ],
    Definition: [['术语 “${1:术语}” { “${2:定义}” }', 'definition "${1:term}" { "${2:meaning}" }']],
    ChangeRecord: [
        [
            '修订记录 {\n\t| 日期 | 条款 | 内容 |\n\t| ${1:2026-01-01} | “${2:全文}” | “${3:首次发布}” |\n}',
            'change record {\n\t| date | clause | change |\n\t| ${1:2026-01-01} | "${2:all}" | "${3:first edition}" |\n}'
        ]
    ],
    Mark: [
        [
            '标记 ${1:*} “${2:特别扣分}” 于 评分行 {\n\t该行 取代 本条其余得分\n\t记入 ${2:特别扣分} 每次 ${3:1}分\n}',
            'mark ${1:*} "${2:deduction}" on rows {\n\treplaces the rest of the item\n\traises ${2:deduction} each by ${3:1} point\n}'
        ]
    ],
    Scoring: [
        [
            '评分 满分 ${1:100}分 {\n\t不适用 剔除，须 理由\n\t未评、无定论 无法评定，须 理由\n\n\t$0\n}',
            'scoring full marks ${1:100} points {\n\tnot applicable removed, reason required\n\tnot evaluated, inconclusive undetermined, reason required\n\n\t$0\n}'
        ]
    ],
    Section: [
        ['指标 ${1:1} “${2:名称}” ${3:10}分 {\n\t$0\n}', 'section ${1:1} "${2:title}" ${3:10} points {\n\t$0\n}']
    ],
    Item: [
        [
            '条目 ${1:1.1} “${2:名称}” ${3:2}分 {\n\t${3:2}  “${4:做到}”\n\t0  “${5:没有做到}”\n}',
            'item ${1:1.1} "${2:title}" ${3:2} points {\n\t${3:2}  "${4:done}"\n\t0  "${5:not done}"\n}'
        ]
    ],
    Award: [['给分 0~分值', 'award 0~points']],
    Scale: [
        [
            '量表 ${1:三档} { ${2:好} 100%  ${3:中} 50%  ${4:差} 0% }',
            'scale ${1:three-steps} { ${2:good} 100%  ${3:fair} 50%  ${4:poor} 0% }'
        ]
    ],
    Computation: [
        [
            '计算 {\n\t${1:实得} = 合计(条目 得分 其中 适用)\n\t${2:涉及} = 合计(条目 分值 其中 适用)\n' +
                '\t${3:总评} = ${1:实得} ÷ ${2:涉及} 折合 100分，${2:涉及} 为零 则 无法评定\n}',
            'compute {\n\t${1:earned} = sum(items score where applicable)\n\t${2:possible} = sum(items points where applicable)\n' +
                '\t${3:total} = ${1:earned} ÷ ${2:possible} scaled to 100 points, if ${2:possible} is zero then undetermined\n}'
        ]
    ],
    Grades: [
        [
            '等级 ${1:级别} 按 ${2:总评} {\n\t阶梯 ${3:优} > ${4:良} > ${5:差}（不发证）\n\t${3:优} ≥ ${6:90}\n\t${4:良} ≥ ${7:70}\n}',
            'grades ${1:level} by ${2:total} {\n\tladder ${3:high} > ${4:good} > ${5:none} (no certificate)\n\t${3:high} ≥ ${6:90}\n\t${4:good} ≥ ${7:70}\n}'
        ]
    ],
    Veto: [['否决 ${1:不合格} 当 ${2:条件} “${3:理由}”', 'veto ${1:refused} when ${2:condition} "${3:reason}"']],
    Cap: [['封顶 ${1:等级} 当 ${2:条件} “${3:理由}”', 'cap at ${1:grade} when ${2:condition} "${3:reason}"']],
    Inputs: [
        [
            '输入 {\n\t${1:服务人数} 人数 1~\n\t${2:审核} 择一 { ${3:初审} ${4:监督} }\n}',
            'inputs {\n\t${1:headcount} people 1~\n\t${2:audit} one of { ${3:initial} ${4:surveillance} }\n}'
        ]
    ],
    Table: [
        [
            '表 ${1:基础时间} 按 ${2:服务人数} 单位 人日 {\n\t| ${2:服务人数} | ${3:初审} |\n\t| 1~65 | ${4:2} |\n\t超出末行：不可计算\n}',
            'table ${1:base-time} by ${2:headcount} in person-days {\n\t| ${2:headcount} | ${3:initial} |\n\t| 1~65 | ${4:2} |\n\tbeyond last row: not computable\n}'
        ]
    ],
    AuditTime: [
        [
            '审核时间 单位 人日 {\n\t1 ${1:基础} = ${2:3}人日\n\t2 ${3:现场} = ${1:基础} × 80%，就近到 0.5人日 居中取大\n}',
            'audit-time in person-days {\n\t1 ${1:base} = ${2:3} person-days\n\t2 ${3:on-site} = ${1:base} × 80%, rounded to nearest 0.5 person-days ties up\n}'
        ]
    ],
    SamplingPlan: [
        [
            '抽样 ${1:门店} {\n\t${2:初审} √n\n\t各 进位到 1\n}',
            'sampling of ${1:sites} {\n\t${2:initial} sqrt n\n\teach rounded up\n}'
        ]
    ],
    Events: [['事件 ${1:材料齐全}, ${2:认证决定}', 'events ${1:documents-complete}, ${2:decision}']],
    Findings: [['发现 { ${1:严重}，${2:一般} }', 'findings { ${1:major}, ${2:minor} }']],
    Collections: [['集合 ${1:门店}', 'collections ${1:sites}']],
    DayMeaning: [['日 指 工作日', 'days means working days']],
    CalendarChoice: [['日历 中国', 'calendar china']],
    FirstDay: [['事件当日 不计', 'day of the event not counted']],
    MonthEnd: [['月末 取 当月末日', 'month end takes the last day']],
    Term: [
        [
            '期限 ${1:答复} { 机构 应当 在 ${2:材料齐全} 之后 ${3:10}个工作日内 ${4:答复} }',
            'term ${1:reply} { the body shall ${2:reply} within ${3:10} working days after ${4:documents-complete} }'
        ]
    ],
    Certificate: [
        [
            '证书 有效 ${1:3}年 自 ${2:证书签发} {\n\t状态 ${3:有效} 起始；${4:暂停}；${5:撤销} 终止\n' +
                '\t${3:有效} → ${4:暂停} 由 机构决定 事由 { a “${6:事由}” }\n\t$0\n}',
            'certificate valid for ${1:3} years from ${2:issued} {\n\tstates ${3:valid} initial; ${4:suspended}; ${5:withdrawn} final\n' +
                '\t${3:valid} → ${4:suspended} decided by the body reasons { a "${6:reason}" }\n\t$0\n}'
        ]
    ],
    Judgement: [['判断 ${1:严重事件} 由 机构，须 理由', 'judgement ${1:serious-incident} by body, reason required']],
    Eligibility: [
        [
            '资格 { “${1:条件}” ${2:运行月数} ≥ ${3:3}，否则 不受理 }',
            'eligibility { "${1:condition}" ${2:months} ≥ ${3:3}, else not accepted }'
        ]
    ],
    Documents: [
        ['文件 ${1:申请} { “${2:营业执照}” }', 'documents for ${1:application} { "${2:licence}" }'],
        ['内容 ${1:证书} { “${2:证书编号}” }', 'contents of ${1:certificate} { "${2:number}" }']
    ],
    Modes: [
        [
            '方式 { ${1:检查}  ${2:暗访} } 允许 任意组合',
            'modes { ${1:inspection}  ${2:mystery-visit} } allowed any combination'
        ]
    ],
    Roles: [['角色 { ${1:审核员}  ${2:决定人} }', 'roles { ${1:auditor}  ${2:decider} }']],
    SeparationOfRoles: [['角色 ${1:决定人} 不得是 ${2:审核员}', 'role ${1:decider} must not be ${2:auditor}']],
    Competence: [
        ['能力 ${1:审核员} { “${2:注册审核员}” }', 'competence of ${1:auditor} { "${2:registered auditor}" }']
    ],
    Domains: [['领域 { ${1:01} “${2:批发}” }', 'domains { ${1:01} "${2:wholesale}" }']],
    Process: [['流程 { 1 “${1:申请}” ${2:1~2}周 }', 'process { 1 "${1:application}" ${2:1~2} weeks }']],
    Example: [
        [
            '算例 “${1:说明}” {\n\t其余 满分\n\t得 等级 = ${2:优}\n}',
            'example "${1:what it shows}" {\n\tothers full\n\texpect grade = ${2:high}\n}'
        ]
    ],
    Revision: [
        [
            '修订 “${1:../former/rule.guiju}” {\n\t过渡 当 ${2:申请日} < ${3:2026-01-01} 用 原版\n\t$0\n}',
            'revises "${1:../former/rule.guiju}" {\n\ttransition when ${2:application-date} < ${3:2026-01-01} use the former edition\n\t$0\n}'
        ]
    ]
};

/** Every construct with the rule that reads it. */
export const constructs: readonly { readonly rule: string; readonly text: string }[] = Object.entries(
    CONSTRUCTS
).flatMap(([rule, pairs]) => pairs.flat().map(text => ({ rule, text })));

/** The constructs of a rule that begin with a keyword. */
export function constructsOf(rule: string | undefined, keyword: string): string[] {
    return constructs
        .filter(each => each.rule === rule && new RegExp(`^${keyword}(?=\\s)`).test(each.text))
        .map(({ text }) => text);
}

/** A construct as it reads with the places filled in. */
export const filledIn = (text: string): string => text.replace(/\$\{\d+:([^}]*)\}/g, '$1').replaceAll('$0', '');
