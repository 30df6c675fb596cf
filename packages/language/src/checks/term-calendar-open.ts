// Working days need a calendar.
import { calendarOf, workingDaysIn } from '../analysis/terms.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { defineCheck } from './check.ts';

/** Without one nobody knows which days are holidays. */
export const termCalendarOpen = defineCheck({
    id: 'term-calendar-open',
    severity: 'error',
    on: ['Term', 'Certificate'],
    message: {
        zh: (it: { amount: string }) =>
            `按工作日计的期限，要说明用哪个日历。“${it.amount}”个工作日按哪里的节假日计？请写“日历 中国”，或写自己的日历文件“日历 “./calendar.json””。`,
        en: it =>
            `Working days are counted by a calendar. Whose holidays do the “${it.amount}” working days know? ` +
            'Write “calendar china”, or a file of your own: “calendar "./calendar.json"”.'
    },
    run(term, report) {
        const used = workingDaysIn(term);
        if (used && !calendarOf(rulesetOf(term))) {
            report({ amount: used.amount }, { node: used.node, property: 'unit' });
        }
    }
});
