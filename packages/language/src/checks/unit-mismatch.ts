// Points, ratios and counts do not mix.
import { isBareBesideRatio } from '../analysis/bare-numbers.ts';
import { AstUtils, type AstNode } from 'langium';
import {
    isCall,
    isCap,
    isGate,
    isGrades,
    isGateRow,
    isConditional,
    isDocumentEntry,
    isEachTime,
    isTimeRequirement,
    isSampleSize,
    isSamplingPlan,
    isTimeCheck,
    isInput,
    isLiteral,
    isMarkScore,
    isMeasure,
    isValueGiven,
    isNameUse,
    isNegation,
    isNegative,
    isOperation,
    isParentheses,
    isQualifier,
    isRequirement,
    isRoot,
    isScoring,
    isMemberSelection,
    isSelection,
    isShift,
    isSection,
    isTally,
    isValidityCase,
    isValueExpectation,
    isVeto
} from '../generated/ast.ts';
import * as conflicts from '../analysis/unit-conflicts.ts';
import { bandConflicts, rowConflicts } from '../analysis/unit-conflicts-of-grades.ts';
import { UNIT_WORDS } from '../analysis/unit-words.ts';
import { functionOf } from '../words.ts';
import type { Bilingual, Language } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

/** 55 and 55% are two thresholds, and points plus a count is neither: a number without its unit is a guess. */
export const unitMismatch = defineCheck({
    id: 'unit-mismatch',
    severity: 'error',
    on: [
        ...(['Gate', 'GateRow', 'Veto', 'Cap', 'Shift', 'Qualifier', 'ValueGiven', 'ValueExpectation'] as const),
        ...([
            'Operation',
            'Negation',
            'Negative',
            'Call',
            'Selection',
            'MemberSelection',
            'Conditional',
            'Parentheses',
            'Root'
        ] as const),
        ...(['Measure', 'Tally', 'Section', 'MarkScore', 'Input', 'Requirement', 'DocumentEntry', 'Scoring'] as const),
        ...(['TimeRequirement', 'TimeCheck', 'SamplingPlan', 'SampleSize', 'EachTime', 'ValidityCase'] as const)
    ],
    message: {
        zh: (it: conflicts.UnitConflict) => SENTENCES[it.law](it, 'zh') + hintFor(it).zh,
        en: it => SENTENCES[it.law](it, 'en') + hintFor(it).en
    },
    run(node, report) {
        for (const conflict of conflictsOf(node)) report(conflict, { node: conflict.at });
    }
});

function conflictsOf(node: AstNode): conflicts.UnitConflict[] {
    if (isOperation(node)) return conflicts.operationConflicts(node);
    if (isNegation(node)) return conflicts.conditionConflicts(node.operand);
    if (isNegative(node)) return conflicts.valueConflicts(node.operand);
    if (isCall(node)) return conflicts.callConflicts(node);
    if (isParentheses(node)) return conflicts.bracketConflicts(node);
    if (isRoot(node)) return conflicts.rootConflicts(node);
    if (isSelection(node) || isMemberSelection(node)) return conflicts.conditionConflicts(node.filter);
    if (isMeasure(node)) return [...conflicts.valueConflicts(node.expression), ...conflicts.modifierConflicts(node)];
    if (isTally(node)) return conflicts.modifierConflicts(node);
    if (isSection(node)) return conflicts.sectionConflicts(node);
    if (isMarkScore(node)) return conflicts.formulaConflicts(node);
    if (isGateRow(node)) return rowConflicts(node);
    if (isValueGiven(node) || isValueExpectation(node)) return conflicts.exampleConflicts(node);
    if (isVeto(node) || isCap(node) || isShift(node) || isQualifier(node))
        return conflicts.conditionConflicts(node.condition);
    if (isTimeCheck(node) || isSamplingPlan(node) || isScoring(node) || isValidityCase(node))
        return conflicts.conditionConflicts(node.condition);
    if (isTimeRequirement(node)) return conflicts.timeRequirementConflicts(node);
    if (isSampleSize(node) || isEachTime(node)) return conflicts.sizeConflicts(node);
    if (isConditional(node)) return conflicts.conditionalConflicts(node);
    if (isInput(node)) return conflicts.inputConflicts(node);
    if (isRequirement(node)) return conflicts.requirementConflicts(node);
    if (isDocumentEntry(node)) return conflicts.conditionConflicts(node.when);
    return isGate(node) ? [...conflicts.conditionConflicts(node.condition), ...bandConflicts(node)] : [];
}

type Sentence = (it: conflicts.UnitConflict, language: Language) => string;

