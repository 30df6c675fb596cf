// One period counted from one day, with every step told.
import {
    addDays,
    addMonths,
    addWeeks,
    addWorkingDays,
    addYears,
    isWorkingDay,
    partsOfDate,
    yearOf,
    type CivilDate,
    type WorkingDayCount
} from '@guiju/calendar';
import type { Calendar, Period, Term } from '@guiju/model';
import type { Bilingual } from '../language.ts';
import * as say from './sentences.ts';

/** How a term counts. */
export interface Counting extends Pick<Term, 'eventDayCounts' | 'monthEnd' | 'moves'> {
    readonly calendar: Calendar | undefined;
}

/** Where a count ended; `date` undefined: the last of `because` says why there is none. */
export interface Counted {
    readonly date: CivilDate | undefined;
    readonly because: readonly Bilingual[];
}

/**
 * `direction` 1 counts into the future, -1 into the past. Where the day of the event counts it is the first of the days,
 * and of weeks, months and years the last day is the one before the corresponding day.
 */
export function count(from: CivilDate, period: Period, direction: 1 | -1, counting: Counting): Counted {
    try {
        return period.unit === 'working day'
            ? countWorkingDays(from, period, direction, counting)
            : countOther(from, period, direction, counting);
    } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        return { date: undefined, because: [say.beyondCalendar] };
    }
}

function countWorkingDays(from: CivilDate, period: Period, direction: 1 | -1, counting: Counting): Counted {
    const { calendar, eventDayCounts } = counting;
    if (!calendar) return { date: undefined, because: [say.noCalendar] };
    const start = eventDayCounts ? addDays(from, -direction) : from;
    const end = addWorkingDays(start, direction * period.count, calendar);
    if (end.unknownYear !== undefined) {
        return { date: undefined, because: [say.unknownYear(end.unknownYear, calendar.name)] };
    }
    const forward = direction === 1;
    const sentence = say.counted({ from, to: end.date, period, forward, eventDayCounts });
    return { date: end.date, because: [sentence, ...metOnTheWay(end)] };
}

function metOnTheWay({ daysOff, workedWeekends }: Extract<WorkingDayCount, { date: CivilDate }>): Bilingual[] {
    return [
        ...(daysOff.length === 0 ? [] : [say.daysOff(daysOff)]),
        ...(workedWeekends.length === 0 ? [] : [say.workedWeekends(workedWeekends)])
    ];
}

function countOther(from: CivilDate, period: Period, direction: 1 | -1, counting: Counting): Counted {
    const { eventDayCounts } = counting;
    const monthEnd = eventDayCounts ? beside(direction) : counting.monthEnd;
    const corresponding = shifted(from, { ...period, count: direction * period.count }, monthEnd);
    const to = eventDayCounts ? addDays(corresponding, -direction) : corresponding;
    const sentence = say.counted({ from, to, period, forward: direction === 1, eventDayCounts });
    const inMonths = period.unit === 'month' || period.unit === 'year';
    const isShort = inMonths && partsOfDate(corresponding).day !== partsOfDate(from).day;
    const taken = eventDayCounts ? beside(-direction) : monthEnd;
    return { date: to, because: [sentence, ...(isShort ? [say.shortMonth(taken)] : [])] };
}

/**
 * Where the day of the event counts, a period ends beside the corresponding day and not on it: a 31st that February lacks
 * lies behind its last day, which is then the end; backwards the end is the first day of the next month.
 */
const beside = (direction: number): Term['monthEnd'] => (direction > 0 ? 'next month' : 'last day');

function shifted(from: CivilDate, { count, unit }: Period, monthEnd: Term['monthEnd']): CivilDate {
    switch (unit) {
        case 'week':
            return addWeeks(from, count);
        case 'month':
            return addMonths(from, count, monthEnd);
        case 'year':
            return addYears(from, count, monthEnd);
        default:
            return addDays(from, count);
    }
}

/** A last day, on a working day where the term says that it moves to one. */
export function moved(found: Counted, { moves, calendar }: Counting): Counted {
    const { date } = found;
    if (moves === undefined || date === undefined) return found;
    if (!calendar) return { date: undefined, because: [...found.because, say.noCalendar] };
    const works = isWorkingDay(date, calendar);
    if (works === true) return found;
    const end = works === undefined ? undefined : addWorkingDays(date, moves === 'next working day' ? 1 : -1, calendar);
    if (end?.unknownYear !== undefined || end === undefined) {
        const year = end?.unknownYear ?? yearOf(date);
        return { date: undefined, because: [...found.because, say.unknownYear(year, calendar.name)] };
    }
    return { date: end.date, because: [...found.because, say.moved(date, end.date, moves === 'next working day')] };
}

/** The last day that lies before an event: its own day where that counts, else the day before. */
export function lastDayBefore(
    event: string,
    date: CivilDate,
    { eventDayCounts }: Counting
): Counted & { date: CivilDate } {
    const last = eventDayCounts ? date : addDays(date, -1);
    return { date: last, because: [say.lastDayBefore(event, last, eventDayCounts)] };
}
