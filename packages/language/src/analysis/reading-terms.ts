// Formulas and conditions as the search over all audits takes them; what it cannot take is left open.
import { interval, isZero, ONE, ZERO, type Interval, type lattice } from '@guiju/exact';
import {
    isInput,
    isInputValue,
    isItem,
    isMeasure,
    isTally,
    type Bound,
    type Call,
    type EntryValue,
    type Expression,
    type Item,
    type Measure,
    type Operation,
    type Rounding,
    type Section,
    type Selection
} from '../generated/ast.ts';
import { isBuiltinAttribute } from '../names/builtins.ts';
import { isOfFindings } from '../names/findings.ts';
import { inputKindOf } from '../names/inputs.ts';
import { functionOf, isConditionMeaning, meaningOf } from '../words.ts';
import { answersBelow } from './answers.ts';
import { boundsOfAttribute } from './bounds.ts';
import { isClamped } from './item-choices.ts';
import { amountOf } from './literals.ts';
import { isComparison, operatorOf, unwrapped, type Comparison } from './operators.ts';
import { valueOf } from './points.ts';
import { spanOfBand, spanFrom } from './limits.ts';
import type { Adds, ItemAnswer, Reading } from './reading.ts';
import { modeOf } from './roots.ts';
import { chosen, isOfSections } from './selections.ts';
import { choiceIn } from './unit-conflicts.ts';
import { isAffirmed, type BandOn, type FactOn } from './written-gates.ts';

type Term = lattice.Term;
type Condition = lattice.Condition;

const OPEN: Condition = { op: 'open' };
const number = (value: Extract<Term, { op: 'number' }>['value']): Term => ({ op: 'number', value });

/** Undefined where the search cannot take it. A measure that needs itself is none. */
export function termOf(
    node: Expression | undefined,
    reading: Reading,
    around: readonly Measure[] = []
): Term | undefined {
    switch (node?.$type) {
        case 'Literal':
            return number(amountOf(node));
        case 'Parentheses':
            return withSteps(termOf(node.inner, reading, around), node.steps);
        case 'Negative': {
            const operand = termOf(node.operand, reading, around);
            return operand && { op: 'subtract', left: number(ZERO), right: operand };
        }
        case 'NameUse': {
            const target = node.target?.ref;
            return isMeasure(target) && !around.includes(target) ? termOfMeasure(target, reading, around) : undefined;
        }
        case 'EntryValue':
            return termOfEntry(node, reading);
        case 'Call':
            return termOfCall(node, reading);
        case 'Operation':
            return termOfOperation(node, reading, around);
        default:
            return undefined;
    }
}

export function termOfMeasure(measure: Measure, reading: Reading, around: readonly Measure[] = []): Term | undefined {
    const within = [...around, measure];
    let term = termOf(measure.expression, reading, within);
    for (const modifier of measure.modifiers) {
        if (modifier.$type !== 'ZeroCase' || !term) continue;
        const divisor = isMeasure(modifier.divisor.ref) ? modifier.divisor.ref : undefined;
        const zero = divisor && !within.includes(divisor) && termOfMeasure(divisor, reading, within);
        const then = modifier.value ? termOf(modifier.value, reading, within) : undefined;
        if (!zero || (modifier.value && !then)) return undefined;
        term = { op: 'if zero', divisor: zero, then, otherwise: term };
    }
    return withSteps(
        term,
        measure.modifiers.filter(each => each.$type === 'Bound' || each.$type === 'Rounding')
    );
}

function withSteps(of: Term | undefined, steps: readonly (Bound | Rounding)[]): Term | undefined {
    if (!of || steps.length === 0) return of;
    if (steps.some(step => step.$type === 'Rounding' && isZero(amountOf(step.step)))) return undefined;
    return { op: 'steps', of, steps: steps.map(stepOf) };
}

function stepOf(step: Bound | Rounding): lattice.Step {
    if (step.$type === 'Rounding') return { kind: 'round', to: amountOf(step.step), mode: modeOf(step.mode) };
    return { kind: meaningOf(step.side) === 'at most' ? 'at most' : 'at least', limit: amountOf(step.limit) };
}

