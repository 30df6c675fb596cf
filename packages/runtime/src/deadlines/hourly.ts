// Terms in hours: from the minute of an event to a minute. What a date alone leaves open is said, never guessed.
import { addHours, type LocalMoment } from '@guiju/calendar';
import type { Term, TermPeriod } from '@guiju/model';
import type { Bilingual } from '../language.ts';
import { kindOf, type Anchored } from './anchored.ts';
import { placesOf, type Limits } from './hourly-order.ts';
import { hourlyState } from './hourly-state.ts';
import * as hourly from './hourly-sentences.ts';
import type { Recorded } from './record.ts';
import * as say from './sentences.ts';
import { draft, momentsOf, type Draft, type TermSituation } from './situation.ts';

/** An event to count from, in hours. */
export type Hourly = Exclude<Anchored, { kind: 'delegated' }>;

export function countsHours(rule: Term['rule']): rule is Hourly {
    if (rule.kind === 'window') return rule.to.unit === 'hour';
    return (rule.kind === 'at most' || rule.kind === 'at least') && rule.period?.unit === 'hour';
}

export function hourlyDeadlines(situation: TermSituation, rule: Hourly): Draft[] {
    const { term } = situation;
    const anchors = momentsOf(situation, rule.event);
    const kind = kindOf(term, rule);
    if (anchors.length === 0)
        return [draft(term, { state: 'not started', because: [say.notHappened(rule.event)], kind })];
    return anchors.map((from, at) => {
        if (!from.includes('T')) {
            const because = [hourly.startOpen(rule.event, from)];
            return draft(term, { from, kind, state: 'undetermined', because });
        }
        return deadlineFrom(situation, rule, from, anchors[at - 1]);
    });
}

function deadlineFrom(situation: TermSituation, rule: Hourly, from: LocalMoment, previous?: Recorded): Draft {
    const { term } = situation;
    const kind = kindOf(term, rule);
    const opening = say.happened(rule.event, hourly.plainly(from));
    const undetermined = (because: readonly Bilingual[]): Draft =>
        draft(term, { from, kind, state: 'undetermined', because: [opening, ...because] });
    try {
        const span = spanOf(rule, from);
        const since = rule.side === 'after' ? from : previous;
        const limits: Limits = { from, since, start: span.start, due: span.due };
        const end = extendedBy(situation, limits);
        if (end.due === undefined) return undetermined([...span.because, ...end.because]);
        const { state, met, because } = hourlyState(situation, rule, { ...limits, due: end.due });
        const all = [opening, ...span.because, ...end.because, ...because];
        return draft(term, { from, kind, start: span.start, due: end.due, state, met, because: all });
    } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        return undetermined([say.beyondCalendar]);
    }
}

interface Span {
    readonly start: LocalMoment | undefined;
    readonly due: LocalMoment;
    readonly because: readonly Bilingual[];
}

/** First and last minute, before any extension. */
function spanOf(rule: Hourly, from: LocalMoment): Span {
    const forward = rule.side === 'after';
    const counted = (period: TermPeriod | null): { at: LocalMoment; because: Bilingual } => {
        if (period === null) return { at: from, because: hourly.upToEvent(rule.event, from) };
        const at = addHours(from, forward ? period.count : -period.count);
        return { at, because: hourly.counted(from, at, period, forward) };
    };
    if (rule.kind !== 'window') {
        const last = counted(rule.period);
        return { start: undefined, due: last.at, because: [last.because] };
    }
    const [first, last] = forward ? [rule.from, rule.to] : [rule.to, rule.from];
    const [start, due] = [counted(first), counted(last)];
    return { start: start.at, due: due.at, because: [start.because, due.because] };
}

/** The end, moved where the event that allows it was recorded in time; no `due`: nobody can tell whether it was. */
function extendedBy(
    situation: TermSituation,
    limits: Limits
): { due: LocalMoment | undefined; because: readonly Bilingual[] } {
    const { extension } = situation.term;
    const { due } = limits;
    if (extension === null) return { due, because: [] };
    const found = momentsOf(situation, extension.event).map(recorded => ({
        recorded,
        places: placesOf(recorded, { ...limits, start: undefined }, { at: situation.at, sameMinute: true })
    }));
    const allowed = found.find(({ places }) => places.size === 1 && places.has('in time'));
    if (allowed) {
        const end = addHours(due, extension.period.count);
        const told = say.extended(extension.event, hourly.plainly(allowed.recorded), extension.reason);
        return { due: end, because: [told, hourly.counted(due, end, extension.period, true)] };
    }
    const open = found.find(({ places }) => places.has('in time'));
    return open
        ? { due: undefined, because: [hourly.orderOpen(extension.event, open.recorded)] }
        : { due, because: [] };
}
