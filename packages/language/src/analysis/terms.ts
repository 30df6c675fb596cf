// How a term counts: its periods, what a day is, whether the day of the event counts, where a month too short ends.
import { AstUtils, type AstNode } from 'langium';
import {
    isApart,
    isAtLeast,
    isCalendarChoice,
    isCertificate,
    isDayMeaning,
    isDayMove,
    isDelegated,
    isExtension,
    isFirstDay,
    isMonthEnd,
    isPeriod,
    isWithin,
    type Apart,
    type CalendarChoice,
    type Certificate,
    type FirstDay,
    type MonthEnd,
    type Ruleset,
    type Term
} from '../generated/ast.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { statementsOf } from '../names/statements.ts';
import { certificateOf } from '../names/life-cycle.ts';
import { termsOf } from '../names/terms.ts';
import { meaningOf } from '../words.ts';

export type PeriodUnit = 'hour' | 'calendar day' | 'working day' | 'week' | 'month' | 'year';

/** A length of time: a whole number of at least 1, and what it counts. */
export interface PeriodOfTime {
    readonly count: number;
    readonly unit: PeriodUnit;
}

/** An amount of time where it is written. */
export interface WrittenPeriod {
    readonly node: AstNode;
    readonly property: 'amount' | 'from' | 'to';
    readonly amount: string;
    readonly unit: string;
}

/** Every amount of time in a term or in the life cycle of a certificate, in the order of the text. */
export function periodsIn(term: Term | Certificate): WrittenPeriod[] {
    if (isCertificate(term)) {
        const periods = AstUtils.streamAllContents(term).filter(isPeriod).toArray();
        return periods.map(period => written(period, 'amount', period.amount));
    }
    const { limit, parts } = term;
    const limits = isWithin(limit)
        ? [written(limit, 'from', limit.from), ...(limit.to === undefined ? [] : [written(limit, 'to', limit.to)])]
        : isAtLeast(limit)
          ? [written(limit, 'from', limit.from)]
          : [];
    const others = [...apartsIn(term), ...parts.filter(isExtension)];
    return [...limits, ...others.map(node => written(node, 'amount', node.amount))];
}

function written(
    node: AstNode & { unit: string },
    property: WrittenPeriod['property'],
    amount: string | undefined
): WrittenPeriod {
    return { node, property, amount: amount ?? '', unit: node.unit ?? '' };
}

/** How far two occasions may lie apart. */
export function apartsIn({ apart, regularity }: Term): Apart[] {
    return [...(apart ? [apart] : []), ...regularity.filter(isApart)];
}

/** As a reader says it: 5个工作日 for 5个工作日内. */
export const periodText = ({ amount, unit }: WrittenPeriod): string =>
    /^[a-z]/.test(unit) ? `${amount} ${unit}` : `${amount}${unit.replace(/内$/, '')}`;

/** Undefined where it is open what a day is. */
export function unitOfPeriod(unit: string, ruleset: Ruleset): PeriodUnit | undefined {
    const meaning = meaningOf(unit).replace('-', ' ');
    if (meaning !== 'day') return meaning as PeriodUnit;
    const said = statementsOf(ruleset).find(isDayMeaning);
    return said && (meaningOf(said.unit).replace('-', ' ') as PeriodUnit);
}

/** Undefined for an amount that is no whole number from 1, and where it is open what a day is. */
export function periodOf({ node, amount, unit }: WrittenPeriod): PeriodOfTime | undefined {
    const counted = unitOfPeriod(unit, rulesetOf(node));
    return /^\d+$/.test(amount) && Number(amount) > 0 && counted ? { count: Number(amount), unit: counted } : undefined;
}

/** The rule of the term itself, else that of the ruleset; undefined where neither has one. */
export function firstDayFor(term: Term): FirstDay | undefined {
    return term.parts.find(isFirstDay) ?? statementsOf(rulesetOf(term)).find(isFirstDay);
}

export function monthEndFor(term: Term): MonthEnd | undefined {
    return term.parts.find(isMonthEnd) ?? statementsOf(rulesetOf(term)).find(isMonthEnd);
}

/** Where a last day that is not worked moves: as the term says, else as the ruleset says of every term that it can move. */
export function moveFor(term: Term): DayMoveMeaning | undefined {
    const own = term.parts.find(isDayMove);
    const said = own ?? statementsOf(rulesetOf(term)).find(isDayMove);
    const meaning = meaningOf(said?.move ?? '');
    return isMove(meaning) && moves(term, meaning) ? meaning : undefined;
}

export type DayMoveMeaning = 'next working day' | 'previous working day';

const isMove = (meaning: string): meaning is DayMoveMeaning =>
    meaning === 'next working day' || meaning === 'previous working day';

/** Only a last day moves, and never past the event that it lies before. */
export function moves(term: Term, move: DayMoveMeaning): boolean {
    const { limit, side, anchor, yearly, apart, regularity } = term;
    if (isDelegated(limit) || countsHours(term)) return false;
    const isBefore = meaningOf(side ?? '') === 'before';
    if (anchor) return isBefore ? move === 'previous working day' : !isAtLeast(limit);
    return !yearly || apart !== undefined || regularity.some(isApart);
}

export const countsEventDay = (rule: FirstDay | undefined): boolean => meaningOf(rule?.counted ?? '') === 'counted';

/** Whether the limit is in hours, which run from a time of the day and not from a day. */
export const countsHours = ({ limit }: Term): boolean =>
    (isWithin(limit) || isAtLeast(limit)) && meaningOf(limit.unit ?? '') === 'hour';

/** Whether a period is counted from a day: one only says that something is done once a year, or leaves the time to others. */
export function countsFromDay(term: Term): boolean {
    if (countsHours(term)) return false;
    return (term.limit === undefined && term.anchor !== undefined) || periodsIn(term).length > 0;
}

/** Whether some period ends on a day that a month may lack. */
export function countsMonths(term: Term): boolean {
    return periodsIn(term).some(({ unit }) => ['month', 'year'].includes(meaningOf(unit)));
}

/** The first period that counts working days. */
export function workingDaysIn(holder: Term | Certificate): WrittenPeriod | undefined {
    const ruleset = rulesetOf(holder);
    return periodsIn(holder).find(({ unit }) => unitOfPeriod(unit, ruleset) === 'working day');
}

export const calendarOf = (ruleset: Ruleset): CalendarChoice | undefined =>
    statementsOf(ruleset).find(isCalendarChoice);

export function needsCalendar(ruleset: Ruleset): boolean {
    const certificate = certificateOf(ruleset);
    const moved = termsOf(ruleset).some(term => moveFor(term) !== undefined);
    return moved || [...termsOf(ruleset), ...(certificate ? [certificate] : [])].some(holder => workingDaysIn(holder));
}