const SENTENCES: Record<conflicts.UnitConflict['law'], Sentence> = {
    same: bothSides,
    join: bothSides,
    condition: (it, language) => belongs(it, language, { zh: '条件', en: 'A condition' }),
    value: (it, language) => belongs(it, language, { zh: '数值', en: 'A value' }),
    ratio: (it, language) => belongs(it, language, { zh: '比率（%）', en: 'A ratio (%)' }),
    count: (it, language) => belongs(it, language, { zh: '个数', en: 'A count' }),
    points: (it, language) => belongs(it, language, { zh: '分', en: 'Points' }),
    text: ({ left }, language) =>
        language === 'zh'
            ? `“${left.text}”是文字，只能用“=”或“≠”与一段“文字”比较。`
            : `“${left.text}” is a text: only “=” and “≠” with a text in quotes make sense.`,
    choice: ({ left }, language) =>
        language === 'zh'
            ? `“${left.text}”是几个值中的一个，只能用“=”或“≠”与自己的值比较。`
            : `“${left.text}” is one of several values: only “=” and “≠” with one of its own make sense.`
};

function bothSides({ law, sign, left, right }: conflicts.UnitConflict, language: Language): string {
    const [a, b] = [UNIT_WORDS[left.unit][language], UNIT_WORDS[right.unit][language]];
    if (language === 'zh') {
        const rule = law === 'join' ? `“${sign}”不能用在这里` : `${sign ? `“${sign}”` : ''}要用同一种单位`;
        return `${rule}：“${left.text}”是${a}，“${right.text}”是${b}。`;
    }
    const rule =
        law === 'join' ? `“${sign}” cannot join these` : sign ? `“${sign}” needs one unit` : 'One unit is needed';
    return `${rule}: “${left.text}” is ${a}, “${right.text}” is ${b}.`;
}

function belongs({ left }: conflicts.UnitConflict, language: Language, wanted: Bilingual): string {
    const found = UNIT_WORDS[left.unit][language];
    if (language === 'zh') return `这里应为${wanted.zh}，“${left.text}”是${found}。`;
    return `${wanted.en} ${wanted.en === 'Points' ? 'belong' : 'belongs'} here; “${left.text}” is ${found}.`;
}

/** A measure that is compared with the number and is made by multiplying with 100. */
function timesHundred(at: AstNode): string | undefined {
    const around = AstUtils.getContainerOfType(at, isGrades);
    const compared: AstNode[] = isOperation(at.$container) ? [at.$container.left, at.$container.right] : [];
    const named = compared.map(side => (isNameUse(side) ? side.target?.ref : undefined));
    const measures = [...named, around?.measure?.ref].filter(isMeasure);
    return measures.find(({ expression }) => isTimesHundred(expression))?.name;
}

const isTimesHundred = (formula: AstNode): boolean =>
    isOperation(formula) &&
    (formula.operator === '×' || formula.operator === '*') &&
    [formula.left, formula.right].some((side: AstNode) => isLiteral(side) && side.value === '100');

function hintFor(it: conflicts.UnitConflict): Bilingual {
    return sizeHint(it) ?? percentHint(it);
}

/** A number of sites is compared with sites where the collection says what it counts. */
function sizeHint({ law, at, left, right }: conflicts.UnitConflict): Bilingual | undefined {
    const around = isOperation(at.$container) ? at.$container : isOperation(at) ? at : undefined;
    const units = [left.unit, right.unit];
    if (law !== 'same' || around === undefined || !units.includes('count')) return undefined;
    const size = [around.left, around.right].find(
        side => isCall(side) && functionOf(side.function)?.meaning === 'size'
    );
    const unit = units.find(each => each === 'site' || each === 'person');
    if (!size || !isCall(size) || unit === undefined) return undefined;
    const name = size.arguments[0]?.$cstNode?.text ?? '';
    const [zh, en] = unit === 'site' ? ['场所', 'sites'] : ['人', 'people'];
    return {
        zh: `请在集合里写明数的是什么：“集合 ${name} 单位 ${zh}”。`,
        en: ` Say what the collection counts: “collections ${name} in ${en}”.`
    };
}

/** 55 beside a ratio is most likely 55%; what 0.5 or 1 are is anybody's guess. */
function percentHint({ law, at, left, right }: conflicts.UnitConflict): Bilingual {
    const ratio = left.unit === 'ratio' || right.unit === 'ratio';
    if (law !== 'same' || !ratio || !isLiteral(at) || !isBareBesideRatio(at, 'added')) return { zh: '', en: '' };
    const times = timesHundred(at);
    if (times !== undefined) {
        return {
            zh: `“${times}”要折合成分，请把“× 100”写成“折合 100分”。`,
            en: ` “${times}” is meant in points: write “scaled to 100 points” instead of “× 100”.`
        };
    }
    return { zh: `是否指“${at.value}%”？`, en: ` Did you mean “${at.value}%”?` };
}
