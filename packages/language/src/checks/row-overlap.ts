// Each number of points of a choice is described by one row.
import { compare } from '@guiju/exact';
import { groupsOf, lowerEnd, upperEnd } from '../analysis/points.ts';
import { keyOf } from '../analysis/printed.ts';
import type { Row } from '../generated/ast.ts';
import { defineCheck } from './check.ts';

/** Where two rows give the same points, two auditors describe the same client differently. */
export const rowOverlap = defineCheck({
    id: 'row-overlap',
    severity: 'warning',
    on: 'Item',
    message: {
        zh: (it: { item: string; row: string; other: string }) =>
            `择一的各行不应有共同的分值，区间的两端除外。条目“${it.item}”的“${it.row}”与“${it.other}”重叠。`,
        en: it =>
            `Rows of which one is taken share no points, except for the ends of a range. In item “${it.item}” “${it.row}” overlaps with “${it.other}”.`
    },
    run(item, report) {
        for (const { each, rows } of groupsOf(item)) {
            if (each) continue;
            const plain = rows.filter(row => !row.marker && !row.negative && !isReversed(row));
            for (const [place, row] of plain.entries()) {
                const other = plain.slice(0, place).find(before => overlap(before, row));
                if (!other) continue;
                const texts = { row: rangeText(row), other: rangeText(other) };
                report({ item: keyOf(item), ...texts }, { node: row, property: 'from' });
            }
        }
    }
});

const isRange = (row: Row): boolean => compare(lowerEnd(row), upperEnd(row)) !== 0;
const isReversed = (row: Row): boolean => compare(lowerEnd(row), upperEnd(row)) > 0;

/** A row at the end of a range comes before it (`0~1` beside `0` and `1` is what lies between); equal rows are two cases. */
function overlap(a: Row, b: Row): boolean {
    if (!isRange(a) && !isRange(b)) return false;
    return compare(lowerEnd(a), upperEnd(b)) < 0 && compare(lowerEnd(b), upperEnd(a)) < 0;
}

const rangeText = ({ from, to }: Row): string => (to === undefined ? from! : `${from}~${to}`);
