// When a period that began on a day is over, and when that cannot be told.
import { addDays, addMonths, addWeeks, yearOf, type CivilDate } from '@guiju/calendar';
import type { Certificate, Period } from '@guiju/model';
import type { Bilingual } from '../language.ts';

/** `date`: known. Else never where `notBefore` is null, or on a day not before it that cannot be told. */
export interface Moment {
    readonly date: CivilDate | null;
    readonly notBefore: CivilDate | null;
    readonly because: Bilingual | null;
}

export const NEVER: Moment = { date: null, notBefore: null, because: null };

export const onDay = (date: CivilDate): Moment => ({ date, notBefore: null, because: null });

/** How a rule counts, and which days are working days. */
export interface Counting {
    readonly certificate: Pick<Certificate, 'monthEnd' | 'firstDay'>;
    /** The day so many working days after another; a text says why there is none. */
    readonly workingDayAfter: (date: CivilDate, days: number) => CivilDate | Bilingual;
}

/**
 * The first day behind a period that begins on `start`: a state of 6 months from 15 January is full on 15 July. Where the
 * first day counts and the last month lacks the corresponding day, that month is the last one in full.
 */
export function fullOn(start: CivilDate, period: Period, counting: Counting): Moment {
    const counted = counting.certificate.firstDay === 'counted';
    if (period.unit === 'working day')
        return shifted(lengthAfter(counted ? addDays(start, -1) : start, period, counting), 1);
    if (!counted) return shifted(lengthAfter(start, period, counting), 1);
    return lengthAfter(start, period, {
        ...counting,
        certificate: { ...counting.certificate, monthEnd: 'next month' }
    });
}

/** The last day on which a decision is in time: the day of the event itself does not count. */
export function dueOn(event: CivilDate, period: Period, counting: Counting): Moment {
    return lengthAfter(event, period, counting);
}

/** The last day for what is to be done from a day on, which counts itself where the rule says so. */
export function doneBy(start: CivilDate, period: Period, counting: Counting): Moment {
    return shifted(fullOn(start, period, counting), -1);
}

/** So long before a day; undefined where that cannot be told. */
export function before(date: CivilDate, { count, unit }: Period, counting: Counting): CivilDate | undefined {
    const { date: found } = lengthAfter(date, { count: -count, unit }, counting);
    return found ?? undefined;
}

export function shifted(moment: Moment, days: number): Moment {
    const shift = (date: CivilDate | null): CivilDate | null => (date === null ? null : inRange(date, days));
    return { ...moment, date: shift(moment.date), notBefore: shift(moment.notBefore) };
}

function inRange(date: CivilDate, days: number): CivilDate | null {
    return yearOf(date) >= LAST_YEAR || yearOf(date) <= 1 ? null : addDays(date, days);
}

/** Dates have four digits for the year; what lies further is never. */
const LAST_YEAR = 9999;

function lengthAfter(start: CivilDate, { count, unit }: Period, counting: Counting): Moment {
    if (isTooFar(start, count, unit)) return NEVER;
    const monthEnd = counting.certificate.monthEnd ?? 'last day';
    switch (unit) {
        case 'calendar day':
            return onDay(addDays(start, count));
        case 'week':
            return onDay(addWeeks(start, count));
        case 'month':
            return onDay(addMonths(start, count, monthEnd));
        case 'year':
            return onDay(addMonths(start, 12 * count, monthEnd));
        case 'working day': {
            const found = counting.workingDayAfter(start, count);
            if (typeof found === 'string') return onDay(found);
            return { date: null, notBefore: addDays(start, count), because: found };
        }
    }
}

const PER_YEAR: Record<Period['unit'], number> = {
    'calendar day': 365,
    'working day': 100,
    week: 52,
    month: 12,
    year: 1
};

function isTooFar(start: CivilDate, count: number, unit: Period['unit']): boolean {
    const years = Math.ceil(Math.abs(count) / PER_YEAR[unit]) + 1;
    return count < 0 ? yearOf(start) - years < 1 : yearOf(start) + years > LAST_YEAR;
}
