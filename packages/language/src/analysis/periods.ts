// Lengths of time in the life cycle of a certificate, and how days and months are counted there.
import { AstUtils } from 'langium';
import {
    isDayMeaning,
    isFirstDay,
    isMonthEnd,
    isPeriod,
    type Certificate,
    type FirstDay,
    type MonthEnd,
    type Period,
    type Ruleset
} from '../generated/ast.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { statementsOf } from '../names/statements.ts';
import { meaningOf } from '../words.ts';

export type LengthUnit = 'calendar day' | 'working day' | 'week' | 'month' | 'year';

export interface Length {
    readonly count: number;
    readonly unit: LengthUnit;
}

/** Undefined for an amount that is no whole number from 1, and where it is open what a day is. */
export function lengthOf(period: Period): Length | undefined {
    const unit = unitIn(period.unit, rulesetOf(period));
    const count = Number(period.amount);
    return unit !== undefined && Number.isSafeInteger(count) && count > 0 ? { count, unit } : undefined;
}

function unitIn(unit: string, ruleset: Ruleset): LengthUnit | undefined {
    const meaning = meaningOf(unit).replace('-', ' ');
    if (meaning !== 'day') return meaning as LengthUnit;
    const said = statementsOf(ruleset).find(isDayMeaning);
    return said && (meaningOf(said.unit).replace('-', ' ') as LengthUnit);
}

/** All lengths of time in a life cycle. */
export const periodsOf = (certificate: Certificate): Period[] =>
    AstUtils.streamAllContents(certificate).filter(isPeriod).toArray();

/** Whether some length ends on a day that a month may lack. */
export const countsInMonths = (certificate: Certificate): boolean =>
    periodsOf(certificate).some(({ unit }) => ['month', 'year'].includes(meaningOf(unit)));

export const countsInWorkingDays = (certificate: Certificate): boolean =>
    periodsOf(certificate).some(period => lengthOf(period)?.unit === 'working day');

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
const DAYS: Record<LengthUnit, readonly [least: number, most: number | undefined]> = {
    'calendar day': [1, 1],
    week: [7, 7],
    month: [28, 31],
    year: [365, 366],
    'working day': [1, undefined]
};
