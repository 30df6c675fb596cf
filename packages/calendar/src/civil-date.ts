// A date of the Gregorian calendar as ISO text, and its place in the row of all days.

/** `2026-01-31`; years 0001 to 9999. Dates compare like texts. */
export type CivilDate = string;

/** The numbers in a date; months and days from 1. */
export interface DateParts {
    readonly year: number;
    readonly month: number;
    readonly day: number;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const PRINTED = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;

/** The date in `2026-01-31` or `2026年1月31日`; undefined where there is no such day. */
export function readDate(text: string): CivilDate | undefined {
    const match = ISO.exec(text) ?? PRINTED.exec(text);
    if (!match) return undefined;
    const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
    return exists(year, month, day) ? dateOf({ year, month, day }) : undefined;
}

/** Whether a text is a date as this package writes them. */
export function isDate(text: string): boolean {
    return ISO.test(text) && readDate(text) === text;
}

const exists = (year: number, month: number, day: number): boolean =>
    year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function daysInMonth(year: number, month: number): number {
    return month === 2 && isLeap(year) ? 29 : DAYS_IN_MONTH[month - 1]!;
}

export function partsOfDate(date: CivilDate): DateParts {
    const [year, month, day] = date.split('-').map(Number) as [number, number, number];
    return { year, month, day };
}

/** Throws a RangeError for a year outside 1 to 9999: such a date has no text. */
export function dateOf({ year, month, day }: DateParts): CivilDate {
    if (year < 1 || year > 9999) throw new RangeError(`no date in the year ${year}`);
    return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export const yearOf = (date: CivilDate): number => partsOfDate(date).year;

/** Days since 1 March of the year 0; a year that begins in March has its leap day at the end. */
export function dayNumber(date: CivilDate): number {
    const { year, month, day } = partsOfDate(date);
    const [ofYear, ofMonth] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
    const leapDays = Math.floor(ofYear / 4) - Math.floor(ofYear / 100) + Math.floor(ofYear / 400);
    return 365 * ofYear + leapDays + Math.floor((153 * ofMonth + 2) / 5) + day - 1;
}

/** The date with a day number. */
export function dateOfDay(number: number): CivilDate {
    const cycle = Math.floor(number / 146_097);
    const inCycle = number - cycle * 146_097;
    const years = Math.floor(
        (inCycle - Math.floor(inCycle / 1460) + Math.floor(inCycle / 36_524) - Math.floor(inCycle / 146_096)) / 365
    );
    const inYear = inCycle - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
    const ofMonth = Math.floor((5 * inYear + 2) / 153);
    const month = ofMonth < 10 ? ofMonth + 3 : ofMonth - 9;
    const year = years + cycle * 400 + (month <= 2 ? 1 : 0);
    return dateOf({ year, month, day: inYear - Math.floor((153 * ofMonth + 2) / 5) + 1 });
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(date: CivilDate): number {
    return (dayNumber(date) + 3) % 7;
}

/** Below 0 where `a` is the earlier one. */
export function compareDates(a: CivilDate, b: CivilDate): number {
    return a < b ? -1 : a > b ? 1 : 0;
}

/** From `a` to `b`: 1 for the next day, below 0 where `b` is earlier. */
export function daysBetween(a: CivilDate, b: CivilDate): number {
    return dayNumber(b) - dayNumber(a);
}
