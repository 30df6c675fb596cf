// Declared points are an assertion about what is below.
import { compare } from '@guiju/exact';
import { declaredPoints, derivedPoints, partsOf, sumOf, valueOf } from '../analysis/points.ts';
import { mainCodeOf, sumText, wordsOf } from '../analysis/printed.ts';
import { isSection } from '../generated/ast.ts';
import { defineCheck } from './check.ts';

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
    }
});
