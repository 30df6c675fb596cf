// What a threshold of a grade comes to in points, where the measure is the share of the full marks: ≥ 65% of 145 is 94.25 points.
import { AstUtils } from 'langium';
import { exact, exactText, ONE, type Exact } from '@guiju/exact';
import {
    isCall,
    isGrades,
    isLiteral,
    isMeasure,
    isNameUse,
    isOperation,
    isParentheses,
    isSelection,
    type Expression,
    type Gate,
    type Ruleset
} from '../generated/ast.ts';
import { statementsOf } from '../names/statements.ts';
import { functionOf, meaningOf } from '../words.ts';
import { isBuiltinAttribute } from '../names/builtins.ts';
import { valueOf } from './points.ts';

/**
 * With nothing left out and nothing taken off. Undefined where the measure is not made this way, where the ruleset has not
 * exactly one scoring, or where the threshold is that number already.
 */
export function thresholdInPoints(gate: Gate): string | undefined {
    const grades = AstUtils.getContainerOfType(gate, isGrades);
    const measure = grades?.measure?.ref;
    const limit = gate.band?.limit ?? gate.band?.from;
    if (!limit || !isMeasure(measure)) return undefined;
    const base = baseOf(measure.expression);
    const scorings = statementsOf(
        AstUtils.getContainerOfType(gate, (node): node is Ruleset => node.$type === 'Ruleset')!
    ).filter(({ $type }) => $type === 'Scoring');
    const [scoring] = scorings;
    if (!base || scorings.length !== 1 || scoring?.$type !== 'Scoring') return undefined;
    const share = limit.unit === '%' ? exact(limit.value).div(100) : exact(limit.value).div(base);
    const points = share.mul(valueOf(scoring.total));
    return points.equals(exact(limit.value)) && limit.unit !== '%' ? undefined : exactText(points);
}

/** What a full share is worth: 1 for a plain quotient, 100 where it is scaled to 100 points; undefined for anything else. */
function baseOf(expression: Expression): Exact | undefined {
    const written = isParentheses(expression) ? expression.inner : resolved(expression);
    if (!isOperation(written)) return undefined;
    const { operator, left, right } = written;
    if (meaningOf(operator) === 'scale' && isLiteral(right)) {
        const inner = baseOf(left);
        return inner && exact(right.value).mul(inner);
    }
    const isShare = operator === '÷' && isSumOf(left, 'score') && isSumOf(right, 'points');
    return isShare ? ONE : undefined;
}

function isSumOf(expression: Expression, wanted: 'score' | 'points'): boolean {
    const call = resolved(expression);
    if (!isCall(call) || functionOf(call.function)?.meaning !== 'sum') return false;
    const [selection] = call.arguments;
    const attribute = selection && isSelection(selection) ? selection.attribute?.ref : undefined;
    return isBuiltinAttribute(attribute) && attribute.meaning === wanted;
}

/** A name stands for the formula of its measure. */
function resolved(expression: Expression): Expression {
    const target = isNameUse(expression) ? expression.target.ref : undefined;
    return isMeasure(target) ? resolved(target.expression) : expression;
}
