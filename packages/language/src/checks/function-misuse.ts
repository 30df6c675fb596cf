// Functions are used as they are meant.
import { AstUtils, type AstNode } from 'langium';
import {
    isCall,
    isEntryValue,
    isFactorGroup,
    isInput,
    isMarkScore,
    isNameUse,
    isSection,
    isSelection,
    isTally,
    isWithWeight,
    isZeroCase,
    type Call,
    type Expression,
    type NameUse
} from '../generated/ast.ts';
import { FRAMES, isOfFactors, isOfTally } from '../analysis/function-frames.ts';
import { isOfSections } from '../analysis/selections.ts';
import { weightedIn } from '../analysis/weighted.ts';
import { levelsOf } from '../analysis/weights.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { primaryOf } from '../names/light.ts';
import { nearestName } from '../names/nearest-name.ts';
import { sourceText } from '../analysis/source-text.ts';
import type { Bilingual, Language } from '../messages/bilingual.ts';
import { isBuiltinAttribute } from '../names/builtins.ts';
import { tableNames, tableOf, tablesOf } from '../names/tables.ts';
import { FUNCTIONS, functionOf, isStateMeaning } from '../words.ts';
import { defineCheck } from './check.ts';

/** A sum of nothing, or a tally that is neither counted nor added up, has no meaning that a reader could guess. */
export const functionMisuse = defineCheck({
    id: 'function-misuse',
    severity: 'error',
    on: ['Call', 'NameUse', 'EntryValue', 'Selection', 'ZeroCase'],
    message: {
        zh: (it: Bilingual) => it.zh,
        en: it => it.en
    },
    run(node, report) {
        if (isCall(node)) reportCall(node, report);
        else if (isNameUse(node) && isTally(node.target.ref) && !isArgument(node)) {
            report(tallySentence(node.target.$refText), { node });
        } else if (isNameUse(node) && isFactorGroup(node.target.ref) && !isSummed(node)) {
            report(factorSentence(node.target.$refText), { node });
        } else if (isNameUse(node) && isInput(node.target.ref) && AstUtils.getContainerOfType(node, isMarkScore)) {
            report(inputSentence(node.target.$refText), { node });
        } else if (isZeroCase(node) && isTally(node.divisor.ref)) {
            report(zeroSentence(node.divisor.$refText), { node, property: 'divisor' });
        } else if (isZeroCase(node) && isInput(node.divisor.ref)) {
            report(zeroInputSentence(node.divisor.$refText), { node, property: 'divisor' });
        } else if (isNameUse(node) && isStateOfSections(node)) {
            report(stateSentence(node.target.$refText), { node });
        } else if (isEntryValue(node) && isSection(node.entry.ref) && isStateName(node.attribute?.ref)) {
            report(stateSentence(node.attribute!.$refText), { node, property: 'attribute' });
        } else if ((isEntryValue(node) || isSelection(node)) && asksSamples(node)) {
            report(samplesSentence(node.attribute!.$refText), { node, property: 'attribute' });
        }
    }
});

function reportCall(call: Call, report: (it: Bilingual, at: { node: AstNode; property?: string }) => void): void {
    if (tableOf(call)) return;
    const known = functionOf(call.function);
    if (!known) report(unknownSentence(call), { node: call, property: 'function' });
    else if (isResolved(call) && !FRAMES[known.meaning].fits(call)) {
        const { written } = FRAMES[known.meaning];
        const found = sourceText(call);
        report(
            {
                zh: `这个函数写作${written.zh}，这里是“${found}”。`,
                en: `This function is written ${written.en}, not “${found}”.`
            },
            { node: call }
        );
    } else if (known.meaning === 'weighted' && isResolved(call) && !weightedIn(call)) {
        report(levelSentence(call), { node: call });
    }
}

/** There is nothing to weigh by, or more than one level that could be meant. */
function levelSentence(call: Call): Bilingual {
    const primary = primaryOf(rulesetOf(call));
    const isOfAll = isSelection(call.arguments[0]);
    return isOfAll && primary && levelsOf(primary).length > 0
        ? {
              zh: '有权重的指标不在同一个上级下面，请写明是哪一个，如“加权(指标 5.1 得分率)”。',
              en: 'The sections with weights have no common section around them. Say which, as in “weighted(section 5.1 ratio)”.'
          }
        : {
              zh: '这里的下级指标没有权重。请在指标后写“权重 30%”，或写一张“| 权重 | …”的表。',
              en: 'The sections below have no weights. Write “weight 30%” at each, or a table “| weight | …”.'
          };
}

