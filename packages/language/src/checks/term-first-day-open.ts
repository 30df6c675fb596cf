// It is said whether the day of the event counts.
import { countsFromDay, firstDayFor } from '../analysis/terms.ts';
import { defineCheck } from './check.ts';

/** Both ways are in use, and they end on different days. */
export const termFirstDayOpen = defineCheck({
    id: 'term-first-day-open',
    severity: 'error',
    on: 'Term',
    message: {
        zh: (it: { name: string }) =>
            `期限要说明事件当日算不算第一天。“${it.name}”怎么算？请写“事件当日 不计”或“事件当日 计入”，写在期限里，或全规则写一次。`,
        en: it =>
            `A term says whether the day of the event is the first that counts. How is it for “${it.name}”? ` +
            'Write “day of the event not counted” or “day of the event counted”, in the term or once for the ruleset.'
    },
    run(term, report) {
        if (countsFromDay(term) && !firstDayFor(term)) report({ name: term.name }, { node: term, property: 'name' });
    }
});
