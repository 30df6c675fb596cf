// What a formula is where every input is known: for proofs that try all the cases there are, one after the other.
import { compare, interval, isZero, round, ZERO, type Exact } from '@guiju/exact';
import { AstUtils } from 'langium';
import {
    isBound,
    isFactorGroup,
    isInput,
    isInputValue,
    isMeasure,
    isNameUse,
    isRounding,
    isTally,
    type Bound,
    type Call,
    type Expression,
    type Input,
    type InputValue,
    type Measure,
    type Nameable,
    type Operation,
    type Rounding
} from '../generated/ast.ts';
import { tableOf } from '../names/tables.ts';
import { functionOf } from '../words.ts';
import { amountOf } from './literals.ts';
import { cellsOf, type Slot } from './lookup.ts';
import { isComparison, operatorOf, type Comparison } from './operators.ts';
import { modeOf } from './roots.ts';
import { isWithin, spanOf } from './spans.ts';
import { isCeiling } from './voided.ts';

export type Known = Exact | InputValue;

/** One case: what each input is, and whether roundings are carried out. */
export interface Case {
    readonly given: ReadonlyMap<Input, Known>;
    readonly isRounded: boolean;
}

/** Undefined where the value does not follow from the inputs alone, or a table ends before it. */
export function valueAt(node: Expression | Measure, at: Case): Exact | undefined {
    switch (node.$type) {
        case 'Measure':
            return stepped(valueAt(node.expression, at), node.modifiers, at);
        case 'Literal':
            return amountOf(node);
        case 'Parentheses':
            return stepped(valueAt(node.inner, at), node.steps, at);
        case 'Negative':
            return valueAt(node.operand, at)?.neg();
        case 'NameUse':
            return numberOf(node.target?.ref, at);
        case 'Operation':
            return valueOfOperation(node, at);
        case 'Conditional': {
            const condition = holdsAt(node.condition, at);
            return condition === undefined ? undefined : valueAt(condition ? node.whenTrue : node.whenFalse, at);
        }
        case 'Call':
            return valueOfCall(node, at);
        default:
            return undefined;
    }
}

function stepped(
    value: Exact | undefined,
    steps: readonly { readonly $type: string }[],
    { isRounded }: Case
): Exact | undefined {
    return steps.reduce<Exact | undefined>((before, step) => {
        if (before === undefined) return undefined;
        if (isBound(step)) return clampedTo(before, step);
        return isRounded && isRounding(step) ? roundedTo(before, step) : before;
    }, value);
}

function clampedTo(value: Exact, bound: Bound): Exact {
    const limit = amountOf(bound.limit);
    return compare(value, limit) > 0 === isCeiling(bound) ? limit : value;
}

function roundedTo(value: Exact, { step, mode }: Rounding): Exact | undefined {
    const size = amountOf(step);
    return isZero(size) ? undefined : round(value, size, modeOf(mode));
}

function numberOf(target: Nameable | undefined, at: Case): Exact | undefined {
    if (isMeasure(target)) return valueAt(target, at);
    const known = isInput(target) ? at.given.get(target) : undefined;
    return known === undefined || isInputValue(known) ? undefined : known;
}

function valueOfOperation(node: Operation, at: Case): Exact | undefined {
    const [left, right] = [valueAt(node.left, at), valueAt(node.right, at)];
    if (left === undefined || right === undefined) return undefined;
    switch (operatorOf(node)) {
        case '+':
            return left.add(right);
        case '-':
            return left.sub(right);
        case '×':
            return left.mul(right);
        case '÷':
            return isZero(right) ? undefined : left.div(right);
        default:
            return undefined;
    }
}

/** Whether a condition holds in a case; undefined where that does not follow from the inputs alone. */
export function holdsAt(node: Expression, at: Case): boolean | undefined {
    if (node.$type === 'Parentheses') return holdsAt(node.inner, at);
    if (node.$type !== 'Operation') return undefined;
    const operator = operatorOf(node);
    if (operator === 'and' || operator === 'or') {
        const [left, right] = [holdsAt(node.left, at), holdsAt(node.right, at)];
        if (left === undefined || right === undefined) return undefined;
        return operator === 'and' ? left && right : left || right;
    }
    if (!isComparison(operator)) return undefined;
    const [choice, other] = [choiceAt(node.left, at), choiceAt(node.right, at)];
    if (choice && other) return (choice === other) === (operator === '=');
    const [left, right] = [valueAt(node.left, at), valueAt(node.right, at)];
    return left && right && isKept(operator, compare(left, right));
}

function isKept(operator: Comparison, order: number): boolean {
    const kept: Record<Comparison, boolean> = {
        '≥': order >= 0,
        '>': order > 0,
        '≤': order <= 0,
        '<': order < 0,
        '=': order === 0,
        '≠': order !== 0
    };
    return kept[operator];
}

/** The value of a choice that a name stands for. */
function choiceAt(node: Expression, { given }: Case): InputValue | undefined {
    const target = node.$type === 'NameUse' ? node.target?.ref : undefined;
    if (isInputValue(target)) return target;
    const known = isInput(target) ? given.get(target) : undefined;
    return isInputValue(known) ? known : undefined;
}

function valueOfCall(call: Call, at: Case): Exact | undefined {
    const [first] = call.arguments;
    if (functionOf(call.function)?.meaning === 'sum') {
        const group = first?.$type === 'NameUse' ? first.target?.ref : undefined;
        if (!isFactorGroup(group)) return undefined;
        const factors = group.factors.map(factor => numberOf(factor, at));
        return factors.reduce<Exact | undefined>((all, each) => all && each && all.add(each), ZERO);
    }
    const table = tableOf(call);
    if (!table || table.interpolated || call.arguments.length !== table.keys.length) return undefined;
    const asked = call.arguments.map(argument => {
        const node = argument as Expression;
        return choiceAt(node, at) ?? valueAt(node, at);
    });
    return cellsOf(table).find(cell => cell.at.every((slot, key) => covers(slot, asked[key])))?.value;
}

function covers(slot: Slot, asked: Known | undefined): boolean {
    if (asked === undefined) return false;
    if (slot.kind === 'value') return slot.value === asked;
    return !isInputValue(asked) && isWithin(spanOf(interval.point(asked)), slot.span);
}

/** The inputs that a formula needs, those of the measures and factors in it included, in the order they are met. */
export function inputsNeeded(nodes: readonly (Expression | Measure)[]): Input[] {
    const found = new Set<Nameable>();
    const namesIn = (node: Expression | Measure): (Nameable | undefined)[] =>
        AstUtils.streamAst(node)
            .filter(isNameUse)
            .map(({ target }) => target?.ref)
            .toArray();
    const visit = (target: Nameable | undefined): void => {
        if (target === undefined || isTally(target) || found.has(target)) return;
        found.add(target);
        if (isMeasure(target)) namesIn(target).forEach(visit);
        if (isFactorGroup(target)) target.factors.forEach(visit);
    };
    for (const node of nodes) namesIn(node).forEach(visit);
    return [...found].filter(isInput);
}
