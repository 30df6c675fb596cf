// Conditions on answers and grades: which labels are meant, worked out from the order of the scale or the ladder.
import {
    answersMeeting,
    canonicalSign,
    isEntryValue,
    isGrades,
    isItem,
    isItemAlone,
    itemAskedBy,
    isMustMeaning,
    isRung,
    keyOf,
    meaningOf,
    meeting,
    partsWithLabel,
    rulesetOf,
    rungsOf,
    type EntryValue,
    type Expression as ExpressionNode,
    type FactOn,
    type Grades,
    type OrdinalPart,
    type OrdinalTest,
    type Ruleset,
    type Selection,
    type Taken
} from '@guiju/language';
import type { Expression, WorstPart } from '@guiju/model';
import { AstUtils } from 'langium';
import { lowerExpression } from './expressions.ts';
import type { Lowering } from './place.ts';

type Sign = OrdinalTest['sign'];
type Takes = Extract<Expression, { op: 'takes' }>;

const all = (parts: readonly Expression[]): Expression => parts.reduce(both);
const both = (left: Expression, right: Expression): Expression => ({ op: 'binary', operator: 'and', left, right });
const either = (left: Expression, right: Expression): Expression => ({ op: 'binary', operator: 'or', left, right });
const not = (operand: Expression): Expression => ({ op: 'not', operand });
const isNotApplicable = (key: string): Expression => not({ op: 'entry', kind: 'item', key, attribute: 'applicable' });

const NAMES: Record<Sign, Takes['sign'] | undefined> = {
    '≥': 'ge',
    '>': 'gt',
    '≤': 'le',
    '<': 'lt',
    '=': 'eq',
    '≠': undefined
};

/** 条目 1.1 取 “否”, 取 良 或更好. */
export function lowerTaken(node: EntryValue | Taken): Expression {
    const entry = isEntryValue(node) ? node.entry.ref : undefined;
    return takes(isItem(entry) ? keyOf(entry) : null, node.better ? '≥' : '=', node.option!.$refText, rulesetOf(node));
}

function takes(key: string | null, sign: Sign, label: string, ruleset: Ruleset): Expression {
    const name = NAMES[sign];
    if (name === undefined) return not(takes(key, '=', label, ruleset));
    return { op: 'takes', key, sign: name, label, among: answersMeeting(ruleset, sign, label) };
}

function graded(grades: Grades, sign: Sign, label: string): Expression {
    const name = NAMES[sign];
    if (name === undefined) return not(graded(grades, '=', label));
    return {
        op: 'graded',
        decision: grades.name,
        sign: name,
        rung: label,
        rungs: meeting(rungsOf(grades), sign, label)
    };
}

/** The worst of several is at least so good if each of them is. */
export function lowerOrdinal({ parts, sign, label }: OrdinalTest, ruleset: Ruleset, lowering: Lowering): Expression {
    const [only] = parts;
    if (parts.length === 1 && only!.kind !== 'items' && only!.kind !== 'members')
        return single(only!, sign, label, ruleset);
    const each = (asked: Sign): Expression => all(parts.map(part => inPart(part, asked, label, { ruleset, lowering })));
    const of = parts.map(part => partOf(part, lowering));
    return { op: 'worst', sign: NAMES[sign] ?? 'ne', label, parts: of, holds: byEach(sign, each) };
}

function byEach(sign: Sign, each: (asked: Sign) => Expression): Expression {
    switch (sign) {
        case '≥':
        case '>':
            return each(sign);
        case '≤':
            return not(each('>'));
        case '<':
            return not(each('≥'));
        case '=':
            return both(each('≥'), not(each('>')));
        case '≠':
            return not(both(each('≥'), not(each('>'))));
    }
}

function partOf(part: OrdinalPart, lowering: Lowering): WorstPart {
    if (part.kind === 'grades') return { decision: part.grades.name };
    if (part.kind === 'item') return { item: keyOf(part.item) };
    if (part.kind === 'members') {
        const { members, filter } = part.selection;
        const where = filter ? lowerExpression(filter, lowering) : null;
        return { members: members.ref!.name, decision: part.grades.name, where };
    }
    const { filter } = part.selection;
    return { where: filter ? lowerExpression(filter, lowering) : null };
}

function single(part: OrdinalPart, sign: Sign, label: string, ruleset: Ruleset): Expression {
    if (part.kind === 'grades' || part.kind === 'members') return graded(part.grades, sign, label);
    return takes(part.kind === 'item' ? keyOf(part.item) : null, sign, label, ruleset);
}

interface Around {
    readonly ruleset: Ruleset;
    readonly lowering: Lowering;
}

/** What is not applicable is passed over. */
function inPart(part: OrdinalPart, sign: Sign, label: string, { ruleset, lowering }: Around): Expression {
    const asked = single(part, sign, label, ruleset);
    if (part.kind === 'grades') return asked;
    if (part.kind === 'item') return either(isNotApplicable(keyOf(part.item)), asked);
    if (part.kind === 'members') {
        const { members, filter } = part.selection;
        const where = filter ? lowerExpression(filter, lowering) : null;
        return { op: 'members', collection: members.ref!.name, take: 'all', value: asked, where };
    }
    return { op: 'collect', take: 'all', over: 'items', value: asked, where: applicableIn(part.selection, lowering) };
}

function applicableIn({ filter }: Selection, lowering: Lowering): Expression {
    const applicable: Expression = { op: 'attribute', attribute: 'applicable' };
    return filter ? both(applicable, lowerExpression(filter, lowering)) : applicable;
}

/** A cell that names a label: = 优, ≥ 良, ≥ 中. */
export function lowerLabelCell({ subject, cell }: FactOn, lowering: Lowering): Expression {
    const target = cell.value!.ref!;
    const label = isRung(target) ? target.name : cell.value!.$refText;
    const parts = partsWithLabel(subject)!;
    const sign = canonicalSign(cell.operator!) as Sign;
    return lowerOrdinal({ parts, sign, label }, rulesetOf(subject), lowering);
}

/** 必须: what the word means for this item, or what its row says; an item that is not applicable is asked nothing. */
export function lowerModality({ subject, cell }: FactOn, lowering: Lowering): Expression {
    const item = itemAskedBy(subject)!;
    const key = keyOf(item);
    const met = isItemAlone(subject)
        ? atItem(lowerExpression(meaningIn(subject), lowering), key)
        : lowerExpression(subject, lowering);
    const asked = either(isNotApplicable(key), met);
    return meaningOf(cell.modality!) === 'must' ? asked : either(asked, { op: 'reasoned', key });
}

function meaningIn(subject: ExpressionNode): ExpressionNode {
    const grades = AstUtils.getContainerOfType(subject, isGrades)!;
    return grades.members.find(isMustMeaning)!.condition;
}

/** A condition on any item, asked of this one. */
function atItem(expression: Expression, key: string): Expression {
    if (expression.op === 'attribute') return { op: 'entry', kind: 'item', key, attribute: expression.attribute };
    if (expression.op === 'takes' && expression.key === null) return { ...expression, key };
    const parts = Object.entries(expression).map(([name, part]: [string, unknown]) => [
        name,
        isExpression(part) ? atItem(part, key) : part
    ]);
    return Object.fromEntries(parts) as Expression;
}

const isExpression = (part: unknown): part is Expression =>
    typeof part === 'object' && part !== null && !Array.isArray(part) && 'op' in part;
