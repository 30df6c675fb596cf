// A minute of a day as the clock on the wall shows it. There are no time zones, and no day is longer or shorter than 24 hours.
import { addDays } from './shift.ts';
import { daysBetween, type CivilDate } from './civil-date.ts';

/** `09:30`, from `00:00` to `23:59`. Times compare like texts. */
export type ClockTime = string;

/** `2026-01-15T09:30`. Moments compare like texts. */
export type LocalMoment = string;

const TIME = /^(\d{1,2})[:：](\d{2})$/;
const MINUTES_OF_DAY = 24 * 60;

/** The time in `9:30` or `09:30`; undefined where no clock shows it. */
export function readTime(text: string): ClockTime | undefined {
    const match = TIME.exec(text);
    if (!match) return undefined;
    const [hour, minute] = match.slice(1).map(Number) as [number, number];
    return hour < 24 && minute < 60 ? timeOf(hour * 60 + minute) : undefined;
}

/** Whether a text is a time as this package writes them. */
export const isTime = (text: string): boolean => readTime(text) === text;

export const momentOf = (date: CivilDate, time: ClockTime): LocalMoment => `${date}T${time}`;
export const startOfDay = (date: CivilDate): LocalMoment => momentOf(date, '00:00');
/** The last minute of a day. */
export const endOfDay = (date: CivilDate): LocalMoment => momentOf(date, '23:59');

export function partsOfMoment(moment: LocalMoment): { date: CivilDate; time: ClockTime } {
    const [date, time] = moment.split('T') as [string, string];
    return { date, time };
}

/** Below 0 counts back. Throws a RangeError for a year outside 1 to 9999. */
export function addMinutes(moment: LocalMoment, minutes: number): LocalMoment {
    const { date, time } = partsOfMoment(moment);
    const total = minutesOf(time) + minutes;
    const days = Math.floor(total / MINUTES_OF_DAY);
    return momentOf(addDays(date, days), timeOf(total - days * MINUTES_OF_DAY));
}

export const addHours = (moment: LocalMoment, hours: number): LocalMoment => addMinutes(moment, 60 * hours);

/** From `a` to `b`; below 0 where `b` is earlier. */
export function minutesBetween(a: LocalMoment, b: LocalMoment): number {
    const [from, to] = [partsOfMoment(a), partsOfMoment(b)];
    return daysBetween(from.date, to.date) * MINUTES_OF_DAY + minutesOf(to.time) - minutesOf(from.time);
}

function minutesOf(time: ClockTime): number {
    const [hour, minute] = time.split(':').map(Number) as [number, number];
    return hour * 60 + minute;
}

const timeOf = (minutes: number): ClockTime =>
    [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0')).join(':');
