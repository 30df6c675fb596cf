// A life cycle says how its days and months are counted.
import { countsInMonths, firstDayOf, monthEndOf } from '../analysis/periods.ts';
import { isReadable } from '../analysis/readable.ts';
import { defineCheck } from './check.ts';

/** Whether three years from 15 January end on the 14th or the 15th is a question that bodies answer differently. */
export const certificateCountingOpen = defineCheck({
    id: 'certificate-counting-open',
    severity: 'error',
    on: 'Certificate',
    message: {
        zh: (it: { open: 'first day' | 'month end' }) =>
            it.open === 'first day'
                ? '有效期和暂停的头一天算不算在内？请写“事件当日 计入”或“事件当日 不计”。'
                : '8月31日起 6个月到哪一天？请写“月末 取 当月末日”或“月末 取 次月首日”。',
        en: it =>
            it.open === 'first day'
                ? 'Does the day that a validity or a stay begins on count? Write “day of the event counted” or “day of the event not counted”.'
                : 'Where do 6 months from 31 August end? Write “month end takes the last day” or “month end takes the first day of the next month”.'
    },
    run(certificate, report) {
        if (!isReadable(certificate)) return;
        const at = { node: certificate, property: 'validity' };
        if (!firstDayOf(certificate)) report({ open: 'first day' }, at);
        if (countsInMonths(certificate) && !monthEndOf(certificate)) report({ open: 'month end' }, at);
    }
});
