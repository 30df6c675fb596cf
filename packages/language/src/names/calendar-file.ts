// The file of a calendar of one's own: its address, and its text once it was read.
import { isDate } from '@guiju/calendar';
import type { CalendarFile } from '@guiju/model';
import { AstUtils, type LangiumDocument, type URI } from 'langium';
import { isCalendarChoice, type CalendarChoice, type Ruleset } from '../generated/ast.ts';
import { importedUri } from './imports.ts';
import { statementsOf } from './statements.ts';

/** What a calendar's file says; text undefined: there is no such file. */
export interface CalendarText {
    readonly uri: URI;
    readonly text: string | undefined;
}

/** Addresses of the calendars that a ruleset names. */
export function calendarsNamedBy(document: LangiumDocument<Ruleset>): URI[] {
    return statementsOf(document.parseResult.value)
        .filter(isCalendarChoice)
        .flatMap(({ file }) => (file === undefined ? [] : [importedUri(document, file)]));
}

/** Texts by document: reading files is for those who may, linking and checking is not. */
const TEXTS = new WeakMap<LangiumDocument, Map<string, string | undefined>>();

/** Whoever loads a ruleset also reads its calendars and leaves them here before it is checked. */
export function keepCalendar(document: LangiumDocument, { uri, text }: CalendarText): void {
    const texts = TEXTS.get(document) ?? new Map<string, string | undefined>();
    texts.set(uri.toString(), text);
    TEXTS.set(document, texts);
}

export type ReadCalendar =
    | { readonly calendar: CalendarFile; readonly problem?: undefined }
    | { readonly calendar?: undefined; readonly problem: 'absent' | 'not json' | 'wrong shape'; readonly at?: string };

/** The calendar that a file holds; undefined for a choice that names no file. */
export function calendarFileOf(choice: CalendarChoice): ReadCalendar | undefined {
    if (choice.file === undefined) return undefined;
    const document = AstUtils.getDocument(choice);
    const text = TEXTS.get(document)?.get(importedUri(document, choice.file).toString());
    return text === undefined ? { problem: 'absent' } : readCalendar(text);
}

function readCalendar(text: string): ReadCalendar {
    let value: unknown;
    try {
        value = JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch {
        return { problem: 'not json' };
    }
    const at = misshapen(value);
    return at === undefined ? { calendar: value as CalendarFile } : { problem: 'wrong shape', at };
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where a file is not as the published schema wants it. Read by hand: the editor need not carry a validator for this. */
function misshapen(value: unknown): string | undefined {
    if (!isFields(value)) return '';
    const odd = Object.keys(value).find(key => !['$schema', 'name', 'source', 'base', 'years'].includes(key));
    if (odd !== undefined) return odd;
    const untitled = ['name', 'source'].find(key => typeof value[key] !== 'string' || value[key] === '');
    if (untitled !== undefined) return untitled;
    if (value['base'] !== undefined && value['base'] !== 'china') return 'base';
    if (!isFields(value['years'])) return 'years';
    return Object.entries(value['years'])
        .map(([year, days]) => misshapenYear(year, days))
        .find(at => at !== undefined);
}

function misshapenYear(year: string, days: unknown): string | undefined {
    const at = `years.${year}`;
    if (!/^\d{4}$/.test(year) || !isFields(days)) return at;
    const odd = Object.keys(days).find(key => !['holidays', 'workdays'].includes(key));
    if (odd !== undefined) return `${at}.${odd}`;
    for (const list of ['holidays', 'workdays']) {
        const dates = days[list];
        if (!Array.isArray(dates)) return `${at}.${list}`;
        const wrong = dates.findIndex(date => typeof date !== 'string' || !isDate(date) || !date.startsWith(year));
        if (wrong >= 0) return `${at}.${list}[${wrong}]`;
    }
    return undefined;
}
