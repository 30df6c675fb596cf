// A window opens before it closes.
import { isAlwaysLonger, limitsOf } from '../analysis/term-limits.ts';
import { countsHours } from '../analysis/terms.ts';
import { isWithin } from '../generated/ast.ts';
import { defineCheck } from './check.ts';

/** On no day would the act be allowed. */
export const termWindowEmpty = defineCheck({
    id: 'term-window-empty',
    severity: 'error',
    on: 'Term',
    message: {
        zh: (it: { from: string; to: string; inHours: boolean }) =>
            `从几到几要从小写到大，“${it.from}~${it.to}”里没有${it.inHours ? '一刻' : '一天'}。`,
        en: it =>
            `A window goes from the shorter period to the longer one; “${it.from}~${it.to}” holds no ${it.inHours ? 'hour' : 'day'}.`
    },
    run(term, report) {
        const { limit } = term;
        if (!isWithin(limit) || limit.to === undefined) return;
        const { near, far } = limitsOf(term);
        if (near && far && isAlwaysLonger(near, far)) {
            report({ from: limit.from, to: limit.to, inHours: countsHours(term) }, { node: limit, property: 'from' });
        }
    }
});
