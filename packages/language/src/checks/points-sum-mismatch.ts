// Declared points are an assertion about what is below.
import { compare, exactText, exact, ZERO } from '@guiju/exact';
import { bestOfGroups, declaredPoints, derivedPoints, partsOf, sumOf, valueOf } from '../analysis/points.ts';
import { mainCodeOf, sumText, withNumber, wordsOf } from '../analysis/printed.ts';
import { isItem, isSection, type Item, type Points, type Scoring, type Section } from '../generated/ast.ts';
import { defineCheck } from './check.ts';
import { replaced, type Fix } from '../fixes/fix.ts';
import { pointsSetTo } from '../fixes/points.ts';

/** The points of a section or a scoring are the sum of its parts, or every total above is wrong. */
export const pointsSumMismatch = defineCheck({
    id: 'points-sum-mismatch',
    severity: 'error',
    on: ['Scoring', 'Section'],
    message: {
        zh: (it: { section?: string; declared: string; sum: string }) =>
            (it.section === undefined ? '满分应等于下级之和。' : `指标“${it.section}”的分值应等于下级之和。`) +
            `写的是“${it.declared}”，下级是 ${it.sum}。`,
        en: it =>
            (it.section === undefined ? 'The full marks' : `The points of section “${it.section}”`) +
            ` must equal the sum of the parts. “${it.declared}” stands here, the parts give ${it.sum}.`
    },
    run(whole, report) {
        const points = isSection(whole) ? whole.points : whole.total;
        if (!points) return;
        const parts = partsOf(whole);
        // Where the parts themselves are wrong and would make the sum right, they are the ones to change.
        const fits = [declaredPoints, derivedPoints].some(value => compare(sumOf(parts, value), valueOf(points)) === 0);
        if (fits) return;
        const section = isSection(whole) ? mainCodeOf(whole) : undefined;
        report({ section, declared: wordsOf(points), sum: sumText(parts.map(declaredPoints)) }, { node: points });
    },
    fix(whole) {
        const points = isSection(whole) ? whole.points! : whole.total;
        return [...pointsSetTo(points, sumOf(partsOf(whole), declaredPoints)), ...spread(whole, points)];
    }
});

/** At most two decimals. */
const EVEN = /^-?\d+(\.\d{1,2})?$/;

/** In equal shares, where that comes out even and every part is an item whose points nothing else fixes. */
function spread(whole: Scoring | Section, points: Points): Fix[] {
    const parts = partsOf(whole);
    const items = parts.filter((part): part is Item => isItem(part) && bestOfGroups(part).length === 0);
    if (items.length < 2 || items.length < parts.length) return [];
    const share = valueOf(points).sub(sumOf(parts, declaredPoints)).div(exact(items.length));
    const shared = items.map(item => valueOf(item.points).add(share));
    if (!EVEN.test(exactText(share)) || shared.some(value => compare(value, ZERO) <= 0)) return [];
    const more = compare(share, ZERO) > 0;
    const each = exactText(share.abs());
    const title = {
        zh: `${items.length} 个条目各${more ? '加' : '减'} ${each} 分，使合计为“${wordsOf(points)}”`,
        en: `${more ? 'Add' : 'Take'} ${each} ${more ? 'to' : 'from'} each of the ${items.length} items, so that they make “${wordsOf(points)}”`
    };
    return [{ title, changes: items.map((item, at) => replaced(item.points, withNumber(item.points, shared[at]!))) }];
}
