// Comparisons with a number as spans of values.
import type { Exact } from '@guiju/exact';
import { isLiteral, isNegative, type Band, type Expression, type Literal } from '../generated/ast.ts';
import { amountOf } from './literals.ts';
import { isComparison, mirrored, operatorOf, unwrapped, type Comparison } from './operators.ts';
import { EVERYTHING, meet, type Span } from './spans.ts';
import { comparisonsOf } from './written-gates.ts';

/** A comparison of something with a number. */
export interface Limit {
    readonly subject: Expression;
    readonly span: Span;
    readonly literal: Literal;
}

/** `总评 ≥ 80`, also written `80 ≤ 总评`; undefined for any other condition. */
export function limitIn(condition: Expression): Limit | undefined {
    if (condition.$type !== 'Operation') return undefined;
    const operator = operatorOf(condition);
    if (!isComparison(operator) || operator === '≠') return undefined;
    const [left, right] = [numberIn(condition.left), numberIn(condition.right)];
    if (right && !left) return { subject: unwrapped(condition.left), span: spanFrom(operator, right.value), ...right };
    if (!left || right) return undefined;
    return { subject: unwrapped(condition.right), span: spanFrom(mirrored(operator), left.value), ...left };
}

/** A literal, possibly with a sign. */
function numberIn(side: Expression): { value: Exact; literal: Literal } | undefined {
    const node = unwrapped(side);
    if (isLiteral(node)) return { value: amountOf(node), literal: node };
    const inner = isNegative(node) ? numberIn(node.operand) : undefined;
    return inner && { ...inner, value: inner.value.neg() };
}

/** One or two ends, each with the number that sets it. */
export function limitsOf(band: Band): Pick<Limit, 'span' | 'literal'>[] {
    return comparisonsOf(band).map(({ comparison, literal }) => ({
        span: spanFrom(comparison, amountOf(literal)),
        literal
    }));
}

/** Whether the band was understood. */
export const isBounded = (band: Band): boolean => comparisonsOf(band).length > 0;

export const spanOfBand = (band: Band): Span =>
    limitsOf(band).reduce((span, limit) => meet(span, limit.span), EVERYTHING);

export function spanFrom(comparison: Comparison, value: Exact): Span {
    const isFrom = comparison === '≥' || comparison === '>' || comparison === '=';
    const isTo = comparison === '≤' || comparison === '<' || comparison === '=';
    return {
        lo: isFrom ? value : null,
        loOpen: comparison === '>',
        hi: isTo ? value : null,
        hiOpen: comparison === '<'
    };
}
