// Where what each member of a collection has its own value of is taken for one of the whole, and the other way round.
import { AstUtils, type AstNode } from 'langium';
import {
    isComputation,
    isEntryValue,
    isFindingClass,
    isGradeAsked,
    isGradeExpectation,
    isGradeFact,
    isGrades,
    isItem,
    isMark,
    isMemberSelection,
    isNameUse,
    isSection,
    isSelection,
    isTally,
    isValueExpectation,
    isValueGiven,
    isZeroCase,
    type Collection,
    type EntryValue,
    type Grades,
    type Measure
} from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { itemsOf, rulesetOf, scoringsOf } from '../names/catalogue.ts';
import { asksFinding, isOfFindings } from '../names/findings.ts';
import { hasMembers, isAnsweredPer, isMemberBlock, membersAround, membersOf } from '../names/members.ts';
import { sourceText } from './source-text.ts';

export interface MemberMisuse {
    readonly sentence: Bilingual;
    readonly node: AstNode;
    readonly property?: string;
}

export function memberMisuses(node: AstNode): MemberMisuse[] {
    if (isMemberBlock(node)) return [...ofBlock(node, node.per.ref), ...ofLadder(node)];
    if (isGrades(node)) return ofLadder(node);
    if (isMemberSelection(node)) return ofValue(node.value?.ref, node.members.ref, { node, property: 'value' });
    if (isZeroCase(node)) return ofUse(node.divisor.ref, { node, property: 'divisor' });
    if (isValueGiven(node)) return hasMembers(node.subject.ref) ? [given(node, node.subject.ref)] : [];
    if (isGradeFact(node) || isGradeAsked(node)) return ofUse(node.decision?.ref, { node, property: 'decision' });
    if (isGradeExpectation(node)) return ofExpectedGrade(node, node.decision?.ref);
    const members = membersMeant(node);
    if (isEntryValue(node)) return members ? ofEntry(node, members) : [];
    if (isSelection(node)) return members && isOfFindings(node) ? [ofWhole('findings', sourceText(node), node)] : [];
    return isNameUse(node) ? ofName(node, members) : [];
}

type At = Omit<MemberMisuse, 'sentence'>;

/** In what a worked example expects of a member that one. */
function membersMeant(node: AstNode): Collection | undefined {
    const expected = AstUtils.getContainerOfType(node, isValueExpectation);
    return expected?.collection ? expected.collection.ref : membersAround(node);
}

function ofName(node: Extract<AstNode, { $type: string }>, members: Collection | undefined): MemberMisuse[] {
    if (!isNameUse(node)) return [];
    const target = node.target.ref;
    const text = node.target.$refText;
    if (hasMembers(target)) return ofUse(target, { node });
    if (!members) return [];
    if (isFindingClass(target) && !asksFinding(node)) return [ofWhole('findings', text, node)];
    const isGiven = isTally(target) && isMark(target.$container) && meansRuleset(target.$container.place);
    return isGiven ? [ofWhole('tally', text, node)] : [];
}

const meansRuleset = (on: string): boolean => on === '规则' || on === 'ruleset';

/** What a member has of its own is named where that member is looked at, and combined elsewhere. */
function ofUse(target: unknown, at: At): MemberMisuse[] {
    if (!hasMembers(target)) return [];
    const own = membersOf(target);
    return own === undefined || own === membersMeant(at.node) ? [] : [{ ...at, sentence: uncombined(target, own) }];
}

function ofLadder(grades: AstNode): MemberMisuse[] {
    if (!isGrades(grades) || !grades.measure) return [];
    const target = grades.measure.ref;
    if (!hasMembers(target) || membersOf(target) === grades.per?.ref) return [];
    const sentence = uncombined(target, membersOf(target)!);
    return [{ node: grades, property: 'measure', sentence }];
}

/** A name that was not found is reported as such. */
function ofValue(target: unknown, members: Collection | undefined, at: At): MemberMisuse[] {
    if (target === undefined || !members) return [];
    if (hasMembers(target) && membersOf(target) === members) return [];
    const { name } = target as { name?: string };
    return [{ ...at, sentence: notOfMembers(name ?? '', members.name) }];
}

