// Lengths of time as written, with their units named once.
import type { Period } from '../generated/ast.ts';
import { meaningOf } from '../words.ts';

export type PeriodUnit = 'days' | 'working days' | 'weeks' | 'months' | 'years';

export interface PeriodFacts {
    /** A whole number from 1 where the ruleset has no errors. */
    readonly amount: number;
    readonly unit: PeriodUnit;
}

export function periodOf({ amount, unit }: Period): PeriodFacts {
    return { amount: Number(amount), unit: meaningOf(unit) as PeriodUnit };
}

/** Months and years end on a day that a shorter month may not have. */
export const hasMonths = (period: Period): boolean => ['months', 'years'].includes(periodOf(period).unit);

/** The least and the most calendar days that a period may take; undefined where it depends on holidays. */
export function daysOf(period: Period): { least: number; most: number } | undefined {
    const { amount, unit } = periodOf(period);
    const [shortest, longest] = DAYS[unit];
    return longest === undefined ? undefined : { least: amount * shortest, most: amount * longest };
}

/** Loose: a month has 28 to 31 days, whichever months they are. */
const DAYS: Record<PeriodUnit, readonly [least: number, most: number | undefined]> = {
    days: [1, 1],
    weeks: [7, 7],
    months: [28, 31],
    years: [365, 366],
    'working days': [1, undefined]
};
