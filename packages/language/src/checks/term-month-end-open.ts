// It is said where a period of months ends that began on a day which the last month lacks.
import { countsMonths, monthEndFor } from '../analysis/terms.ts';
import { defineCheck } from './check.ts';

/** A month from 31 January ends in February or in March. */
export const termMonthEndOpen = defineCheck({
    id: 'term-month-end-open',
    severity: 'error',
    on: 'Term',
    message: {
        zh: (it: { name: string }) =>
            `按月或按年的期限，要说明到期的月份没有那一日时怎么办。“${it.name}”从 31 日起算、到期的月份只有 30 日时，取哪一日？请写“月末 取 当月末日”或“月末 取 次月首日”。`,
        en: it =>
            `A term in months or years says where it ends when the last month lacks the day. ` +
            `Where does “${it.name}” end if it begins on a 31st and the month has 30 days? ` +
            'Write “month end takes the last day” or “month end takes the first day of the next month”.'
    },
    run(term, report) {
        if (countsMonths(term) && !monthEndFor(term)) report({ name: term.name }, { node: term, property: 'name' });
    }
});
