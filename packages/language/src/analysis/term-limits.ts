// What can be proved about the limits of terms: which of two periods is longer on every day of every calendar.
import { isAtLeast, isWithin, type Term } from '../generated/ast.ts';
import { actText, eventMeeting } from '../names/terms.ts';
import { meaningOf } from '../words.ts';
import { apartsIn, countsEventDay, firstDayFor, periodOf, periodsIn, type PeriodOfTime } from './terms.ts';

/** No nearer to the event than `near`, no farther from it than `far`. */
export interface TermLimits {
    readonly near: PeriodOfTime | undefined;
    readonly far: PeriodOfTime | undefined;
}

export function limitsOf(term: Term): TermLimits {
    const { limit } = term;
    const [first, second] = periodsIn(term).map(periodOf);
    if (isAtLeast(limit)) return { near: first, far: undefined };
    if (isWithin(limit)) return limit.to === undefined ? { near: undefined, far: first } : { near: first, far: second };
    return { near: undefined, far: apartsIn(term).length > 0 ? first : undefined };
}

/** The day that a limit is counted from and what is done, as one key; undefined where a term has no such limit. */
export function subjectOf(term: Term): string | undefined {
    if (term.pair.length > 0) return undefined;
    const act = eventMeeting(term)?.name ?? actText(term);
    const from = term.anchor ? term.anchor.ref?.name : eventMeeting(term)?.name;
    if (from === undefined) return undefined;
    return JSON.stringify([term.actor, act, from, meaningOf(term.side ?? 'after')]);
}

/** Whether both oblige and count the day of the event alike, so that their limits can be compared. */
export function areComparable(one: Term, other: Term): boolean {
    const counts = [one, other].map(term => countsEventDay(firstDayFor(term)));
    return counts[0] === counts[1] && [one, other].every(({ modality }) => meaningOf(modality) === 'shall');
}

/** Days that a period has at least and at most; working days have no upper end, holidays may be long. */
const DAYS: Record<Exclude<PeriodOfTime['unit'], 'hour'>, readonly [least: number, most: number]> = {
    'calendar day': [1, 1],
    'working day': [1, Infinity],
    week: [7, 7],
    month: [28, 31],
    year: [365, 366]
};

const MONTHS: Partial<Record<PeriodOfTime['unit'], number>> = { month: 1, year: 12 };

/** Whether one period ends later than another whatever day both are counted from. */
export function isAlwaysLonger(one: PeriodOfTime, other: PeriodOfTime): boolean {
    if (one.unit === other.unit) return one.count > other.count;
    const months = [one, other].map(({ count, unit }) => count * (MONTHS[unit] ?? NaN));
    if (months.every(Number.isFinite)) return months[0]! > months[1]!;
    if (one.unit === 'hour' || other.unit === 'hour') return hoursOf(one)[0] > hoursOf(other)[1];
    return one.count * DAYS[one.unit][0] > other.count * DAYS[other.unit][1];
}

/**
 * Hours run from a time of the day. Days run to the end of one, from any time of the day of the event: that day is a part of
 * them where it counts, and comes on top where it does not, so that one calendar day is anything from no hour to 48.
 */
function hoursOf({ count, unit }: PeriodOfTime): readonly [least: number, most: number] {
    if (unit === 'hour') return [count, count];
    const [least, most] = DAYS[unit];
    return [24 * (count * least - 1), 24 * (count * most + 1)];
}
