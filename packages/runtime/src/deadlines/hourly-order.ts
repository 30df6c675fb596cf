// Where something recorded lies beside the minutes of a term. A date alone may lie in several places: all are found.
import { addMinutes, endOfDay, partsOfMoment, startOfDay, type LocalMoment } from '@guiju/calendar';
import type { Recorded } from './record.ts';

/** `elsewhere`: before what is counted from, or behind the minute that is asked about. `early`: before the time began. */
export type Place = 'elsewhere' | 'early' | 'in time' | 'late';

export interface Limits {
    readonly from: LocalMoment;
    /** What happened before this does not count; a date alone leaves open when on that day it was. */
    readonly since: Recorded | undefined;
    readonly start: LocalMoment | undefined;
    readonly due: LocalMoment;
}

export interface Asked {
    /** What is later is a plan. */
    readonly at: LocalMoment;
    /** Whether what happened in the very minute of `since` counts. */
    readonly sameMinute: boolean;
}

/** One place for a moment; for a date all places that a minute of that day can have. */
export function placesOf(recorded: Recorded, limits: Limits, asked: Asked): ReadonlySet<Place> {
    const sinces = limits.since === undefined ? [''] : minutesOf(limits.since, []);
    const marks = [...sinces, limits.start ?? '', limits.due, asked.at];
    const minutes = minutesOf(recorded, marks);
    return new Set(
        sinces.flatMap(since => minutes.map(minute => placeOf(minute, { ...limits, since: since || undefined }, asked)))
    );
}

function placeOf(minute: LocalMoment, { since, start, due }: Limits, { at, sameMinute }: Asked): Place {
    if (minute > at) return 'elsewhere';
    if (since !== undefined && (minute < since || (minute === since && !sameMinute))) return 'elsewhere';
    if (minute < (start ?? '')) return 'early';
    return minute <= due ? 'in time' : 'late';
}

/** Of a date the first and the last minute, and those at and beside every mark of that day: nothing changes between them. */
function minutesOf(recorded: Recorded, marks: readonly string[]): LocalMoment[] {
    if (recorded.includes('T')) return [recorded];
    const [first, last] = [startOfDay(recorded), endOfDay(recorded)];
    const beside = marks
        .filter(mark => mark !== '' && partsOfMoment(mark).date === recorded)
        .flatMap(mark => [addMinutes(mark, -1), mark, addMinutes(mark, 1)])
        .filter(minute => minute >= first && minute <= last);
    return [first, ...beside, last];
}
