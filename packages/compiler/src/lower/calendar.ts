// The calendar of a ruleset: a known one, a file of its own, or a file whose years stand in the place of known ones.
import { CHINA, isWeekend, type CalendarYear } from '@guiju/calendar';
import { calendarFileOf, calendarOf, needsCalendar, type Ruleset } from '@guiju/language';
import type { Calendar, CalendarFile } from '@guiju/model';

/** A model without working days does not mention a calendar. */
export function lowerCalendar(ruleset: Ruleset): { calendar?: Calendar } {
    const choice = calendarOf(ruleset);
    if (!choice || !needsCalendar(ruleset)) return {};
    const file = calendarFileOf(choice)?.calendar;
    if (!file) return { calendar: { name: 'china', source: CHINA.source, years: plain(CHINA.years) } };
    const own = Object.entries(file.years).map(([year, days]) => yearOf(Number(year), days));
    const known = file.base === 'china' ? CHINA.years : [];
    const kept = known.filter(({ year }) => !own.some(other => other.year === year));
    const source = file.base === 'china' ? `${CHINA.source}; ${file.source}` : file.source;
    return { calendar: { name: file.name, source, years: plain([...kept, ...own]) } };
}

function yearOf(year: number, { holidays, workdays }: CalendarFile['years'][string]): CalendarYear {
    const daysOf = (dates: readonly string[], onWeekend: boolean): string =>
        [...new Set(dates)]
            .filter(date => isWeekend(date) === onWeekend)
            .map(date => date.slice('2026-'.length))
            .sort()
            .join(' ');
    return { year, off: daysOf(holidays, false), on: daysOf(workdays, true) };
}

const plain = (years: readonly CalendarYear[]): Calendar['years'] =>
    [...years].sort((a, b) => a.year - b.year).map(({ year, off, on }) => ({ year, off, on }));
