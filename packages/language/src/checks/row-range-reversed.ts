// A range of points goes from low to high.
import { compare, exact } from '@guiju/exact';
import { defineCheck } from './check.ts';
import { replacedProperty } from '../fixes/fix.ts';

/** `4~1` holds no value: nobody could take the row. */
export const rowRangeReversed = defineCheck({
    id: 'row-range-reversed',
    severity: 'error',
    on: ['Row', 'Worth'],
    message: {
        zh: (it: { from: string; to: string }) => `区间从小到大写。这里是“${it.from}”到“${it.to}”。`,
        en: it => `A range goes from low to high. This one goes from “${it.from}” to “${it.to}”.`
    },
    run(row, report) {
        if (row.from === undefined || row.to === undefined) return;
        if (compare(exact(row.from), exact(row.to)) > 0) {
            report({ from: row.from, to: row.to }, { node: row, property: 'from' });
        }
    },
    fix(row, { from, to }) {
        const title = { zh: `对调，写成“${to}~${from}”`, en: `Swap them: “${to}~${from}”` };
        const changes = [...replacedProperty(row, 'from', to), ...replacedProperty(row, 'to', from)];
        return [{ title, changes, safe: true }];
    }
});