/** A name that was not found is reported as such. */
function isResolved(call: Call): boolean {
    return call.arguments.every(argument => {
        if (isWithWeight(argument)) return isResolvedPart(argument.value) && isResolvedPart(argument.weight);
        if (argument.$type === 'NameUse') return argument.target.ref !== undefined;
        return !isSelection(argument) || !argument.attribute || argument.attribute.ref !== undefined;
    });
}

const isResolvedPart = (part: Expression): boolean => part.$type !== 'NameUse' || part.target.ref !== undefined;

function unknownSentence(call: Call): Bilingual {
    const name = call.function;
    const tables = tablesOf(rulesetOf(call)).flatMap(tableNames);
    const near = nearestName(name, [...FUNCTIONS.flatMap(({ zh, en }) => [zh, en]), ...tables]);
    const names = (language: Language): string =>
        FUNCTIONS.map(entry => `“${entry[language]}”`).join(language === 'zh' ? '、' : ', ');
    return {
        zh: `没有函数“${name}”${near ? `，是否指“${near}”？` : `，可用的有${names('zh')}。`}`,
        en: `There is no function “${name}”${near ? `; did you mean “${near}”?` : `, only ${names('en')}.`}`
    };
}

/** 合计(特别扣分) and 计数(特别扣分) are two things. */
const isArgument = (node: AstNode): boolean => isCall(node.$container) && isOfTally(node.$container);

function tallySentence(name: string): Bilingual {
    return {
        zh: `“${name}”要写明是“合计(${name})”还是“计数(${name})”。`,
        en: `Say whether “${name}” is “sum(${name})” or “count(${name})”.`
    };
}

const isSummed = (node: AstNode): boolean => isCall(node.$container) && isOfFactors(node.$container);

function factorSentence(name: string): Bilingual {
    return {
        zh: `调整因素“${name}”要写成“合计(${name})”。`,
        en: `The factors “${name}” are added up as “sum(${name})”.`
    };
}

/** Only a measure can be asked whether it is 0. */
function zeroSentence(name: string): Bilingual {
    return {
        zh: `“为零”前面写计算量，“${name}”不是：先写“… = 合计(${name})”或“… = 计数(${name})”。`,
        en: `Only a measure can be asked whether it is zero: name “sum(${name})” or “count(${name})” first.`
    };
}

/** What an item scores is settled when its answer is read, before anything outside it. */
function inputSentence(name: string): Bilingual {
    return {
        zh: `标记的得分公式里不能用输入，这里是“${name}”。`,
        en: `The score formula of a mark takes no input; “${name}” is one.`
    };
}

function zeroInputSentence(name: string): Bilingual {
    return {
        zh: `“为零”前面写计算量，“${name}”是输入：让它的允许范围不含 0，或先写“… = ${name}”。`,
        en: `Only a measure can be asked whether it is zero: give “${name}” a range without 0, or a measure “… = ${name}”.`
    };
}

const isStateName = (target: unknown): boolean => isBuiltinAttribute(target) && isStateMeaning(target.meaning);

function isStateOfSections(node: NameUse): boolean {
    const selection = AstUtils.getContainerOfType(node, isSelection);
    return isStateName(node.target.ref) && selection !== undefined && isOfSections(selection);
}

function stateSentence(name: string): Bilingual {
    return {
        zh: `“${name}”说的是条目怎样作答，指标没有；指标只问“适用”。`,
        en: `“${name}” is about the answer to an item; of a section only “applicable” can be asked.`
    };
}

function asksSamples(node: AstNode & { attribute?: { ref?: unknown } }): boolean {
    const attribute = node.attribute?.ref;
    const isOfSamples = isBuiltinAttribute(attribute) && attribute.meaning.endsWith('samples');
    return isOfSamples && AstUtils.getContainerOfType(node, isMarkScore) === undefined;
}

function samplesSentence(name: string): Bilingual {
    return {
        zh: `“${name}”只能用在标记的得分公式里。`,
        en: `“${name}” exists only in the score formula of a mark.`
    };
}
