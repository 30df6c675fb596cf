// Terms that count from an event, once for each time that it happened.
import type { CivilDate } from '@guiju/calendar';
import type { Deadline, DeadlineState, Period, Term, TermPeriod } from '@guiju/model';
import { count, lastDayBefore, moved, type Counted } from './count.ts';
import { extended, type Span } from './extension.ts';
import * as say from './sentences.ts';
import { datesOf, draft, type Draft, type TermSituation } from './situation.ts';

export type Anchored = Extract<Term['rule'], { event: string }>;

export function anchoredDeadlines(situation: TermSituation, rule: Anchored): Draft[] {
    const { term } = situation;
    const anchors = datesOf(situation, rule.event);
    if (anchors.length === 0) {
        const because = [say.notHappened(rule.event)];
        return [draft(term, { state: 'not started', because, kind: kindOf(term, rule) })];
    }
    return anchors.map((from, at) => deadlineFrom(situation, rule, from, anchors[at - 1]));
}

export function kindOf({ modality }: Term, { kind }: Anchored): Deadline['kind'] {
    if (kind === 'at least' || kind === 'window') return kind;
    return modality === 'usually' ? 'usually' : 'at most';
}

/** `previous`: the time before that the event happened; what was done before it belongs to that one. */
function deadlineFrom(
    situation: TermSituation,
    rule: Anchored,
    from: CivilDate,
    previous: CivilDate | undefined
): Draft {
    const { term } = situation;
    const kind = kindOf(term, rule);
    const opening = say.happened(rule.event, from);
    if (rule.kind === 'delegated') {
        const because = [opening, say.delegated(rule.document)];
        return draft(term, { from, kind, state: 'undetermined', because });
    }
    const span = spanOf(situation, rule, from);
    if (span.due === undefined)
        return draft(term, { from, kind, state: 'undetermined', because: [opening, ...span.because] });
    const since = rule.side === 'after' ? from : (previous ?? '');
    const end = extended(situation, { ...span, due: span.due }, since);
    if (end.due === undefined)
        return draft(term, { from, kind, state: 'undetermined', because: [opening, ...end.because] });
    const { state, met } = stateOf(situation, rule, { from, since, start: end.start, due: end.due });
    return draft(term, { from, kind, start: end.start, due: end.due, state, met, because: [opening, ...end.because] });
}

/** First and last day, before any extension. */
function spanOf({ counting }: TermSituation, rule: Exclude<Anchored, { kind: 'delegated' }>, from: CivilDate): Span {
    const direction = rule.side === 'after' ? 1 : -1;
    // What counts hours has a way of its own.
    const counted = (period: TermPeriod): Counted => count(from, period as Period, direction, counting);
    if (rule.kind !== 'window') {
        const last = rule.period === null ? lastDayBefore(rule.event, from, counting) : counted(rule.period);
        const end = moved(last, counting);
        return { start: undefined, due: end.date, because: end.because };
    }
    const last = (end: Counted, isLast: boolean): Counted => (isLast ? moved(end, counting) : end);
    const far = last(counted(rule.to), direction === 1);
    const near = last(
        rule.from === null ? lastDayBefore(rule.event, from, counting) : counted(rule.from),
        direction === -1
    );
    const because = [...(rule.side === 'after' ? near : far).because, ...(rule.side === 'after' ? far : near).because];
    if (far.date === undefined || near.date === undefined) return { start: undefined, due: undefined, because };
    return rule.side === 'after'
        ? { start: near.date, due: far.date, because }
        : { start: far.date, due: near.date, because };
}

interface Dates {
    readonly from: CivilDate;
    /** What happened before or on this day does not count; for terms after an event it may be on the day itself. */
    readonly since: CivilDate;
    readonly start: CivilDate | undefined;
    readonly due: CivilDate;
}

interface Standing {
    readonly state: DeadlineState;
    readonly met?: CivilDate;
}

function stateOf(situation: TermSituation, rule: Anchored, dates: Dates): Standing {
    const { term, on } = situation;
    const done = doneSince(situation, rule, dates);
    if (rule.kind === 'at least' && rule.side === 'after') return earliestState(done[0], dates.due, on);
    const inTime = done.find(date => date >= (dates.start ?? '') && date <= dates.due);
    if (inTime !== undefined) return { state: 'met', met: inTime };
    const late = done.find(date => date > dates.due);
    if (late !== undefined && (rule.side === 'after' || rule.kind === 'at least' || late < dates.from))
        return { state: 'met late', met: late };
    if (on < (dates.start ?? (rule.side === 'after' ? dates.from : ''))) return { state: 'not started' };
    if (on <= dates.due) return { state: 'due' };
    return { state: term.metBy === null || term.modality === 'may' ? 'passed' : 'overdue' };
}

/** The times it was done that may belong to this event, up to the day that is asked about. */
function doneSince(situation: TermSituation, rule: Anchored, { from, since }: Dates): CivilDate[] {
    const { term, on } = situation;
    if (term.metBy === null) return [];
    const sameDay = rule.side === 'after' && term.metBy !== rule.event;
    const last = rule.side === 'before' && from < on ? from : on;
    return datesOf(situation, term.metBy).filter(date => (date > since || (sameDay && date === since)) && date <= last);
}

function earliestState(done: CivilDate | undefined, earliest: CivilDate, on: CivilDate): Standing {
    if (done !== undefined) return { state: done < earliest ? 'too early' : 'met', met: done };
    return { state: on < earliest ? 'not started' : 'allowed' };
}
