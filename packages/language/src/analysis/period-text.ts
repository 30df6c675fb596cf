// A length of time in words, for messages.
import type { Bilingual } from '../messages/bilingual.ts';
import type { PeriodOfTime, PeriodUnit } from './terms.ts';

const UNITS: Readonly<Record<PeriodUnit, Bilingual>> = {
    hour: { zh: '小时', en: 'hour' },
    'calendar day': { zh: '个日历日', en: 'calendar day' },
    'working day': { zh: '个工作日', en: 'working day' },
    week: { zh: '周', en: 'week' },
    month: { zh: '个月', en: 'month' },
    year: { zh: '年', en: 'year' }
};

/** 15 个月 · 15 months. */
export function periodText({ count, unit }: PeriodOfTime): Bilingual {
    const { zh, en } = UNITS[unit];
    return { zh: `${count} ${zh}`, en: `${count} ${en}${count === 1 ? '' : 's'}` };
}
