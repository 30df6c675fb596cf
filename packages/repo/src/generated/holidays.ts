// The public holidays of China out of the npm package chinese-days, as the data file of packages/calendar.
import { readdirSync } from 'node:fs';
import { isWeekend, type CalendarYear } from '@guiju/calendar';
import { inRoot, readPackage, readText } from '../root.ts';
import type { GeneratedFiles } from './files.ts';

const SOURCE = 'node_modules/chinese-days';

/** One file for each year: date → name of the holiday, and date → the holiday that a weekend day is worked for. */
interface PublishedYear {
    holidays: Record<string, string>;
    workdays: Record<string, string>;
}

/** Only what differs from Monday to Friday is kept. */
export function generateHolidays(): GeneratedFiles {
    const { name, version, license } = readPackage(`${SOURCE}/package.json`);
    const years = publishedYears().map(yearOf);
    const lines = years.map(year => `        ${JSON.stringify(year)}`);
    const head = [`    "source": "${name} ${version} (${license})",`, '    "years": ['];
    const text = ['{', ...head, lines.join(',\n'), '    ]', '}', ''].join('\n');
    return new Map([['packages/calendar/src/generated/china.json', text]]);
}

const publishedYears = (): number[] =>
    readdirSync(inRoot(SOURCE, 'dist/years'))
        .map(file => /^(\d{4})\.json$/.exec(file)?.[1])
        .filter(year => year !== undefined)
        .map(Number)
        .sort();

function yearOf(year: number): CalendarYear {
    const { holidays, workdays } = JSON.parse(readText(`${SOURCE}/dist/years/${year}.json`)) as PublishedYear;
    const daysOf = (dates: Record<string, string>, onWeekend: boolean): string =>
        Object.keys(dates)
            .filter(date => isWeekend(date) === onWeekend)
            .map(date => date.slice('2026-'.length))
            .sort()
            .join(' ');
    return { year, off: daysOf(holidays, false), on: daysOf(workdays, true) };
}
