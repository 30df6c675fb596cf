// An operation by what its sign means, whichever spelling the author chose.
import type { AstNode } from 'langium';
import { isParentheses, type Expression, type Operation } from '../generated/ast.ts';
import { canonicalSign } from '../lexer/signs.ts';
import { meaningOf } from '../words.ts';

export type Comparison = '≥' | '>' | '≤' | '<' | '=' | '≠';
export type Operator = '×' | '÷' | '+' | '-' | 'scale' | 'and' | 'or' | Comparison;

const TWINS: Record<string, Operator> = { '*': '×', '/': '÷', of: '×' };
const COMPARISONS: readonly Operator[] = ['≥', '>', '≤', '<', '=', '≠'];

export function operatorOf(operation: Operation): Operator {
    const sign = meaningOf(canonicalSign(operation.operator));
    return TWINS[sign] ?? (sign as Operator);
}

export const isComparison = (operator: Operator): operator is Comparison => COMPARISONS.includes(operator);

/** `80 ≤ 总评` says the same as `总评 ≥ 80`. */
export function mirrored(comparison: Comparison): Comparison {
    const mirrors: Record<Comparison, Comparison> = { '≥': '≤', '>': '<', '≤': '≥', '<': '>', '=': '=', '≠': '≠' };
    return mirrors[comparison];
}

/** The expression without brackets around it; brackets that clamp or round belong to it. */
export function unwrapped(expression: Expression): Expression {
    return isParentheses(expression) && expression.steps.length === 0 ? unwrapped(expression.inner) : expression;
}

/** The parts of a condition that must all hold. */
export function conjunctsOf(condition: Expression): Expression[] {
    const inner = unwrapped(condition);
    if (inner.$type !== 'Operation' || operatorOf(inner) !== 'and') return [inner];
    return [...conjunctsOf(inner.left), ...conjunctsOf(inner.right)];
}

/** What stands around a node, brackets and signs of its own left out. */
export function contextOf(node: AstNode): AstNode | undefined {
    const around = node.$container;
    return around && (around.$type === 'Parentheses' || around.$type === 'Negative') ? contextOf(around) : around;
}
