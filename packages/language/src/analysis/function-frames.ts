// What each function of formulas is applied to.
import {
    isCollection,
    isEntryValue,
    isFactorGroup,
    isItem,
    isMeasure,
    isMemberSelection,
    isSelection,
    isTally,
    isWithWeight,
    type Call,
    type Selection
} from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { isBuiltinAttribute } from '../names/builtins.ts';
import { isOfFindings } from '../names/findings.ts';
import { partsWithLabel } from './ordinals.ts';
import { isConditionMeaning, type FunctionMeaning } from '../words.ts';

interface Frame {
    /** How it is written, for messages. */
    readonly written: Bilingual;
    fits(call: Call): boolean;
}

const VALUE_OF_ITEMS = { zh: '(条目 得分)', en: '(items score)' };
const SOME_ITEMS = { zh: '(条目 其中 得分 = 0分)', en: '(items where score = 0 points)' };

const written = (zh: string, en: string): Bilingual => ({ zh, en });

/** By the function's meaning. */
export const FRAMES: Readonly<Record<FunctionMeaning, Frame>> = {
    sum: {
        written: written(
            '“合计(条目 得分)”“合计(计分项)”“合计(调整因素)”或“合计(门店 店总评)”',
            '“sum(items score)”, “sum(tally)”, “sum(factors)” or “sum(sites site-total)”'
        ),
        fits: call => isOfTally(call) || isOfFactors(call) || isOfValues(call) || isOfMemberValues(call)
    },
    count: {
        written: written(
            `“计数${SOME_ITEMS.zh}”、“计数(发现 其中 严重)”、“计数(计分项)”或“计数(门店 其中 店总评 < 60)”`,
            `“count${SOME_ITEMS.en}”, “count(findings where major)”, “count(tally)” or “count(sites where site-total < 60)”`
        ),
        fits: call => isOfTally(call) || isOfMembers(call) || isOfMemberConditions(call)
    },
    mean: {
        written: written(
            `“平均${VALUE_OF_ITEMS.zh}”或“平均(门店 店总评)”`,
            `“mean${VALUE_OF_ITEMS.en}” or “mean(sites site-total)”`
        ),
        fits: call => isOfValues(call) || isOfMemberValues(call)
    },
    least: {
        written: written(
            `“最小${VALUE_OF_ITEMS.zh}”、“最小(甲, 乙)”或“最小(门店 店总评)”`,
            `“min${VALUE_OF_ITEMS.en}”, “min(one, other)” or “min(sites site-total)”`
        ),
        fits: call => isOfValues(call) || isOfSeveral(call) || isOfMemberValues(call)
    },
    greatest: {
        written: written(
            `“最大${VALUE_OF_ITEMS.zh}”、“最大(甲, 乙)”或“最大(门店 店总评)”`,
            `“max${VALUE_OF_ITEMS.en}”, “max(one, other)” or “max(sites site-total)”`
        ),
        fits: call => isOfValues(call) || isOfSeveral(call) || isOfMemberValues(call)
    },
    exists: {
        written: written(
            `“存在${SOME_ITEMS.zh}”或“存在(门店 其中 店总评 < 60)”`,
            `“exists${SOME_ITEMS.en}” or “exists(sites where site-total < 60)”`
        ),
        fits: call => isOfConditions(call) || isOfMemberConditions(call)
    },
    all: {
        written: written(
            `“全部${SOME_ITEMS.zh}”或“全部(门店 其中 店总评 ≥ 60)”`,
            `“all${SOME_ITEMS.en}” or “all(sites where site-total ≥ 60)”`
        ),
        fits: call => isOfConditions(call) || isOfMemberConditions(call)
    },
    size: {
        written: written('“样本数(门店)”，括号里是声明的集合', '“size(sites)” with a declared collection'),
        fits: isOfCollection
    },
    weighted: {
        written: written(
            '“加权(指标 得分率)”或“加权(指标 5.1 得分率)”',
            '“weighted(sections ratio)” or “weighted(section 5.1 ratio)”'
        ),
        fits: isOfLevel
    },
    'weighted mean': {
        written: written(
            '“加权平均(甲 : 3, 乙 : 1)”或“加权平均(门店 店总评)”',
            '“weighted-mean(one : 3, other : 1)” or “weighted-mean(sites site-total)”'
        ),
        fits: call => (call.arguments.length > 1 && call.arguments.every(isWithWeight)) || isOfMemberValues(call)
    },
    worst: {
        written: written(
            '“最差(条目 2.1, 条目 2.2)”“最差(条目 其中 …)”“最差(等级甲, 等级乙)”或“最差(门店 店级)”',
            '“worst(item 2.1, item 2.2)”, “worst(items where …)”, “worst(one-grade, other-grade)” or “worst(sites site-grade)”'
        ),
        fits: call => partsWithLabel(call) !== undefined && call.arguments.length > 0 && isOfOneKind(call)
    },
    share: {
        written: written(
            '“占比(条目 其中 已评)”或“占比(门店 其中 店级 ≥ 良)”',
            '“share(items where evaluated)” or “share(sites where site-grade ≥ good)”'
        ),
        fits: call => isOfConditions(call) || isOfMemberConditions(call)
    }
};

