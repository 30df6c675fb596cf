// The calendar knows the working days of the year in which the rule begins.
import { CHINA, readDate, yearOf } from '@guiju/calendar';
import { calendarOf, needsCalendar } from '../analysis/terms.ts';
import { isEffective, isPublished, type CalendarChoice, type Ruleset } from '../generated/ast.ts';
import { calendarFileOf } from '../names/calendar-file.ts';
import { statementsOf } from '../names/statements.ts';
import { defineCheck } from './check.ts';

/** Without the holidays of a year no last day can be told, from the first case on. */
export const calendarYearMissing = defineCheck({
    id: 'calendar-year-missing',
    severity: 'warning',
    on: 'Ruleset',
    message: {
        zh: (it: { year: number; from: number; to: number }) =>
            `按工作日计的期限要知道当年的节假日。规则 ${it.year} 年起用，日历只有 ${it.from} 年到 ${it.to} 年：` +
            `请用“日历 “文件””补上 ${it.year} 年，格式见“guiju schema calendar”。`,
        en: it =>
            `Terms in working days need the holidays of the year. The rule begins in ${it.year}, and the calendar goes from ${it.from} to ${it.to}: ` +
            `add ${it.year} with “calendar "file"”; “guiju schema calendar” shows its form.`
    },
    run(ruleset, report) {
        const choice = calendarOf(ruleset);
        const begin = beginOf(ruleset);
        const years = choice && needsCalendar(ruleset) ? yearsOf(choice) : [];
        if (!begin || years.length === 0) return;
        const day = readDate(begin.date);
        if (day === undefined || years.includes(yearOf(day))) return;
        const [from, to] = [Math.min(...years), Math.max(...years)];
        report({ year: yearOf(day), from, to }, { node: begin, property: 'date' });
    }
});

const beginOf = (ruleset: Ruleset) =>
    statementsOf(ruleset).find(isEffective) ?? statementsOf(ruleset).find(isPublished);

/** None where the file of the calendar cannot be read, which is reported elsewhere. */
function yearsOf(choice: CalendarChoice): number[] {
    const china = CHINA.years.map(({ year }) => year);
    const read = calendarFileOf(choice);
    if (read === undefined) return china;
    if (!read.calendar) return [];
    const own = Object.keys(read.calendar.years).map(Number);
    return read.calendar.base === 'china' ? [...china, ...own] : own;
}
