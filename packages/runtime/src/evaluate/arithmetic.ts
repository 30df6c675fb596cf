// Operators on values: everything in an expression that does not look at items.
import { dayNumber } from '@guiju/calendar';
import { exact, interval } from '@guiju/exact';
import type { BinaryOperator, Expression } from '@guiju/model';
import { exactOf, wrongKind } from '../model-fault.ts';
import { and, asQuantity, asTruth, comparison, divide, lift, not, number, or, quantity, truth } from './value.ts';
import { comparedRoots, holdsRoot, steppedValue } from './roots.ts';
import type { Comparison, Truth, Value } from './value.ts';
import { either } from './views.ts';

type Binary = Extract<Expression, { op: 'binary' }>;

/** `evaluate` gives the value of a part; `divisorIsZero` the reason why a division has no result. */
export function arithmetic(
    expression: Expression,
    evaluate: (part: Expression) => Value,
    divisorIsZero: (division: Binary) => string | null
): Value {
    switch (expression.op) {
        case 'number':
            return number(exactOf(expression.value));
        case 'date':
            return number(exact(dayNumber(expression.date)));
        case 'negate': {
            const { range, none } = asQuantity(evaluate(expression.operand));
            return quantity(range && interval.negate(range), none);
        }
        case 'steps':
            return steppedValue(expression.of, expression.steps, evaluate);
        case 'not':
            return not(asTruth(evaluate(expression.operand)));
        case 'least':
        case 'greatest':
            return extreme(expression.of.map(evaluate), interval[expression.op]);
        case 'if': {
            const condition = asTruth(evaluate(expression.condition));
            return chosen(
                condition,
                () => evaluate(expression.then),
                () => evaluate(expression.else)
            );
        }
        case 'binary':
            if (isComparison(expression.operator) && [expression.left, expression.right].some(holdsRoot))
                return comparedRoots(expression.operator, expression.left, expression.right, evaluate);
            return binary(expression.operator, evaluate(expression.left), evaluate(expression.right), () =>
                divisorIsZero(expression)
            );
        default:
            throw wrongKind();
    }
}

const extreme = (values: readonly Value[], pick: typeof interval.least): Value =>
    values.map(asQuantity).reduce((a, b) => lift(a, b, pick));

const COMPARISONS: ReadonlySet<string> = new Set(['ge', 'gt', 'le', 'lt', 'eq', 'ne']);
const isComparison = (operator: BinaryOperator): operator is Comparison => COMPARISONS.has(operator);

/** The branch that is taken; both together while that is open. The other one is not looked at. */
function chosen({ yes, no, none }: Truth, whenTrue: () => Value, whenFalse: () => Value): Value {
    if (yes && no) return withReason(either(whenTrue(), whenFalse()), none);
    if (no) return withReason(whenFalse(), none);
    const value = whenTrue();
    if (yes) return withReason(value, none);
    return value.kind === 'truth' ? truth(false, false, none) : quantity(null, none);
}

function withReason(value: Value, none: string | null): Value {
    return none === null ? value : { ...value, none };
}

function binary(operator: BinaryOperator, left: Value, right: Value, divisorIsZero: () => string | null): Value {
    switch (operator) {
        case 'and':
            return and(asTruth(left), asTruth(right));
        case 'or':
            return or(asTruth(left), asTruth(right));
        case 'add':
        case 'subtract':
        case 'multiply':
            return lift(asQuantity(left), asQuantity(right), interval[operator]);
        case 'scale':
            return lift(asQuantity(left), asQuantity(right), interval.multiply);
        case 'divide':
            return divide(asQuantity(left), asQuantity(right), divisorIsZero());
        default:
            return comparison(operator, asQuantity(left), asQuantity(right));
    }
}
