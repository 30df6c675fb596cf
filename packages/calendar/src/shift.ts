// Adding to a date. Amounts are whole numbers and may be negative: a window before an event counts backwards.
import { dateOf, dateOfDay, dayNumber, daysInMonth, partsOfDate, type CivilDate } from './civil-date.ts';

/**
 * What 31 January + 1 month is. `last day`: the last day of the month that is too short, 28 or 29 February.
 * `next month`: the first day of the month behind it, 1 March.
 */
export type MonthEnd = 'last day' | 'next month';

export function addDays(date: CivilDate, days: number): CivilDate {
    return dateOfDay(dayNumber(date) + days);
}

export function addWeeks(date: CivilDate, weeks: number): CivilDate {
    return addDays(date, 7 * weeks);
}

export function addMonths(date: CivilDate, months: number, monthEnd: MonthEnd): CivilDate {
    const { year, month, day } = partsOfDate(date);
    const index = year * 12 + (month - 1) + months;
    const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
    const length = daysInMonth(toYear, toMonth);
    if (day <= length) return dateOf({ year: toYear, month: toMonth, day });
    const lastDay = dateOf({ year: toYear, month: toMonth, day: length });
    return monthEnd === 'last day' ? lastDay : addDays(lastDay, 1);
}

/** Twelve months each: only 29 February can meet a year without that day. */
export function addYears(date: CivilDate, years: number, monthEnd: MonthEnd): CivilDate {
    return addMonths(date, 12 * years, monthEnd);
}
