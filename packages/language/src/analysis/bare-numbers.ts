// Numbers without a unit where a ratio is meant: 55 for 55%.
import { compare, exact, isZero, ONE } from '@guiju/exact';
import { isLiteral, type Expression, type Literal } from '../generated/ast.ts';
import { ownUnit } from './units.ts';

/**
 * A bare number beside a ratio is a slip (55 for 55%), save 0, which is the same in every unit, and a share that is
 * added or taken away, as in `1 - 得分率`.
 */
export function isBareBesideRatio(value: Expression, use: 'added' | 'compared'): boolean {
    if (ownUnit(value) !== 'number') return false;
    const literal = bareLiteral(value);
    if (!literal) return use === 'compared';
    const amount = exact(literal.value);
    return !isZero(amount) && (use === 'compared' || compare(amount, ONE) > 0);
}

function bareLiteral(value: Expression): Literal | undefined {
    if (value.$type === 'Parentheses') return bareLiteral(value.inner);
    if (value.$type === 'Negative') return bareLiteral(value.operand);
    return isLiteral(value) ? value : undefined;
}
