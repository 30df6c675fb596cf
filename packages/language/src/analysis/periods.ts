// Lengths of time in the life cycle of a certificate, and how days and months are counted there.
import {
    isFirstDay,
    isMonthEnd,
    type Certificate,
    type FirstDay,
    type MonthEnd,
    type Period
} from '../generated/ast.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { statementsOf } from '../names/statements.ts';
import { meaningOf } from '../words.ts';
import { periodOf, periodsIn, type PeriodOfTime, type PeriodUnit } from './terms.ts';

/** Nothing in the life of a certificate goes by hours. */
export interface Length extends PeriodOfTime {
    readonly unit: Exclude<PeriodUnit, 'hour'>;
}

/** Undefined for an amount that is no whole number from 1, and where it is open what a day is. */
export function lengthOf(period: Period): Length | undefined {
    const { amount = '', unit = '' } = period;
    const found = periodOf({ node: period, property: 'amount', amount, unit });
    return found && isInDays(found) ? found : undefined;
}

/** Days and what is made of days. */
export const isInDays = (period: PeriodOfTime): period is Length => period.unit !== 'hour';

/** Whether some length ends on a day that a month may lack. */
export const countsInMonths = (certificate: Certificate): boolean =>
    periodsIn(certificate).some(({ unit }) => ['month', 'year'].includes(meaningOf(unit)));

/** That of the certificate itself, else that of the ruleset; undefined where neither has one. */
export function monthEndOf(certificate: Certificate): MonthEnd | undefined {
    return certificate.members.find(isMonthEnd) ?? statementsOf(rulesetOf(certificate)).find(isMonthEnd);
}

export function firstDayOf(certificate: Certificate): FirstDay | undefined {
    return certificate.members.find(isFirstDay) ?? statementsOf(rulesetOf(certificate)).find(isFirstDay);
}

/** The least and the most days of the calendar that a length may take. */
export function daysOf({ count, unit }: Length): { least: number; most: number | undefined } {
    const [shortest, longest] = DAYS[unit];
    return { least: count * shortest, most: longest === undefined ? undefined : count * longest };
}

/** Loose: a month has 28 to 31 days, whichever months they are. */
const DAYS: Record<Length['unit'], readonly [least: number, most: number | undefined]> = {
    'calendar day': [1, 1],
    week: [7, 7],
    month: [28, 31],
    year: [365, 366],
    'working day': [1, undefined]
};
