// How a term in hours stands at the minute that is asked about.
import type { DeadlineState, Term } from '@guiju/model';
import type { Bilingual } from '../language.ts';
import type { Hourly } from './hourly.ts';
import { placesOf, type Limits, type Place } from './hourly-order.ts';
import * as hourly from './hourly-sentences.ts';
import type { Recorded } from './record.ts';
import { momentsOf, type TermSituation } from './situation.ts';

interface Standing {
    readonly state: DeadlineState;
    readonly met?: Recorded;
    readonly because: readonly Bilingual[];
}

interface Act {
    readonly recorded: Recorded;
    readonly places: ReadonlySet<Place>;
}

export function hourlyState(situation: TermSituation, rule: Hourly, limits: Limits): Standing {
    const { term, at } = situation;
    if (rule.kind === 'at least' && rule.side === 'after') {
        const [done] = actsOf(situation, rule, { ...limits, start: limits.due, due: LAST_MINUTE });
        return earliestState(term, done, at < limits.due);
    }
    const acts = actsOf(situation, rule, limits);
    const inTime = acts.find(isOnly('in time'));
    if (inTime) return { state: 'met', met: inTime.recorded, because: [] };
    const open = acts.find(({ places }) => places.size > 1 && (places.has('in time') || places.has('late')));
    if (open) return undecided(term, open);
    const late = acts.find(isOnly('late'));
    if (late) return { state: 'met late', met: late.recorded, because: [] };
    const opens = limits.start ?? (rule.side === 'after' ? limits.from : '');
    const isOver = term.metBy === null || term.modality === 'may' ? 'passed' : 'overdue';
    return { state: at < opens ? 'not started' : at <= limits.due ? 'due' : isOver, because: [] };
}

/** What may have been done for this event, earliest first. What is done before an event is over when it happens. */
function actsOf(situation: TermSituation, rule: Hourly, limits: Limits): Act[] {
    const { term, at } = situation;
    if (term.metBy === null) return [];
    const last = rule.side === 'before' && limits.from < at ? limits.from : at;
    const asked = { at: last, sameMinute: rule.side === 'after' && term.metBy !== rule.event };
    return momentsOf(situation, term.metBy)
        .map(recorded => ({ recorded, places: placesOf(recorded, limits, asked) }))
        .filter(({ places }) => [...places].some(place => place !== 'elsewhere'));
}

const LAST_MINUTE = '9999-12-31T23:59';

const isOnly =
    (place: Place) =>
    ({ places }: Act): boolean =>
        places.size === 1 && places.has(place);

/** The time of the day that is missing would decide. */
const undecided = ({ metBy }: Term, { recorded }: Act): Standing => ({
    state: 'undetermined',
    because: [hourly.orderOpen(metBy!, recorded)]
});

/** Its limit is the first minute at which it may be done; there is no last one. */
function earliestState(term: Term, done: Act | undefined, isClosed: boolean): Standing {
    if (done === undefined) return { state: isClosed ? 'not started' : 'allowed', because: [] };
    if (done.places.size > 1) return undecided(term, done);
    return { state: isOnly('early')(done) ? 'too early' : 'met', met: done.recorded, because: [] };
}
