// Expressions: names resolved, spellings gone, literals in the unit of what they meet.
import { readDate } from '@guiju/calendar';
import { exact, writeExact } from '@guiju/exact';
import {
    amountOf,
    asksFinding,
    canonicalSign,
    choiceIn,
    classesMeant,
    functionOf,
    isBuiltinAttribute,
    isCollection,
    isFactorGroup,
    isFindingClass,
    isFindingState,
    isInput,
    isInputValue,
    isItem,
    isMark,
    isMeasure,
    isScoring,
    isOfFindings,
    isTally,
    isWithWeight,
    isWrittenUnit,
    keyOf as keyOfItem,
    meaningOf,
    ordinalIn,
    rulesetOf,
    tableOf,
    unitOf,
    weightedIn,
    type Call,
    type EntryValue,
    type Expression as ExpressionNode,
    type Input,
    type Item,
    type Literal,
    type NameUse,
    type Operation,
    type Parentheses,
    type Root,
    type Section,
    type Selection
} from '@guiju/language';
import type {
    Attribute,
    BinaryOperator,
    CollectionOperator,
    Expression,
    FindingPlace,
    MemberOperator,
    Unit
} from '@guiju/model';
import { mainCode } from './sections.ts';
import { sourceOf, type Lowering } from './place.ts';
import { lowerMembers } from './member-values.ts';
import { lowerOrdinal, lowerTaken } from './ordinals.ts';
import { lowerStep } from './steps.ts';

const OPERATORS: Record<string, BinaryOperator> = {
    '+': 'add',
    '-': 'subtract',
    '×': 'multiply',
    '*': 'multiply',
    '÷': 'divide',
    '/': 'divide',
    of: 'multiply',
    scale: 'scale',
    '≥': 'ge',
    '>': 'gt',
    '≤': 'le',
    '<': 'lt',
    '=': 'eq',
    '≠': 'ne',
    and: 'and',
    or: 'or'
};

/** The comparison a sign stands for, also in bands. */
export function operatorOf(sign: string): BinaryOperator {
    return OPERATORS[meaningOf(canonicalSign(sign))]!;
}

export function lowerExpression(node: ExpressionNode, lowering: Lowering): Expression {
    switch (node.$type) {
        case 'Operation':
            return lowerOperation(node, lowering);
        case 'Conditional':
            return {
                op: 'if',
                condition: lowerExpression(node.condition, lowering),
                then: lowerExpression(node.whenTrue, lowering),
                else: lowerExpression(node.whenFalse, lowering)
            };
        case 'Parentheses':
            return lowerBrackets(node, lowering);
        case 'Root':
            return lowerRoot(node, lowering);
        case 'Negative':
            return { op: 'negate', operand: lowerExpression(node.operand, lowering) };
        case 'Negation':
            return { op: 'not', operand: lowerExpression(node.operand, lowering) };
        case 'Literal':
            return lowerLiteral(node, lowering);
        case 'DateLiteral':
            return { op: 'date', date: readDate(node.date)! };
        case 'TextLiteral':
            throw new Error(`text ${node.text} is compared with no input`);
        case 'NameUse':
            return lowerName(node);
        case 'Taken':
            return lowerTaken(node);
        case 'EntryValue':
            return node.option ? lowerTaken(node) : lowerEntry(node);
        case 'Call':
            return lowerCall(node, lowering);
    }
}

function lowerBrackets({ inner, steps }: Parentheses, lowering: Lowering): Expression {
    const of = lowerExpression(inner, lowering);
    return steps.length === 0 ? of : { op: 'steps', of, steps: steps.map(step => lowerStep(step, lowering)) };
}

/** 0.6√n is 0.6 × √n. */
function lowerRoot(node: Root, lowering: Lowering): Expression {
    const root: Expression = { op: 'root', operand: lowerExpression(node.operand, lowering) };
    if (node.factor === undefined) return root;
    const value = writeExact(exact(node.factor));
    const left: Expression = { op: 'number', value, unit: 'number', source: sourceOf(node, lowering) };
    return { op: 'binary', operator: 'multiply', left, right: root };
}

function lowerOperation(node: Operation, lowering: Lowering): Expression {
    const operator = operatorOf(node.operator);
    const ordinal = ordinalIn(node);
    if (ordinal) return lowerOrdinal(ordinal, rulesetOf(node), lowering);
    const choice = choiceIn(node);
    if (choice) return lowerChoice(operator, choice.input, choice.value);
    return {
        op: 'binary',
        operator,
        left: lowerExpression(node.left, lowering),
        right: lowerExpression(node.right, lowering)
    };
}

/** 审核 = 初审, or ≠. */
function lowerChoice(operator: BinaryOperator, input: Input, node: ExpressionNode): Expression {
    const equal: Expression = { op: 'value', input: input.name, value: valueIn(input, node) };
    return operator === 'eq' ? equal : { op: 'not', operand: equal };
}

function valueIn(input: Input, node: ExpressionNode): string {
    if (node.$type === 'TextLiteral') return node.text;
    const value = node.$type === 'NameUse' ? node.target.ref : undefined;
    if (!isInputValue(value)) throw new Error(`no value of ${input.name}`);
    return value.name;
}

/** A literal with its own unit, or in the unit the expression gives it. */
export function lowerLiteral(node: Literal, lowering: Lowering): Extract<Expression, { op: 'number' }> {
    return {
        op: 'number',
        value: writeExact(amountOf(node)),
        unit: modelUnit(unitOf(node)),
        source: sourceOf(node, lowering)
    };
}

export function modelUnit(unit: string): Unit {
    return isWrittenUnit(unit) ? unit : 'number';
}

