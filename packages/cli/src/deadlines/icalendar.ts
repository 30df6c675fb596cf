// Deadlines as an iCalendar file (RFC 5545). The same deadlines give the same bytes: no clock, no chance.
import { addDays } from '@guiju/calendar';
import type { Deadline, Deadlines, Language, Model } from '@guiju/model';
import { clauseText, stateText } from './words.ts';

/** What is written, for whom, as of which day. */
export interface Told {
    readonly model: Model;
    readonly language: Language;
    readonly result: Deadlines;
    readonly on: string;
}

/** One event of a whole day for each deadline that has a date; a window reaches over all its days. */
export function iCalendar({ model, result: { deadlines }, language, on }: Told): string {
    const lines = [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        `PRODID:-//Guiju//deadlines//${language.toUpperCase()}`,
        'CALSCALE:GREGORIAN',
        `X-WR-CALNAME:${text(model.ruleset.title)}`,
        ...deadlines.flatMap(deadline => eventLines(deadline, { model, language, on })),
        'END:VCALENDAR'
    ];
    return lines.map(folded).join('\r\n') + '\r\n';
}

/** DTEND is the day after the last one. DTSTAMP is required; the day that was asked about stands for it. */
function eventLines(deadline: Deadline, { model, language, on }: Omit<Told, 'result'>): string[] {
    const { name, actor, act, from, start, due, kind, state, clause, because } = deadline;
    if (due === null) return [];
    const uid = fingerprint([model.ruleset.code, name, from, kind, start]);
    const first = kind === 'window' ? (start ?? due) : due;
    const cited = clause === null ? [] : [clauseText(clause, language)];
    return [
        'BEGIN:VEVENT',
        `UID:${uid}@guiju`,
        `DTSTAMP:${day(on)}T000000Z`,
        `DTSTART;VALUE=DATE:${day(first)}`,
        `DTEND;VALUE=DATE:${day(addDays(due, 1))}`,
        `SUMMARY:${text([name, actor, act].filter(part => part !== '').join(' · '))}`,
        `DESCRIPTION:${text([...because, ...cited, stateText(state, language)].join('\n'))}`,
        'TRANSP:TRANSPARENT',
        'END:VEVENT'
    ];
}

/** What names a deadline, but not the date it comes to: when that moves, the entry moves with it. */
function fingerprint(parts: readonly (string | null)[]): string {
    return parts.map(part => encodeURIComponent(part ?? '').replaceAll('%', '_')).join('.');
}

const day = (date: string): string => date.replaceAll('-', '');

/** Backslash, comma, semicolon and line ends are escaped; other control characters are not allowed and fall out. */
function text(value: string): string {
    return value
        .replace(/\\/g, '\\\\')
        .replace(/([,;])/g, '\\$1')
        .replace(/\r\n|\r|\n/g, '\\n')
        .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

/** A line has at most 75 bytes; what is longer goes on behind a blank. Characters are never cut. */
function folded(line: string): string {
    const parts: string[] = [];
    let [part, bytes] = ['', 0];
    for (const character of line) {
        const size = new TextEncoder().encode(character).length;
        if (bytes + size > 75) {
            parts.push(part);
            [part, bytes] = [' ', 1];
        }
        part += character;
        bytes += size;
    }
    return [...parts, part].join('\r\n');
}
