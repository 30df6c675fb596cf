// Linking errors in both languages, with the name the author may have meant.
import {
    AstUtils,
    DefaultLinker,
    type AstNode,
    type AstNodeDescription,
    type LinkingError,
    type ReferenceInfo
} from 'langium';
import { pack, type Bilingual } from '../messages/bilingual.ts';
import { gluedIn, isGluedWords } from '../messages/glued.ts';
import { isImport, isItemAnswer, isRevision, isValueGiven, isRowTaken, type Item } from '../generated/ast.ts';
import { codesOf, itemKeys, rulesetOf } from './catalogue.ts';
import { scoringAroundExample } from './example-scoring.ts';
import { scoringsInUse } from './light.ts';
import { rowsOfAnswered } from './example-rows.ts';
import { talliesOf, tallyNames } from './tallies.ts';
import { choiceBeside, choicesIn } from './inputs.ts';
import { citationSlip } from './citation-slips.ts';
import { undecodableText } from './imports.ts';
import { keyNameAround } from './tables.ts';
import { nearestName } from './nearest-name.ts';

/** What a reference looks for, for people. */
const TARGETS: Record<string, Bilingual> = {
    Nameable: { zh: '计算量、计分项、输入或发现', en: 'measure, tally, input or finding' },
    Rung: { zh: '等级', en: 'grade' },
    Entry: { zh: '指标或条目', en: 'section or item' },
    Event: { zh: '事件', en: 'event' },
    Term: { zh: '期限', en: 'term' },
    Happening: { zh: '事件、状态或步骤', en: 'event, state or step' },
    State: { zh: '状态', en: 'state' },
    Reason: { zh: '事由', en: 'reason' },
    Mark: { zh: '标记', en: 'mark' },
    Import: { zh: '导入', en: 'import' },
    Ruleset: { zh: '规则文件', en: 'ruleset file' },
    Measure: { zh: '计算量', en: 'measure' },
    Collection: { zh: '集合', en: 'collection' },
    Settable: { zh: '计算量或输入', en: 'measure or input' },
    FindingClass: { zh: '发现的严重程度', en: 'class of findings' },
    FindingKey: { zh: '判断严重程度的依据', en: 'judgement that the severity goes by' },
    FindingValue: { zh: '这项判断的值', en: 'value of this judgement' },
    Tally: { zh: '计分项', en: 'tally' },
    Grades: { zh: '等级块', en: 'block of grades' },
    Item: { zh: '条目', en: 'item' },
    Section: { zh: '指标', en: 'section' },
    Input: { zh: '择一的输入', en: 'input of several values' },
    Group: { zh: '评分组', en: 'group of rows' },
    InputValue: { zh: '输入的值', en: 'value of an input' },
    Scale: { zh: '量表', en: 'scale' },
    GateValue: { zh: '值、档或等级', en: 'value, answer or grade' },
    Takeable: { zh: '评分行', en: 'row' },
    Clause: { zh: '条款', en: 'clause' },
    ClauseItem: { zh: '项', en: 'point' },
    Basis: { zh: '依据', en: 'basis' },
    Documents: { zh: '清单', en: 'list' },
    Mode: { zh: '方式', en: 'mode' },
    Role: { zh: '角色', en: 'role' },
    Stage: { zh: '步骤', en: 'stage' }
};

export class GuijuLinker extends DefaultLinker {
    protected override createLinkingError(refInfo: ReferenceInfo, description?: AstNodeDescription): LinkingError {
        const error = super.createLinkingError(refInfo, description);
        const text = refInfo.reference.$refText;
        const target = TARGETS[this.reflection.getReferenceType(refInfo)] ?? { zh: '名称', en: 'name' };
        const choiceNamed = choicesIn(rulesetOf(refInfo.container));
        const choice =
            choiceBeside(refInfo.container, choiceNamed) ?? choiceNamed(keyNameAround(refInfo.container) ?? '');
        const hint = hintFor(
            text,
            this.scopeProvider
                .getScope(refInfo)
                .getAllElements()
                .map(it => it.name)
                .toArray()
        );
        const slip = slipInFile(refInfo) ?? slipInExample(refInfo) ?? citationSlip(refInfo);
        if (slip) return { ...error, message: pack(slip) };
        return {
            ...error,
            message: pack({
                zh: `${choice ? `输入“${choice.name}”` : ''}没有名为“${text}”的${choice ? '值' : target.zh}。${hint.zh}`,
                en: (choice
                    ? `The input “${choice.name}” has no value “${text}”. ${hint.en}`
                    : `There is no ${target.en} “${text}”. ${hint.en}`
                ).trim()
            })
        };
    }
}

/** A file that is there and is no text. */
function slipInFile({ container, property, reference }: ReferenceInfo): Bilingual | undefined {
    const isFile = property === 'file' && (isImport(container) || isRevision(container));
    return isFile ? undecodableText(AstUtils.getDocument(container), reference.$refText) : undefined;
}

/** In a worked example: a name that exists, and why it still does not say what is meant. */
function slipInExample({ container, reference }: ReferenceInfo): Bilingual | undefined {
    const text = reference.$refText;
    if (isRowTaken(container) && !container.group) {
        if (rowsOfAnswered(container).filter(row => row.label === text).length < 2) return undefined;
        return {
            zh: `不止一个评分组有“${text}”这一行。请在前面写组名。`,
            en: `Several groups have a row “${text}”. Write the name of the group before it.`
        };
    }
    if (isValueGiven(container) && namesTally(text, container)) {
        return {
            zh: `“${text}”是计分项，不能设值。写记几次：“${text} 1次”。`,
            en: `“${text}” is a tally and has no value to give. Write how often: “${text} 1 time”.`
        };
    }
    const keys = isItemAnswer(container) ? keysOfCode(text, container) : [];
    if (keys.length < 2) return undefined;
    return {
        zh: `编号“${text}”指不止一个条目。请写明是哪一个：${keys.join('、')}。`,
        en: `The code “${text}” names several items. Write which one: ${keys.join(', ')}.`
    };
}

function namesTally(name: string, node: AstNode): boolean {
    return talliesOf(rulesetOf(node)).some(tally => tallyNames(tally).includes(name));
}

/** Keys of the items that bear a code. */
function keysOfCode(text: string, node: AstNode): string[] {
    const primary = scoringAroundExample(node) ?? scoringsInUse(rulesetOf(node))[0];
    const keys = primary ? [...itemKeys(primary)] : [];
    const bears = (item: Item): boolean =>
        codesOf(item).some(({ standard, code }) => text === code || text === `${standard}:${code}`);
    return keys.filter(([item]) => bears(item)).map(([, key]) => key);
}

function hintFor(text: string, names: string[]): Bilingual {
    const near = nearestName(text, names);
    if (near !== undefined) return { zh: `是否指“${near}”？`, en: `Did you mean “${near}”?` };
    if (text.includes('-') && names.includes(text.split('-')[0]!)) {
        return { zh: '若是减号，两边要有空格。', en: 'If a minus is meant, put blanks around it.' };
    }
    return (isGluedWords(text) ? gluedIn(text) : undefined) ?? { zh: '', en: '' };
}