function onlySelection(call: Call): Selection | undefined {
    const [first, ...others] = call.arguments;
    return others.length === 0 && isSelection(first) ? first : undefined;
}

/** 条目, with or without a condition: what can be counted. */
function isOfMembers(call: Call): boolean {
    const selection = onlySelection(call);
    return selection !== undefined && selection.attribute === undefined;
}

/** One tally by its name. */
export function isOfTally(call: Call): boolean {
    const [first, ...others] = call.arguments;
    return others.length === 0 && first?.$type === 'NameUse' && isTally(first.target.ref);
}

/** A group of factors by its name. */
export function isOfFactors(call: Call): boolean {
    const [first, ...others] = call.arguments;
    return others.length === 0 && first?.$type === 'NameUse' && isFactorGroup(first.target.ref);
}

/** 条目 得分: a value of each. */
function isOfValues(call: Call): boolean {
    const selection = onlySelection(call);
    if (selection === undefined || isOfFindings(selection)) return false;
    const attribute = selection.attribute?.ref;
    return isBuiltinAttribute(attribute) && !isConditionMeaning(attribute.meaning);
}

/** 条目 其中 …: a condition on each, and nothing to add up. */
function isOfConditions(call: Call): boolean {
    const selection = onlySelection(call);
    return selection?.filter !== undefined && selection.attribute === undefined;
}

/** One collection by its name. */
export function isOfCollection(call: Call): boolean {
    const [first, ...others] = call.arguments;
    return others.length === 0 && first?.$type === 'NameUse' && isCollection(first.target.ref);
}

function isOfSeveral(call: Call): boolean {
    const isOne = (each: Call['arguments'][number]): boolean =>
        !isSelection(each) && !isMemberSelection(each) && !isWithWeight(each);
    return call.arguments.length > 1 && call.arguments.every(isOne);
}

/** 门店 店总评: a number of each member. */
function isOfMemberValues(call: Call): boolean {
    const [first, ...others] = call.arguments;
    return others.length === 0 && isMemberSelection(first) && isMeasure(first.value?.ref);
}

/** 门店 其中 …: a condition on each member. */
function isOfMemberConditions(call: Call): boolean {
    const [first, ...others] = call.arguments;
    return others.length === 0 && isMemberSelection(first) && first.value === undefined;
}

/** The sections of a level, all by one attribute, or the section around them. */
function isOfLevel(call: Call): boolean {
    const [first, ...others] = call.arguments;
    if (others.length > 0 || !first || !('attribute' in first)) return false;
    const attribute = first.attribute?.ref;
    const isValue = isBuiltinAttribute(attribute) && (attribute.meaning === 'ratio' || attribute.meaning === 'score');
    if (isEntryValue(first)) return isValue && !isItem(first.entry?.ref);
    return (
        isValue &&
        isSelection(first) &&
        !first.filter &&
        (first.collection === '指标' || first.collection === 'sections')
    );
}

/** Answers, or grades, and of a selection of items only those without a value. */
function isOfOneKind(call: Call): boolean {
    const parts = partsWithLabel(call) ?? [];
    const grades = parts.filter(({ kind }) => kind === 'grades').length;
    const plain = call.arguments.every(
        each => !isSelection(each) || (each.attribute === undefined && !isOfFindings(each))
    );
    if (call.arguments.some(isMemberSelection)) return call.arguments.length === 1;
    return plain && (grades === 0 || grades === parts.length);
}
