// Where findings are asked for something that they cannot tell, or a name is used as if it were a finding.
import { AstUtils, type AstNode } from 'langium';
import {
    isFindingClass,
    isGrades,
    isMarkScore,
    isSelection,
    isZeroCase,
    type Expression,
    type Grades,
    type NameUse,
    type Selection,
    type ZeroCase
} from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { asksFinding, findingsOf, isFindingState, isOfFindings } from '../names/findings.ts';
import { operatorOf } from './operators.ts';
import { sourceText } from './source-text.ts';

export interface Misuse {
    readonly sentence: Bilingual;
    readonly node: AstNode;
    readonly property?: string;
}

export function misusesIn(node: Selection | NameUse | ZeroCase | Grades): Misuse[] {
    if (isSelection(node)) return isOfFindings(node) ? misusesOfFindings(node) : misplaced(node);
    if (isZeroCase(node)) return ofZeroCase(node);
    if (isGrades(node)) return ofGrades(node);
    return ofName(node);
}

function misusesOfFindings(node: Selection): Misuse[] {
    if (findingsOf(rulesetOf(node)) === undefined) {
        return [{ sentence: NOT_DECLARED, node, property: 'collection' }];
    }
    return foreignIn(node.filter).map(part => ({ sentence: foreign(sourceText(part)), node: part }));
}

const NOT_DECLARED: Bilingual = {
    zh: '规则要先声明有哪些发现，例如“发现 { 严重  一般 }”。',
    en: 'A rule declares its findings first, as in “findings { major  minor }”.'
};
const foreign = (text: string): Bilingual => ({
    zh: `发现的条件只问严重程度、“已关闭”和“未关闭”，用“且”“或”“非”连接，这里是“${text}”。`,
    en: `What is asked of findings is their severity, “closed” or “open”, joined by “and”, “or”, “not”; this is “${text}”.`
});

/** The parts of a condition that are about no finding. Names that were not found are reported as such. */
function foreignIn(node: Expression | undefined): Expression[] {
    if (!node) return [];
    switch (node.$type) {
        case 'Parentheses':
            return foreignIn(node.inner);
        case 'Negation':
            return foreignIn(node.operand);
        case 'Operation': {
            const operator = operatorOf(node);
            return operator === 'and' || operator === 'or'
                ? [...foreignIn(node.left), ...foreignIn(node.right)]
                : [node];
        }
        case 'NameUse': {
            const target = node.target?.ref;
            return target === undefined || isFindingClass(target) || isFindingState(target) ? [] : [node];
        }
        default:
            return [node];
    }
}

/** Only findings are about an item or a section. */
function misplaced(node: Selection): Misuse[] {
    if (!node.place) return [];
    const sentence = {
        zh: `“${node.kind} ${node.place.$refText}”只限定发现：“计数(发现 于 ${node.kind} ${node.place.$refText})”。`,
        en: `Only findings are on an item or in a section: “count(findings in ${node.kind} ${node.place.$refText})”.`
    };
    return [{ sentence, node, property: 'place' }];
}

function ofName(node: NameUse): Misuse[] {
    const target = node.target?.ref;
    if (node.orWorse && target !== undefined && !isFindingClass(target)) {
        return [{ sentence: noClass(node.target.$refText), node }];
    }
    const isCount = isFindingClass(target) && !asksFinding(node);
    return isCount && AstUtils.getContainerOfType(node, isMarkScore)
        ? [{ sentence: inMark(node.target.$refText), node }]
        : [];
}

const noClass = (name: string): Bilingual => ({
    zh: `“及以上”跟在发现的严重程度后面，“${name}”不是。`,
    en: `“or worse” follows a severity of findings; “${name}” is none.`
});
const inMark = (name: string): Bilingual => ({
    zh: `标记的得分公式里不能用发现，这里是“${name}”。`,
    en: `The score formula of a mark takes no findings; “${name}” is one.`
});

function ofZeroCase(node: ZeroCase): Misuse[] {
    if (!isFindingClass(node.divisor?.ref)) return [];
    const name = node.divisor.$refText;
    const sentence = {
        zh: `“为零”前面写计算量，“${name}”不是：先写“… = ${name}”。`,
        en: `Only a measure can be asked whether it is zero: first write “… = ${name}”.`
    };
    return [{ sentence, node, property: 'divisor' }];
}

function ofGrades(node: Grades): Misuse[] {
    if (!isFindingClass(node.measure?.ref)) return [];
    const name = node.measure.$refText;
    const sentence = {
        zh: `等级按计算量评定，“${name}”不是：写成条件“… 当 ${name} ≤ 1”，或先写“… = ${name}”。`,
        en: `Grades go by a measure, which “${name}” is not: write conditions such as “… when ${name} ≤ 1”, or first “… = ${name}”.`
    };
    return [{ sentence, node, property: 'measure' }];
}

/** What asks where a finding belongs, while findings need not say so. */
export function openPlaces(node: Selection): boolean {
    const block = findingsOf(rulesetOf(node));
    return isOfFindings(node) && node.place !== undefined && block !== undefined && !block.clauseRequired;
}