const OPERATIONS = { '+': 'add', '-': 'subtract', '×': 'multiply', scale: 'multiply', '÷': 'divide' } as const;

function termOfOperation(node: Operation, reading: Reading, around: readonly Measure[]): Term | undefined {
    const operator = operatorOf(node);
    const op = operator in OPERATIONS ? OPERATIONS[operator as keyof typeof OPERATIONS] : undefined;
    const left = op && termOf(node.left, reading, around);
    const right = left && termOf(node.right, reading, around);
    return op && left && right && { op, left, right };
}

/** Score, points and ratio of an entry of the checklist that is asked about. */
function termOfEntry({ entry, attribute }: EntryValue, reading: Reading): Term | undefined {
    const [target, named] = [entry?.ref, attribute?.ref];
    if (!target || !isBuiltinAttribute(named)) return undefined;
    const meant = new Set(answersBelow(target).map(({ item }) => item));
    if (!reading.items.some(({ answers }) => meant.has(answers.item))) return undefined;
    if (isItem(target)) return termOfItem(target, named.meaning, reading);
    if (hasBounds(target)) return undefined;
    const sum = (attribute: 'score' | 'points'): Term | undefined =>
        reading.sumOf(({ item, scenario }) =>
            meant.has(item) && !scenario.removed ? boundsOfAttribute(attribute, scenario) : interval.point(ZERO)
        );
    if (named.meaning === 'score' || named.meaning === 'points') return sum(named.meaning);
    if (named.meaning !== 'ratio') return undefined;
    const [left, right] = [sum('score'), sum('points')];
    return left && right && { op: 'divide', left, right };
}

/** Score or ratio of one item; where it is left out there is nothing to compare. */
function termOfItem(item: Item, meaning: string, reading: Reading): Term | undefined {
    const answers = reading.items.find(each => each.answers.item === item)?.answers;
    if (!answers || isZero(answers.points) || (meaning !== 'score' && meaning !== 'ratio')) return undefined;
    const ofItem = (value: (answer: ItemAnswer) => Interval): Term | undefined =>
        reading.sumOf(each => (each.item === item ? value(each) : interval.point(ZERO)), 'beside');
    const points = ofItem(({ scenario }) => scenario.score);
    const score: Term | undefined =
        points && (meaning === 'score' ? points : { op: 'divide', left: points, right: number(answers.points) });
    if (!score || !answers.removable) return score;
    const kept = ofItem(({ scenario }) => interval.point(scenario.removed ? ZERO : ONE));
    return kept && { op: 'if zero', divisor: kept, then: undefined, otherwise: score };
}

/** Its own bounds or those of a section in it. */
const hasBounds = (section: Section): boolean =>
    section.bounds.length > 0 || answersBelow(section).some(({ item }) => isClamped(item));

function termOfCall(node: Call, reading: Reading): Term | undefined {
    const meaning = functionOf(node.function)?.meaning;
    const [first] = node.arguments;
    if ((meaning !== 'sum' && meaning !== 'count') || !first) return undefined;
    if (first.$type === 'Selection') return termOfSelection(first, meaning, reading);
    const tally = first.$type === 'NameUse' ? first.target?.ref : undefined;
    const count = isTally(tally) ? reading.countOf(tally) : undefined;
    if (!isTally(tally) || !count || meaning === 'count') return count;
    const each = tally.each && number(valueOf(tally.each));
    return each && withSteps({ op: 'multiply', left: each, right: count }, tally.modifiers);
}

function termOfSelection(selection: Selection, take: 'sum' | 'count', reading: Reading): Term | undefined {
    const attribute = selection.attribute?.ref;
    if (isOfSections(selection) || isOfFindings(selection)) return undefined;
    if (take === 'count') return reading.sumOf(counting(selection, 'yes'));
    if (!isBuiltinAttribute(attribute) || isConditionMeaning(attribute.meaning)) return undefined;
    const { meaning } = attribute;
    return reading.sumOf(({ scenario }) => {
        const isChosen = chosen(selection, scenario);
        if (isChosen === 'no' || scenario.removed) return isChosen && interval.point(ZERO);
        return isChosen === 'yes' ? boundsOfAttribute(meaning, scenario) : undefined;
    });
}

