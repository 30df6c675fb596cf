// Working days: Monday to Friday but for the days off, and the weekend days that are worked instead. Known year by year.
import { addDays } from './shift.ts';
import { weekdayOf, yearOf, type CivilDate } from './civil-date.ts';

/** What one year has of its own, as `MM-DD` behind each other: weekdays that are off, weekend days that are worked. */
export interface CalendarYear {
    readonly year: number;
    readonly off: string;
    readonly on: string;
}

/** The years of which the days off are known; of any other year nothing is. */
export interface WorkCalendar {
    readonly years: readonly CalendarYear[];
}

/** Undefined for a day in a year that the calendar does not know. */
export function isWorkingDay(date: CivilDate, { years }: WorkCalendar): boolean | undefined {
    const known = years.find(({ year }) => year === yearOf(date));
    if (!known) return undefined;
    const day = date.slice(5);
    return isWeekend(date) ? known.on.includes(day) : !known.off.includes(day);
}

export const isWeekend = (date: CivilDate): boolean => weekdayOf(date) === 0 || weekdayOf(date) === 6;

/** Where a count of working days ended and what it met on its way, or the year in which it could not go on. */
export type WorkingDayCount =
    | {
          readonly date: CivilDate;
          /** Weekdays that were not counted. */
          readonly daysOff: readonly CivilDate[];
          /** Weekend days that were. */
          readonly workedWeekends: readonly CivilDate[];
          readonly unknownYear?: undefined;
      }
    | { readonly unknownYear: number };

/**
 * The `count`th working day behind a date, or before it where `count` is negative; the date itself is never one of them.
 * A count of 0 stays on the date.
 */
export function addWorkingDays(date: CivilDate, count: number, calendar: WorkCalendar): WorkingDayCount {
    const step = Math.sign(count);
    const [daysOff, workedWeekends]: [CivilDate[], CivilDate[]] = [[], []];
    let day = date;
    for (let left = Math.abs(count); left > 0;) {
        day = addDays(day, step);
        const works = isWorkingDay(day, calendar);
        if (works === undefined) return { unknownYear: yearOf(day) };
        if (works) left -= 1;
        if (works && isWeekend(day)) workedWeekends.push(day);
        if (!works && !isWeekend(day)) daysOff.push(day);
    }
    return { date: day, daysOff: daysOff.sort(), workedWeekends: workedWeekends.sort() };
}
