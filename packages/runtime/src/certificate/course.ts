// The course of one certificate: what a record says happened, and what happens by itself between these days.
import { compareDates, type CivilDate } from '@guiju/calendar';
import { accept, areResolved } from './accept.ts';
import { RESOLVED, type Happening, type Refused } from './happening.ts';
import { automaticMoments } from './limits.ts';
import { moved, NOTHING_YET } from './moves.ts';
import type { Rule, Standing, Unclear } from './standing.ts';

export type Course = { standing: Standing; unclear?: Unclear } | { refused: Refused };

/** Up to the end of a day; what a record says of later days is not looked at. */
export function courseOf(happenings: readonly Happening[], on: CivilDate, rule: Rule): Course {
    const past = happenings.filter(({ date }) => date <= on).sort((a, b) => compareDates(a.date, b.date));
    let standing = NOTHING_YET;
    for (const happening of past) {
        const before = passed(standing, happening.date, rule);
        if (before.unclear) return before;
        const after = accept(before.standing, happening, rule);
        if ('refused' in after) return after;
        standing = atOnce(after.standing, happening, rule);
    }
    return passed(standing, on, rule);
}

/**
 * All automatic transitions up to a day, that day included: they come before what else happens on it. Through no state
 * a certificate passes twice on one day.
 */
function passed(standing: Standing, to: CivilDate, rule: Rule): { standing: Standing; unclear?: Unclear } {
    let now = standing;
    let left = new Set<string>();
    for (;;) {
        const moments = automaticMoments(now, rule).filter(
            ([transition, { date }]) => date !== now.since || !left.has(transition.to)
        );
        const due = moments
            .filter(([, { date }]) => date !== null && date <= to)
            .sort(([, a], [, b]) => compareDates(a.date!, b.date!))[0];
        const limit = due?.[1].date ?? to;
        const unclear = moments.find(([, { notBefore }]) => notBefore !== null && notBefore <= limit);
        if (unclear) return { standing: now, unclear: { from: unclear[1].notBefore!, because: unclear[1].because! } };
        if (!due) return { standing: now };
        const date = due[1].date!;
        left = new Set([...(date === now.since ? left : []), now.state!]);
        now = moved(now, { transition: due[0], date }, rule);
    }
}

/** What an event or the last resolved reason moves on its own day; one transition at most. */
function atOnce(standing: Standing, { event, date }: Happening, rule: Rule): Standing {
    const transition = rule.certificate.transitions.find(({ by, from, when }) => {
        if (by !== 'automatic' || standing.state === null || !from.includes(standing.state)) return false;
        if (when?.kind === 'event') return when.event === event;
        return when?.kind === 'reasons resolved' && event === RESOLVED && areResolved(when.which, standing);
    });
    return transition ? moved(standing, { transition, date }, rule) : standing;
}