function lowerName(node: NameUse): Expression {
    const target = node.target.ref;
    if (isBuiltinAttribute(target)) return { op: 'attribute', attribute: target.meaning };
    if (isFindingState(target)) return { op: 'closed', closed: target.finding === 'closed' };
    if (isFindingClass(target)) return lowerFindingClass(node);
    if (isMark(target)) return { op: 'marked', mark: target.name, title: target.title };
    return lowerNamed(target, node.target.$refText);
}

/** What the name of a value stands for. */
export function lowerNamed(target: unknown, name: string): Expression {
    if (isTally(target)) return { op: 'tally', name: target.name, take: 'sum' };
    if (isMeasure(target)) return { op: 'measure', name: target.name };
    if (isInput(target)) return { op: 'input', name: target.name };
    throw new Error(`unresolved name ${name}`);
}

/** In the brackets of findings a condition, elsewhere how many there are. */
function lowerFindingClass(node: NameUse): Expression {
    const where: Expression = { op: 'severity', among: classesMeant(node).map(({ name }) => name) };
    return asksFinding(node) ? where : { op: 'findings', take: 'count', place: null, where };
}

function lowerEntry(node: EntryValue): Expression {
    const entry = node.entry.ref!;
    return {
        op: 'entry',
        kind: isItem(entry) ? 'item' : 'section',
        key: keyOf(entry),
        attribute: attributeOf(node.attribute!.ref)
    };
}

export const placeOf = (entry: Item | Section): FindingPlace => ({
    kind: isItem(entry) ? 'item' : 'section',
    key: keyOf(entry)
});

function keyOf(entry: Item | Section): string {
    if (!isItem(entry)) return mainCode(entry);
    return keyOfItem(entry);
}

function attributeOf(target: unknown): Attribute {
    if (isBuiltinAttribute(target)) return target.meaning;
    throw new Error('unresolved attribute');
}

function lowerCall(node: Call, lowering: Lowering): Expression {
    const table = tableOf(node);
    if (table) return { op: 'table', table: table.name, of: node.arguments.map(part => lowerArgument(part, lowering)) };
    const meaning = functionOf(node.function)!.meaning;
    const first = node.arguments[0]!;
    if (first.$type === 'MemberSelection') return lowerMembers(meaning as MemberOperator, first, lowering);
    if (meaning === 'weighted') return lowerWeighted(node);
    if (meaning === 'weighted mean') return lowerWeightedMean(node, lowering);
    if (meaning === 'share') return lowerShare(node, lowering);
    if (first.$type === 'Selection') return lowerSelection(meaning as CollectionOperator, first, lowering);
    const factors = first.$type === 'NameUse' ? first.target.ref : undefined;
    if (isFactorGroup(factors)) return sumOf(factors.factors.map(({ name }) => ({ op: 'input', name })));
    if (first.$type === 'NameUse' && isTally(first.target.ref) && (meaning === 'sum' || meaning === 'count')) {
        return { op: 'tally', name: first.target.ref.name, take: meaning };
    }
    if (first.$type === 'NameUse' && isCollection(first.target.ref)) {
        return { op: 'size', collection: first.target.ref.name };
    }
    const of = node.arguments.map(argument => lowerExpression(argument as ExpressionNode, lowering));
    return { op: meaning as 'least' | 'greatest', of };
}

function lowerWeightedMean({ arguments: parts }: Call, lowering: Lowering): Expression {
    const of = parts.filter(isWithWeight).map(({ value, weight }) => ({
        value: lowerExpression(value, lowering),
        weight: lowerExpression(weight, lowering)
    }));
    return { op: 'weighted mean', of };
}

/** 占比(条目 其中 已评) counts those that fit and divides by all that concern the client. */
function lowerShare({ arguments: [selection] }: Call, lowering: Lowering): Expression {
    const { collection, filter } = selection as Selection;
    const over = meaningOf(collection) === 'items' ? 'items' : 'sections';
    const concerned: Expression =
        over === 'items'
            ? { op: 'not', operand: { op: 'attribute', attribute: 'not applicable' } }
            : { op: 'attribute', attribute: 'applicable' };
    const fitting: Expression = {
        op: 'binary',
        operator: 'and',
        left: concerned,
        right: lowerExpression(filter!, lowering)
    };
    const count = (where: Expression): Expression => ({ op: 'collect', take: 'count', over, value: null, where });
    return { op: 'binary', operator: 'divide', left: count(fitting), right: count(concerned) };
}

function lowerWeighted(node: Call): Expression {
    const { level, attribute } = weightedIn(node)!;
    return { op: 'weighted', section: isScoring(level.block) ? null : mainCode(level.block), attribute };
}
/** A group of factors is the sum that it is short for. */
const sumOf = (parts: readonly Expression[]): Expression =>
    parts.reduce((left, right) => ({ op: 'binary', operator: 'add', left, right }));

/** A value of a choice stands for itself. */
function lowerArgument(node: Call['arguments'][number], lowering: Lowering): Expression {
    const value = node.$type === 'NameUse' ? node.target.ref : undefined;
    if (isInputValue(value)) return { op: 'value', input: value.$container.name, value: value.name };
    return lowerExpression(node as ExpressionNode, lowering);
}

function lowerSelection(take: CollectionOperator, node: Selection, lowering: Lowering): Expression {
    if (isOfFindings(node)) {
        const place = node.place?.ref ? placeOf(node.place.ref) : null;
        const where = node.filter ? lowerExpression(node.filter, lowering) : null;
        return { op: 'findings', take: take as 'count' | 'exists' | 'all', place, where };
    }
    return {
        op: 'collect',
        take,
        over: meaningOf(node.collection) === 'items' ? 'items' : 'sections',
        value: node.attribute ? { op: 'attribute', attribute: attributeOf(node.attribute.ref) } : null,
        where: node.filter ? lowerExpression(node.filter, lowering) : null
    };
}
