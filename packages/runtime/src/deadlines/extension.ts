// A time that may be extended: the end moves where the event that allows it was recorded in time.
import type { CivilDate } from '@guiju/calendar';
import type { Period } from '@guiju/model';
import type { Bilingual } from '../language.ts';
import { count, moved } from './count.ts';
import * as say from './sentences.ts';
import { datesOf, type TermSituation } from './situation.ts';

/** The days on which something may be done; `due` undefined: the last of `because` says why there is none. */
export interface Span {
    readonly start: CivilDate | undefined;
    readonly due: CivilDate | undefined;
    readonly because: readonly Bilingual[];
}

/** The day on which the extension was allowed in time, up to the day that is asked about. */
export function allowedOn(situation: TermSituation, since: CivilDate, due: CivilDate): CivilDate | undefined {
    const { term, on } = situation;
    if (term.extension === null) return undefined;
    return datesOf(situation, term.extension.event).find(date => date >= since && date <= due && date <= on);
}

/** In days, as the rule is. The extension counts from the last day, which is not the day of an event: it never counts itself. */
export function extended(situation: TermSituation, span: Span & { due: CivilDate }, since: CivilDate): Span {
    const { extension } = situation.term;
    const allowed = allowedOn(situation, since, span.due);
    if (extension === null || allowed === undefined) return span;
    const { counting } = situation;
    const end = moved(count(span.due, extension.period as Period, 1, { ...counting, eventDayCounts: false }), counting);
    const because = [...span.because, say.extended(extension.event, allowed, extension.reason), ...end.because];
    return { ...span, due: end.date, because };
}
