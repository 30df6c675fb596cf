// The fix that most checks of points offer: another number.
import { compare, type Exact } from '@guiju/exact';
import { valueOf } from '../analysis/points.ts';
import { withNumber, wordsOf } from '../analysis/printed.ts';
import type { Points } from '../generated/ast.ts';
import { replaced, type Fix } from './fix.ts';

/** Changes what is written to the value; none where it says so already. */
export function pointsSetTo(points: Points, value: Exact): Fix[] {
    if (compare(valueOf(points), value) === 0) return [];
    const text = withNumber(points, value);
    const title = { zh: `把“${wordsOf(points)}”改为“${text}”`, en: `Change “${wordsOf(points)}” to “${text}”` };
    return [{ title, changes: [replaced(points, text)] }];
}
