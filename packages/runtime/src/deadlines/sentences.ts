// How a date was reached, one sentence for each step, in both languages.
import type { CivilDate } from '@guiju/calendar';
import type { TermPeriod } from '@guiju/model';
import { listed, type Bilingual } from '../language.ts';

const UNITS: Record<TermPeriod['unit'], { zh: string; en: string; ens: string }> = {
    hour: { zh: '小时', en: 'hour', ens: 'hours' },
    'calendar day': { zh: '个日历日', en: 'calendar day', ens: 'calendar days' },
    'working day': { zh: '个工作日', en: 'working day', ens: 'working days' },
    week: { zh: '周', en: 'week', ens: 'weeks' },
    month: { zh: '个月', en: 'month', ens: 'months' },
    year: { zh: '年', en: 'year', ens: 'years' }
};

export const periodText = ({ count, unit }: TermPeriod): Bilingual => ({
    zh: `${count}${UNITS[unit].zh}`,
    en: `${count} ${count === 1 ? UNITS[unit].en : UNITS[unit].ens}`
});

export const happened = (event: string, date: CivilDate): Bilingual => ({
    zh: `“${event}”在 ${date}。`,
    en: `"${event}" is on ${date}.`
});

export const notHappened = (event: string): Bilingual => ({
    zh: `还没有“${event}”，期限未起算。`,
    en: `There is no "${event}" yet, so the time has not begun.`
});

/** Counted from one day to another, `forward` in time or back. */
export function counted(
    { from, to, period, forward, eventDayCounts }: CountedFacts,
    what: Bilingual = { zh: '', en: '' }
): Bilingual {
    const text = periodText(period);
    const direction = forward ? { zh: '之后', en: 'after' } : { zh: '之前', en: 'before' };
    const day = eventDayCounts
        ? { zh: '当日计入', en: 'that day counted' }
        : { zh: '当日不计', en: 'that day not counted' };
    return {
        zh: `${what.zh}${from} ${direction.zh} ${text.zh}（${day.zh}）：${to}。`,
        en: `${what.en}${text.en} ${direction.en} ${from} (${day.en}): ${to}.`
    };
}

export interface CountedFacts {
    readonly from: CivilDate;
    readonly to: CivilDate;
    readonly period: TermPeriod;
    readonly forward: boolean;
    readonly eventDayCounts: boolean;
}

export const daysOff = (dates: readonly CivilDate[]): Bilingual => ({
    zh: `周末之外不上班的日子没有计入：${listed(dates, 'zh')}。`,
    en: `Days off besides weekends, not counted: ${listed(dates, 'en')}.`
});

export const workedWeekends = (dates: readonly CivilDate[]): Bilingual => ({
    zh: `周末调为上班的日子计入：${listed(dates, 'zh')}。`,
    en: `Weekend days that are worked, counted: ${listed(dates, 'en')}.`
});

export const shortMonth = (monthEnd: 'last day' | 'next month'): Bilingual =>
    monthEnd === 'last day'
        ? { zh: '那个月没有这一日，取当月末日。', en: 'That month has no such day; its last day is taken.' }
        : {
              zh: '那个月没有这一日，取次月首日。',
              en: 'That month has no such day; the first day of the next month is taken.'
          };

export const unknownYear = (year: number, calendar: string): Bilingual => ({
    zh: `日历“${calendar === 'china' ? '中国' : calendar}”没有 ${year} 年的工作日安排，算不出日期。请给日历补上这一年。`,
    en: `The calendar "${calendar === 'china' ? 'China' : calendar}" does not know the working days of ${year}, so there is no date. Add that year to the calendar.`
});

export const noCalendar: Bilingual = {
    zh: '模型里没有日历，算不出工作日。',
    en: 'The model has no calendar, so working days cannot be counted.'
};

export const beyondCalendar: Bilingual = {
    zh: '日期超出公元 1 年到 9999 年，算不出。',
    en: 'The date lies outside the years 1 to 9999, so there is none.'
};

export const delegated = (document: string | null): Bilingual =>
    document === null
        ? { zh: '时限由另外的文件规定，这里算不出日期。', en: 'Another document sets the time; there is no date here.' }
        : {
              zh: `时限由文件“${document}”规定，这里算不出日期。`,
              en: `The document "${document}" sets the time; there is no date here.`
          };

export const moved = (from: CivilDate, to: CivilDate, forward: boolean): Bilingual => ({
    zh: `${from} 不是工作日，${forward ? '顺延' : '提前'}至 ${to}。`,
    en: `${from} is no working day: moved ${forward ? 'on' : 'back'} to ${to}.`
});

export const extended = (event: string, on: CivilDate, reason: string | null): Bilingual => ({
    zh: `${on} 有“${event}”${reason === null ? '' : `（${reason}）`}，可以延长。`,
    en: `"${event}" on ${on}${reason === null ? '' : ` (${reason})`}: the time may be extended.`
});

export const yearStays = (event: string, on: CivilDate): Bilingual => ({
    zh: `${on} 有“${event}”，延长的是前后两次的间隔，年末不延长。`,
    en: `"${event}" on ${on} extends the time from one to the next; the end of the year stays.`
});

export const lastDayBefore = (event: string, last: CivilDate, eventDayCounts: boolean): Bilingual => ({
    zh: `最迟在“${event}”${eventDayCounts ? '当日' : '前一日'}：${last}。`,
    en: `At the latest on the day ${eventDayCounts ? 'of' : 'before'} "${event}": ${last}.`
});

export const met = (date: CivilDate): Bilingual => ({ zh: `完成于 ${date}。`, en: `Done on ${date}.` });

export const metLate = (date: CivilDate, days: number): Bilingual => ({
    zh: `完成于 ${date}，迟了 ${days} 日。`,
    en: `Done on ${date}, ${days} ${days === 1 ? 'day' : 'days'} late.`
});

export const metEarly = (date: CivilDate): Bilingual => ({
    zh: `完成于 ${date}，那时还不许办。`,
    en: `Done on ${date}, before it was allowed.`
});

export const raised = (event: string): Bilingual => ({
    zh: `逾期触发“${event}”。`,
    en: `Missing it raises "${event}".`
});

export const everyYear = (year: number, times: number): Bilingual => ({
    zh: `${year} 年内${times === 1 ? '一次' : `至少 ${times} 次`}，最迟年末。`,
    en: `${times === 1 ? 'Once' : `At least ${times} times`} in ${year}, at the end of the year at the latest.`
});

export const doneSoFar = (dates: readonly CivilDate[], times: number): Bilingual => ({
    zh: `已有 ${dates.length} 次，共须 ${times} 次${dates.length === 0 ? '' : `：${listed(dates, 'zh')}`}。`,
    en: `${dates.length} of ${times} so far${dates.length === 0 ? '' : `: ${listed(dates, 'en')}`}.`
});

export const noEventShows: Bilingual = {
    zh: '规则没有说明以哪个事件为准，无从知道是否已经完成。',
    en: 'The rule names no event that would show whether it was done.'
};
