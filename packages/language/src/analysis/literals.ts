// Amounts as written, and what their own unit says.
import { exact, type Exact } from '@guiju/exact';
import type { Literal } from '../generated/ast.ts';
import { canonicalSign } from '../lexer/signs.ts';
import { meaningOf } from '../words.ts';

/** The unit written behind a literal; undefined for a bare number. */
export function writtenUnit(literal: Literal): 'points' | 'ratio' | 'count' | undefined {
    if (literal.unit === undefined) return undefined;
    const meaning = meaningOf(canonicalSign(literal.unit));
    if (meaning === 'points') return 'points';
    return meaning === '%' || meaning === 'pp' ? 'ratio' : 'count';
}

/** The exact amount: 55% is 0.55. */
export function amountOf(literal: Literal): Exact {
    const value = exact(literal.value);
    return writtenUnit(literal) === 'ratio' ? value.div(100) : value;
}
