// The deadlines that a rule gives for a record of events, as they stand on a day.
import { daysBetween, momentOf } from '@guiju/calendar';
import type { AuditError, Deadline, Deadlines, Model, Term } from '@guiju/model';
import { languageOf, type Bilingual, type Language } from '../language.ts';
import { anchoredDeadlines } from './anchored.ts';
import { countsHours, hourlyDeadlines } from './hourly.ts';
import * as hourly from './hourly-sentences.ts';
import { apartDeadlines } from './apart.ts';
import { readRecord, type Chronicle } from './record.ts';
import { recurringDeadlines } from './recurring.ts';
import * as say from './sentences.ts';
import type { Draft, TermSituation } from './situation.ts';

export interface DeadlineOptions {
    /** Of sentences; Chinese when the ruleset's title holds Chinese characters, else English. */
    readonly language?: Language;
}

/** Pure, like `score`. `record` may be any JSON value: everything wrong with it comes back as errors. */
export function deadlinesOf(
    model: Model,
    record: unknown,
    options: DeadlineOptions = {}
): { result: Deadlines } | { errors: AuditError[] } {
    const language = options.language ?? languageOf(model);
    const chronicle = readRecord(model, record, language);
    if (Array.isArray(chronicle)) return { errors: chronicle };
    const deadlines = (model.terms ?? []).flatMap(term => deadlinesOfTerm(model, term, chronicle));
    return { result: { deadlines: deadlines.map(found => inWords(found, language)).sort(byDate) } };
}

/** Those of one term, in the order of what they count from. */
export function deadlinesOfTerm(model: Model, term: Term, chronicle: Chronicle): Draft[] {
    const counting = {
        calendar: model.calendar,
        eventDayCounts: term.eventDayCounts,
        monthEnd: term.monthEnd,
        moves: term.moves
    };
    const situation: TermSituation = { ...chronicle, term, counting };
    const { rule } = term;
    switch (rule.kind) {
        case 'apart':
            return apartDeadlines(situation, rule);
        case 'recurring':
            return recurringDeadlines(situation, rule);
        default:
            return countsHours(rule) ? hourlyDeadlines(situation, rule) : anchoredDeadlines(situation, rule);
    }
}

export function inWords(found: Draft, language: Language): Deadline {
    const ending = [
        ...standing(found),
        ...(found.state === 'passed' && found.modality !== 'may' ? [say.noEventShows] : []),
        ...(found.raises === null ? [] : [say.raised(found.raises)])
    ];
    return { ...found, because: [...found.because, ...ending].map(text => text[language]) };
}

/** When it was done, where it was. */
function standing(found: Draft): Bilingual[] {
    const { state, met, due } = found;
    if (met === null) return [];
    if (found.dueTime !== undefined) return [hourly.standing({ ...found, met, due: momentOf(due!, found.dueTime) })];
    if (state === 'too early') return [say.metEarly(met)];
    return [state === 'met late' && due !== null ? say.metLate(met, daysBetween(due, met)) : say.met(met)];
}

/** By date, those without one at the end; a term keeps the order of what it counts from. */
function byDate(a: Deadline, b: Deadline): number {
    const [one, other] = [endOf(a), endOf(b)];
    if (one === other) return 0;
    if (one === null) return 1;
    return other === null || one < other ? -1 : 1;
}

/** A day ends behind each of its minutes. */
const endOf = ({ due, dueTime }: Deadline): string | null => (due === null ? null : `${due}T${dueTime ?? '24:00'}`);
