// Amounts as written, and what their own unit says.
import { exact, type Exact } from '@guiju/exact';
import { isNegative, type Literal, type Negative } from '../generated/ast.ts';
import { canonicalSign } from '../lexer/signs.ts';
import { meaningOf } from '../words.ts';
import { isWrittenUnit, type WrittenUnit } from './unit-rules.ts';

/** The unit written behind a literal; undefined for a bare number. */
export function writtenUnit(literal: Literal): WrittenUnit | undefined {
    if (literal.unit === undefined) return undefined;
    const meaning = meaningOf(canonicalSign(literal.unit));
    if (meaning === '%' || meaning === 'pp') return 'ratio';
    return isWrittenUnit(meaning) ? meaning : 'count';
}

/** The exact amount: 55% is 0.55. The limit of a clamp may have a sign. */
export function amountOf(literal: Literal | Negative): Exact {
    if (isNegative(literal)) return amountOf(literal.operand as Literal).neg();
    const value = exact(literal.value);
    return writtenUnit(literal) === 'ratio' ? value.div(100) : value;
}
