// A declared total is one that the stages can come to.
import { exactText } from '@guiju/exact';
import { impossibleTotal } from '../analysis/process.ts';
import { isReadable } from '../analysis/readable.ts';
import { sourceText } from '../analysis/source-text.ts';
import { defineCheck } from './check.ts';

/** Clients are promised a time that cannot be kept, or a stage is counted that is not meant. */
export const processTotalImpossible = defineCheck({
    id: 'process-total-impossible',
    severity: 'error',
    on: 'Total',
    message: {
        zh: (it: { total: string; days: string; isLonger: boolean }) =>
            `总计要与各步相符：各步合起来${it.isLonger ? '至少' : '至多'} ${it.days} 个日历日，总计写的是“${it.total}”。`,
        en: it =>
            `A total agrees with the stages: together they take at ${it.isLonger ? 'least' : 'most'} ${it.days} calendar days; ` +
            `the total is “${it.total}”.`
    },
    run(total, report) {
        if (!isReadable(total) || (total.first && !total.first.ref)) return;
        const found = impossibleTotal(total);
        if (!found) return;
        const days = exactText(found.isLonger ? found.least : found.most!);
        report({ total: sourceText(total.duration), days, isLonger: found.isLonger }, { node: total.duration });
    }
});
