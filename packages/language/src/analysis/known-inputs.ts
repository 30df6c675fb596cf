// What a condition on inputs comes to where the inputs are known; nothing is guessed where they are not.
import { dayNumber, readDate } from '@guiju/calendar';
import { compare, exact, isZero, type Exact } from '@guiju/exact';
import {
    isInput,
    isInputValue,
    isNameUse,
    isTextLiteral,
    type Conditional,
    type Expression,
    type Input,
    type Operation
} from '../generated/ast.ts';
import { amountOf } from './literals.ts';
import { isComparison, operatorOf, unwrapped, type Comparison } from './operators.ts';
import { choiceIn } from './unit-conflicts.ts';

/** Dates are day numbers; a value of a choice goes by its first name, a text by itself. */
export type Known = Exact | boolean | string;
export type Facts = ReadonlyMap<Input, Known>;

/** Undefined where it cannot be told. */
export function decided(condition: Expression | undefined, facts: Facts): boolean | undefined {
    switch (condition?.$type) {
        case 'Parentheses':
            return condition.steps.length === 0 ? decided(condition.inner, facts) : undefined;
        case 'Negation':
            return not(decided(condition.operand, facts));
        case 'NameUse': {
            const target = condition.target?.ref;
            const known = isInput(target) ? facts.get(target) : undefined;
            return typeof known === 'boolean' ? known : undefined;
        }
        case 'Conditional':
            return decidedBranch(condition, facts);
        case 'Operation':
            return decidedOperation(condition, facts);
        default:
            return undefined;
    }
}

const not = (truth: boolean | undefined): boolean | undefined => (truth === undefined ? undefined : !truth);

function decidedBranch({ condition, whenTrue, whenFalse }: Conditional, facts: Facts): boolean | undefined {
    const truth = decided(condition, facts);
    return truth === undefined ? undefined : decided(truth ? whenTrue : whenFalse, facts);
}

function decidedOperation(node: Operation, facts: Facts): boolean | undefined {
    const operator = operatorOf(node);
    if (operator === 'and' || operator === 'or') {
        const sides = [decided(node.left, facts), decided(node.right, facts)];
        if (sides.includes(operator === 'or')) return operator === 'or';
        return sides.includes(undefined) ? undefined : operator === 'and';
    }
    if (!isComparison(operator)) return undefined;
    const choice = choiceIn(node);
    if (choice) {
        const [known, asked] = [facts.get(choice.input), wordOf(choice.value)];
        if (known === undefined || asked === undefined) return undefined;
        return operator === '=' ? known === asked : operator === '≠' ? known !== asked : undefined;
    }
    const [left, right] = [amountIn(node.left, facts), amountIn(node.right, facts)];
    return left && right && holds(operator, compare(left, right));
}

/** The value or the text that an input is compared with. */
export function wordOf(node: Expression): string | undefined {
    if (isTextLiteral(node)) return node.text;
    const value = isNameUse(node) ? node.target?.ref : undefined;
    return isInputValue(value) ? value.name : undefined;
}

function holds(comparison: Comparison, order: number): boolean {
    const truths: Record<Comparison, boolean> = {
        '≥': order >= 0,
        '>': order > 0,
        '≤': order <= 0,
        '<': order < 0,
        '=': order === 0,
        '≠': order !== 0
    };
    return truths[comparison];
}

/** The number that a formula of inputs gives. */
export function amountIn(expression: Expression, facts: Facts): Exact | undefined {
    const node = unwrapped(expression);
    switch (node.$type) {
        case 'Literal':
            return amountOf(node);
        case 'DateLiteral': {
            const day = readDate(node.date);
            return day === undefined ? undefined : exact(dayNumber(day));
        }
        case 'Negative':
            return amountIn(node.operand, facts)?.neg();
        case 'NameUse': {
            const target = node.target?.ref;
            const known = isInput(target) ? facts.get(target) : undefined;
            return typeof known === 'object' ? known : undefined;
        }
        case 'Operation':
            return computed(node, facts);
        default:
            return undefined;
    }
}

function computed(node: Operation, facts: Facts): Exact | undefined {
    const [left, right] = [amountIn(node.left, facts), amountIn(node.right, facts)];
    if (!left || !right) return undefined;
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