/** 1 for every item that the filter surely chooses or surely leaves out. */
function counting(selection: Selection, wanted: 'yes' | 'no'): Adds {
    return ({ scenario }): Interval | undefined => {
        const isChosen = chosen(selection, scenario);
        if (isChosen !== 'yes' && isChosen !== 'no') return undefined;
        return interval.point(isChosen === wanted ? ONE : ZERO);
    };
}

export function conditionOf(node: Expression | undefined, reading: Reading): Condition {
    switch (node?.$type) {
        case 'Parentheses':
            return conditionOf(node.inner, reading);
        case 'Negation':
            return { op: 'not', of: conditionOf(node.operand, reading) };
        case 'NameUse': {
            const input = node.target?.ref;
            return isInput(input) && inputKindOf(input) === 'yes-no' ? isValue(reading.valueOf(input), 1) : OPEN;
        }
        case 'Call':
            return conditionOfCall(node, reading);
        case 'Operation':
            return conditionOfOperation(node, reading);
        default:
            return OPEN;
    }
}

const isValue = (term: Term, value: number): Condition => {
    const is = ZERO.add(value);
    return { op: 'in', term, span: { lo: is, loOpen: false, hi: is, hiOpen: false } };
};

/** Every item: none that the filter leaves out. */
function conditionOfCall(node: Call, reading: Reading): Condition {
    const meaning = functionOf(node.function)?.meaning;
    const [first] = node.arguments;
    if ((meaning !== 'exists' && meaning !== 'all') || first?.$type !== 'Selection') return OPEN;
    if (isOfSections(first) || isOfFindings(first)) return OPEN;
    const count = reading.sumOf(counting(first, meaning === 'exists' ? 'yes' : 'no'));
    if (!count) return OPEN;
    const none = isValue(count, 0);
    return meaning === 'exists' ? { op: 'not', of: none } : none;
}

function conditionOfOperation(node: Operation, reading: Reading): Condition {
    const operator = operatorOf(node);
    if (operator === 'and' || operator === 'or') {
        return { op: operator, all: [node.left, node.right].map(each => conditionOf(each, reading)) };
    }
    const choice = choiceIn(node);
    if (choice) {
        const place = choice.input.values.findIndex(value => isNamed(choice.value, value));
        if (place < 0 || choice.input.values.length < 2) return OPEN;
        const is = isValue(reading.valueOf(choice.input), place);
        return operator === '=' ? is : { op: 'not', of: is };
    }
    return isComparison(operator) ? comparisonOf(operator, node.left, node.right, reading) : OPEN;
}

const isNamed = (node: Expression, value: unknown): boolean => node.$type === 'NameUse' && node.target?.ref === value;

/** A number on either side stays apart, so that a rounded value is compared as it is. */
function comparisonOf(operator: Comparison, left: Expression, right: Expression, reading: Reading): Condition {
    if (operator === '≠') return { op: 'not', of: comparisonOf('=', left, right, reading) };
    const [one, other] = [termOf(left, reading), termOf(right, reading)];
    if (!one || !other) return OPEN;
    if (other.op === 'number') return { op: 'in', term: one, span: spanFrom(operator, other.value) };
    return { op: 'in', term: { op: 'subtract', left: one, right: other }, span: spanFrom(operator, ZERO) };
}

/** A band of a gate; without a subject it is about the measure of the grades. */
export function conditionOfBand({ subject, band }: BandOn, measure: Term | undefined, reading: Reading): Condition {
    const term = subject ? termOf(unwrapped(subject), reading) : measure;
    return term ? { op: 'in', term, span: spanOfBand(band) } : OPEN;
}

/** A cell that names a value, or says whether its subject holds. */
export function conditionOfFact({ subject, cell }: FactOn, reading: Reading): Condition {
    const value = cell.value?.ref;
    const input = subject.$type === 'NameUse' ? subject.target?.ref : undefined;
    if (value) {
        if (!isInputValue(value) || !isInput(input) || input.values.length < 2) return OPEN;
        return isValue(reading.valueOf(input), input.values.indexOf(value));
    }
    if (cell.modality) return OPEN;
    const condition = conditionOf(subject, reading);
    return isAffirmed(cell) ? condition : { op: 'not', of: condition };
}
