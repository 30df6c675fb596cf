// What is done again and again: once in every calendar year, or within a period of the last time.
import { yearOf, type CivilDate } from '@guiju/calendar';
import type { Period, Term } from '@guiju/model';
import { count, moved } from './count.ts';
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
        .map(year => {
            const times = done.filter(date => yearOf(date) === year);
            return deadlineOfYear(situation, year, { times, needed: rule.times ?? 1 });
        });
}

interface DoneInYear {
    readonly times: readonly CivilDate[];
    readonly needed: number;
}

/**
 * It is met on the day of the last time that was needed. The end of a year stays where it is: an extension is for the
 * time from one to the next.
 */
function deadlineOfYear(situation: TermSituation, year: number, { times, needed }: DoneInYear): Draft {
    const { term, on } = situation;
    const [start, due] = [`${year}-01-01`, `${year}-12-31`] as const;
    const met = times[needed - 1];
    const state = met !== undefined ? 'met' : on <= due ? 'due' : missedState(term);
    const allowed = allowedOn(situation, start, due);
    const because = [
        say.everyYear(year, needed),
        ...(allowed ? [say.yearStays(term.extension!.event, allowed)] : []),
        ...(needed > 1 ? [say.doneSoFar(times, needed)] : [])
    ];
    return draft(term, { kind: 'recurring', from: start, start, due, state, met, because });
}

const missedState = ({ metBy, modality }: Term): 'passed' | 'overdue' =>
    metBy === null || modality === 'may' ? 'passed' : 'overdue';

/**
 * From every time it was done, and from every start, to the next time. A start puts an end to what ran before it; so does
 * the event of a year that is left out, which stands for the time that is not asked for.
 */
function spaced(given: Course, apart: Period): Draft[] {
    const { situation, rule } = given;
    const left = rule.exceptYear === null ? [] : datesOf(situation, rule.exceptYear);
    const first = [...given.starts, ...given.done].sort()[0]!;
    const again = left.filter(date => date > first && date <= situation.on);
    const course = { ...given, starts: [...given.starts, ...again] };
    const points = [...new Set([...course.starts, ...course.done])].sort();
    return points.flatMap(point => {
        const found = nextAfter(course, point, apart);
        return found ? [found] : [];
    });
}

function nextAfter({ situation, rule, done, starts, end }: Course, point: CivilDate, apart: Period): Draft | undefined {
    const { term, on, counting } = situation;
    const counted = moved(count(point, apart, 1, counting), counting);
    const opening = say.happened(nameOf(situation, rule, done, point), point);
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
    if (met === undefined && isLeftOut(situation, rule, due)) return undefined;
    const state = met !== undefined ? (met <= due ? 'met' : 'met late') : on <= due ? 'due' : missedState(term);
    return draft(term, { kind: 'recurring', from: point, due, state, met, because: span.because });
}

/** Whether a day lies in a year that is left out, also where its event is still planned. */
const isLeftOut = (situation: TermSituation, { exceptYear }: Recurring, due: CivilDate): boolean =>
    exceptYear !== null && datesOf(situation, exceptYear).some(date => yearOf(date) === yearOf(due));

/** What happened on a day that is counted from. */
function nameOf(situation: TermSituation, rule: Recurring, done: readonly CivilDate[], point: CivilDate): string {
    const isExcepted = rule.exceptYear !== null && datesOf(situation, rule.exceptYear).includes(point);
    const start =
        rule.from !== null && datesOf(situation, rule.from.event).includes(point) ? rule.from.event : undefined;
    return (done.includes(point) ? situation.term.metBy : (start ?? (isExcepted ? rule.exceptYear : null))) ?? '';
}
