// A name means one thing in one place.
import { repeatedNames, type NameKind } from '../analysis/repeated-names.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

const LAWS: Readonly<Record<NameKind, Bilingual>> = {
    value: {
        zh: '计算量、计分项、输入、表和发现不能重名',
        en: 'Measures, tallies, inputs, tables and findings need different names'
    },
    event: { zh: '事件不能重名', en: 'Events need different names' },
    term: { zh: '期限不能重名', en: 'Terms need different names' },
    choice: { zh: '一个输入的值不能重名', en: 'The values of an input need different names' },
    mark: { zh: '一个标记只声明一次', en: 'A mark is declared once' },
    import: { zh: '导入的名称不能重复', en: 'Imports need different names' },
    grades: { zh: '等级块不能重名', en: 'Blocks of grades need different names' },
    rung: { zh: '阶梯上的等级不能重名', en: 'The grades of a ladder need different names' },
    column: { zh: '一张表里一个等级只有一列', en: 'The columns of a table need different grades' },
    consequence: { zh: '后果不能重名', en: 'Consequences need different names' },
    group: { zh: '一个条目里的组不能重名', en: 'The groups of an item need different names' },
    row: { zh: '一组里的评分行不能同文，否则无法指明是哪一行', en: 'The rows of a group need different texts' },
    scale: { zh: '量表不能重名', en: 'Scales need different names' },
    option: { zh: '一个量表里的档不能重名', en: 'The answers of a scale need different names' },
    example: { zh: '算例不能重名', en: 'Worked examples need different titles' },
    given: { zh: '一个算例里每样只设一次', en: 'A worked example gives each thing once' },
    answered: { zh: '一个算例里每个条目只作答一次', en: 'A worked example answers each item once' },
    clause: { zh: '条款号不能重复', en: 'Clauses need different codes' },
    point: { zh: '一个条款里的项号不能重复', en: 'The points of a clause need different labels' },
    definition: { zh: '一个术语只定义一次', en: 'A term is defined once' },
    weight: { zh: '一个指标的权重只写一次', en: 'The weight of a section is written once' },
    'weight column': {
        zh: '一张权重表里一个值只有一列',
        en: 'The columns of a table of weights need different values'
    },
    state: { zh: '证书的状态不能重名', en: 'The states of a certificate need different names' },
    step: { zh: '步骤的名称不能与状态相同', en: 'A step needs another name than the states' },
    reason: { zh: '转到同一状态的事由，编号不能重复', en: 'Reasons that lead to one state need different letters' },
    mode: { zh: '方式不能重名', en: 'Modes need different names' },
    part: { zh: '一种方式的各部分不能同名', en: 'The parts of a mode need different names' },
    role: { zh: '角色不能重名', en: 'Roles need different names' },
    list: { zh: '一种用途只列一张清单', en: 'There is one list for each purpose' },
    entry: { zh: '一张清单里每样只列一次', en: 'A list names each thing once' },
    requirement: { zh: '一组资格里的条件不能同名', en: 'The conditions of one block need different names' },
    stage: { zh: '一个流程里步骤的编号和名称不能重复', en: 'The stages of a process need different numbers and names' },
    domain: { zh: '领域的代号不能重复', en: 'Domains need different codes' }
};

/** A text stands in its own quotes. */
const quoted = (name: string): string => (name.startsWith('“') ? name : `“${name}”`);

/** Audits, conditions and explanations address by name. */
export const nameDuplicate = defineCheck({
    id: 'name-duplicate',
    severity: 'error',
    on: [
        'Ruleset',
        'Ladder',
        'Item',
        'GateTable',
        'ConsequenceTable',
        'Grades',
        'Example',
        'Input',
        'Clause',
        'ClauseItem',
        'Scale',
        'Certificate',
        'Scoring',
        'WeightTable',
        'Mode',
        'Documents',
        'Competence',
        'Eligibility',
        'Process'
    ],
    message: {
        zh: (it: { kind: NameKind; name: string }) => `${LAWS[it.kind].zh}。${quoted(it.name)}前面已经有了。`,
        en: it => `${LAWS[it.kind].en}. There is a ${quoted(it.name)} before.`
    },
    run(holder, report) {
        for (const { kind, name, ...at } of repeatedNames(holder)) report({ kind, name }, at);
    }
});
