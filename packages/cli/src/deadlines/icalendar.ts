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
    readonly time: string | undefined;
}

/**
 * One event of a whole day for each deadline that has a date, and one at a time of the day where the term counts hours; a
 * window reaches over all its days or hours.
 */
export function iCalendar({ result: { deadlines }, ...told }: Told): string {
    const { model, language } = told;
    const lines = [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        `PRODID:-//Guiju//deadlines//${language.toUpperCase()}`,
        'CALSCALE:GREGORIAN',
        `X-WR-CALNAME:${text(model.ruleset.title)}`,
        ...deadlines.flatMap(deadline => eventLines(deadline, told)),
        'END:VCALENDAR'
    ];
    return lines.map(folded).join('\r\n') + '\r\n';
}

/** DTSTAMP is required; the day and time that were asked about stand for it. */
function eventLines(deadline: Deadline, { model, language, on, time }: Omit<Told, 'result'>): string[] {
    const { name, actor, act, from, fromTime, start, kind, state, clause, because } = deadline;
    if (deadline.due === null) return [];
    const counted = fromTime === undefined ? [from] : [from, fromTime];
    const uid = fingerprint([model.ruleset.code, name, ...counted, kind, start]);
    const cited = clause === null ? [] : [clauseText(clause, language)];
    return [
        'BEGIN:VEVENT',
        `UID:${uid}@guiju`,
        `DTSTAMP:${moment(on, time ?? '00:00')}Z`,
        ...reachLines(deadline, deadline.due),
        `SUMMARY:${text([name, actor, act].filter(part => part !== '').join(' · '))}`,
        `DESCRIPTION:${text([...because, ...cited, stateText(state, language)].join('\n'))}`,
        'TRANSP:TRANSPARENT',
        'END:VEVENT'
    ];
}

/**
 * Of days the end is the day after the last one. Of hours it is the last minute, by the clock of whoever reads it: a time
 * without a zone. Where nothing but the end counts, the entry lasts no time.
 */
function reachLines({ kind, start, startTime, dueTime }: Deadline, due: string): string[] {
    const isWindow = kind === 'window' && start !== null;
    if (dueTime === undefined) {
        const first = isWindow ? start : due;
        return [`DTSTART;VALUE=DATE:${day(first)}`, `DTEND;VALUE=DATE:${day(addDays(due, 1))}`];
    }
    if (!isWindow) return [`DTSTART:${moment(due, dueTime)}`];
    return [`DTSTART:${moment(start, startTime!)}`, `DTEND:${moment(due, dueTime)}`];
}

/** What names a deadline, but not the date it comes to: when that moves, the entry moves with it. */
function fingerprint(parts: readonly (string | null)[]): string {
    return parts.map(part => encodeURIComponent(part ?? '').replaceAll('%', '_')).join('.');
}

const moment = (date: string, time: string): string => `${day(date)}T${time.replace(':', '')}00`;

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
