// What is done again and again: once in every calendar year, or within a period of the last time.
import { yearOf, type CivilDate } from '@guiju/calendar';
import type { Period, Term } from '@guiju/model';
import { count } from './count.ts';
import { allowedOn, extended } from './extension.ts';
import * as say from './sentences.ts';
import { datesOf, draft, type Draft, type TermSituation } from './situation.ts';

type Recurring = Extract<Term['rule'], { kind: 'recurring' }>;

interface Course {
    readonly situation: TermSituation;
    readonly rule: Recurring;
    /** The times it was done, up to the day that is asked about. */
    readonly done: readonly CivilDate[];
    /** The days from which on it is to be done; empty where it counts from the first time. */
    readonly starts: readonly CivilDate[];
    /** The end of it all. */
    readonly end: CivilDate | undefined;
}

export function recurringDeadlines(situation: TermSituation, rule: Recurring): Draft[] {
    const { term, on } = situation;
    const done = term.metBy === null ? [] : datesOf(situation, term.metBy).filter(date => date <= on);
    const starts = rule.from === null ? [] : datesOf(situation, rule.from.event).filter(date => date <= on);
    const course = {
        situation,
        rule,
        done,
        starts,
        end: rule.until === null ? undefined : datesOf(situation, rule.until).at(-1)
    };
    if ((rule.from === null ? done : starts).length === 0) {
        const because = [say.notHappened(rule.from?.event ?? term.metBy ?? term.act)];
        return [draft(term, { kind: 'recurring', state: 'not started', because })];
    }
    return [...(rule.yearly ? yearly(course) : []), ...(rule.apart === null ? [] : spaced(course, rule.apart))];
}

function yearly({ situation, rule, done, starts, end }: Course): Draft[] {
    const first = starts.length > 0 ? yearOf(starts[0]!) + (rule.from?.year === 'same' ? 0 : 1) : yearOf(done[0]!) + 1;
    const left = new Set(rule.exceptYear === null ? [] : datesOf(situation, rule.exceptYear).map(yearOf));
    const years = Array.from({ length: Math.max(0, yearOf(situation.on) - first + 1) }, (_, at) => first + at);
    return years
        .filter(year => !left.has(year) && !(end !== undefined && end < `${year}-12-31`))
        .map(year =>
            deadlineOfYear(
                situation,
                year,
                done.find(date => yearOf(date) === year)
            )
        );
}

/** The end of a year stays where it is: an extension is for the time from one to the next. */
function deadlineOfYear(situation: TermSituation, year: number, met: CivilDate | undefined): Draft {
    const { term, on } = situation;
    const [start, due] = [`${year}-01-01`, `${year}-12-31`] as const;
    const allowed = allowedOn(situation, start, due);
    const because = [say.everyYear(year), ...(allowed ? [say.yearStays(term.extension!.event, allowed)] : [])];
    const state = met !== undefined ? 'met' : on <= due ? 'due' : missedState(term);
    return draft(term, { kind: 'recurring', from: start, start, due, state, met, because });
}

const missedState = ({ metBy, modality }: Term): 'passed' | 'overdue' =>
    metBy === null || modality === 'may' ? 'passed' : 'overdue';

/** From every time it was done, and from every start, to the next time. A start puts an end to what ran before it. */
function spaced(course: Course, apart: Period): Draft[] {
    const points = [...new Set([...course.starts, ...course.done])].sort();
    return points.flatMap(point => {
        const found = nextAfter(course, point, apart);
        return found ? [found] : [];
    });
}

function nextAfter({ situation, done, starts, end }: Course, point: CivilDate, apart: Period): Draft | undefined {
    const { term, on, counting } = situation;
    const counted = count(point, apart, 1, counting);
    const opening = say.happened(done.includes(point) ? term.metBy! : (startName(term) ?? ''), point);
    const because = [opening, ...counted.because];
    const undetermined = { kind: 'recurring', from: point, state: 'undetermined', because } as const;
    if (counted.date === undefined) return draft(term, undetermined);
    const span = extended(situation, { start: undefined, due: counted.date, because }, point);
    if (span.due === undefined) return draft(term, { ...undetermined, because: span.because });
    const { due } = span;
    const met = done.find(date => date > point);
    const until = met ?? due;
    if (starts.some(start => start > point && start <= until)) return undefined;
    if (end !== undefined && (met === undefined ? due > end : met > end)) return undefined;
    const state = met !== undefined ? (met <= due ? 'met' : 'met late') : on <= due ? 'due' : missedState(term);
    return draft(term, { kind: 'recurring', from: point, due, state, met, because: span.because });
}

const startName = ({ rule }: Term): string | undefined => (rule.kind === 'recurring' ? rule.from?.event : undefined);