function ofBlock(node: AstNode, collection: Collection | undefined): MemberMisuse[] {
    if (!collection) return [];
    const items = scoringsOf(rulesetOf(node)).flatMap(itemsOf);
    if (items.length === 0 || items.some(item => isAnsweredPer(item, collection))) return [];
    return [{ node, property: 'per', sentence: nothingAnswered(collection.name, isComputation(node)) }];
}

function ofEntry(node: EntryValue, members: Collection): MemberMisuse[] {
    const entry = node.entry.ref;
    if (!entry) return [];
    const items = isItem(entry) ? [entry] : AstUtils.streamAllContents(entry).filter(isItem).toArray();
    if (items.some(item => isAnsweredPer(item, members))) return [];
    const written = `${node.kind} ${node.entry.$refText}`;
    return [{ node, sentence: notAnswered(written, members.name, isSection(entry)) }];
}

function ofExpectedGrade(node: AstNode, grades: Grades | undefined): MemberMisuse[] {
    if (!isGradeExpectation(node) || !grades) return [];
    const [own, meant] = [membersOf(grades), node.collection?.ref];
    if (own === meant || (node.collection && !meant)) return [];
    const sentence = own ? unnamed(grades.name, own.name) : notOfMembers(grades.name, meant!.name);
    return [{ node, property: 'decision', sentence }];
}

function uncombined({ name, $type }: Measure | Grades, { name: members }: Collection): Bilingual {
    const isGrade = $type === 'Grades';
    return {
        zh: `各${members}各有一个“${name}”，这里要写明怎样汇总，例如“${isGrade ? `最差(${members} ${name})` : `平均(${members} ${name})`}”。`,
        en: `Each of “${members}” has a “${name}” of its own: say how they are combined, as in “${isGrade ? `worst(${members} ${name})` : `mean(${members} ${name})`}”.`
    };
}

const notOfMembers = (name: string, members: string): Bilingual => ({
    zh: `这里写各${members}各有一个的计算量或等级，“${name}”不是：它要写在“计算 各 ${members} { … }”或“等级 ${name} 各 ${members} …”里。`,
    en: `A measure or grade that each of “${members}” has of its own stands here; “${name}” is none: it belongs into “compute for each ${members} { … }” or “grades ${name} for each ${members} …”.`
});

const nothingAnswered = (members: string, computes: boolean): Bilingual => ({
    zh: `各${members}分别${computes ? '计算' : '评级'}，要有每个${members}作答的条目，这份规则没有：在条目、指标或评分上写“每 ${members} 作答，汇总 …”。`,
    en: `What is ${computes ? 'computed' : 'graded'} for each of “${members}” needs items answered for each of them, and there are none: write “answered per ${members}, combined by …” at items, sections or the scoring.`
});

const notAnswered = (written: string, members: string, isWhole: boolean): Bilingual => ({
    zh: `这里只看一个${members}的作答，“${written}”${isWhole ? `里没有每个${members}作答的条目` : `不是每个${members}作答的`}：在“计算 { … }”里先算好，再用它的名称。`,
    en: `Only the answers of one of “${members}” are looked at here; “${written}” ${isWhole ? 'has no item that is' : 'is not'} answered for each of them: compute it under “compute { … }” and use its name.`
});

const WHOLE = {
    findings: { zh: '发现', en: 'findings' },
    tally: { zh: '不挂在条目上的计分项', en: 'entries that hang on no item' }
};

const ofWhole = (what: keyof typeof WHOLE, text: string, node: AstNode): MemberMisuse => ({
    node,
    sentence: {
        zh: `${WHOLE[what].zh}属于整个审核，不分成员，这里写的是“${text}”。`,
        en: `The ${WHOLE[what].en} belong to the audit as a whole and to no member; “${text}” stands here.`
    }
});

const given = (node: AstNode, target: Measure | Grades): MemberMisuse => ({
    node,
    property: 'subject',
    sentence: {
        zh: `各成员各有一个的计算量不能设一个值，这里是“${target.name}”：给出成员的作答。`,
        en: `What each member has of its own cannot be given as one value; “${target.name}” is such: give the answers of the members.`
    }
});

const unnamed = (name: string, members: string): Bilingual => ({
    zh: `各${members}各有一个“${name}”，要写明是哪个，例如“等级 ${name} ${members} “甲” = …”。`,
    en: `Each of “${members}” has a “${name}” of its own: say which one is meant, as in “grade ${name} ${members} "North" = …”.`
});
