// Deadlines as an iCalendar file (RFC 5545). The same deadlines give the same bytes: no clock, no chance.
import { addDays } from '@guiju/calendar';
import type { Deadline, Deadlines, Model } from '@guiju/model';

/** One event of a whole day for each deadline that has a date; a window reaches over all its days. */
export function iCalendar(model: Model, { deadlines }: Deadlines, on: string): string {
    const lines = [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Guiju//deadlines//ZH',
        'CALSCALE:GREGORIAN',
        `X-WR-CALNAME:${text(model.ruleset.title)}`,
        ...deadlines.flatMap(deadline => eventLines(model, deadline, on)),
        'END:VCALENDAR'
    ];
    return lines.map(folded).join('\r\n') + '\r\n';
}

/** DTEND is the day after the last one. DTSTAMP is required; the day that was asked about stands for it. */
function eventLines(model: Model, deadline: Deadline, on: string): string[] {
    const { name, actor, act, from, start, due, kind, state, clause, because } = deadline;
    if (due === null) return [];
    const uid = fingerprint([model.ruleset.code, name, from, kind, start]);
    const first = kind === 'window' ? (start ?? due) : due;
    const cited = clause === null ? [] : [clause];
    return [
        'BEGIN:VEVENT',
        `UID:${uid}@guiju`,
        `DTSTAMP:${day(on)}T000000Z`,
        `DTSTART;VALUE=DATE:${day(first)}`,
        `DTEND;VALUE=DATE:${day(addDays(due, 1))}`,
        `SUMMARY:${text([name, actor, act].filter(part => part !== '').join(' · '))}`,
        `DESCRIPTION:${text([...because, ...cited, state].join('\n'))}`,
        'TRANSP:TRANSPARENT',
        'END:VEVENT'
    ];
}

/** What names a deadline, but not the date it comes to: when that moves, the entry moves with it. */
function fingerprint(parts: readonly (string | null)[]): string {
    return encodeURIComponent(parts.map(part => part ?? '').join('/'))
        .replaceAll('%', '')
        .toLowerCase();
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
