// Two events of which the later follows the earlier within a period, whichever comes first.
import type { CivilDate } from '@guiju/calendar';
import type { Term } from '@guiju/model';
import { count, moved } from './count.ts';
import { extended } from './extension.ts';
import * as say from './sentences.ts';
import { datesOf, draft, type Draft, type TermSituation } from './situation.ts';

type Apart = Extract<Term['rule'], { kind: 'apart' }>;

/** The first of one goes with the first of the other, and so on. */
export function apartDeadlines(situation: TermSituation, rule: Apart): Draft[] {
    const { term } = situation;
    const [first, second] = rule.events.map(event => datesOf(situation, event)) as [CivilDate[], CivilDate[]];
    const rounds = Math.max(first.length, second.length);
    const kind = term.modality === 'usually' ? 'usually' : 'at most';
    if (rounds === 0) {
        const because = rule.events.map(say.notHappened);
        return [draft(term, { kind, state: 'not started', because })];
    }
    return Array.from({ length: rounds }, (_, at) => pairDeadline(situation, rule, [first[at], second[at]]));
}

function pairDeadline(
    situation: TermSituation,
    rule: Apart,
    [first, second]: [CivilDate | undefined, CivilDate | undefined]
): Draft {
    const { term, on } = situation;
    const kind = term.modality === 'usually' ? 'usually' : 'at most';
    const firstLeads = second === undefined || (first !== undefined && first <= second);
    const [from, other] = firstLeads ? [first!, second] : [second, first];
    const counted = moved(count(from, rule.period, 1, situation.counting), situation.counting);
    const because = [say.happened(rule.events[firstLeads ? 0 : 1], from), ...counted.because];
    if (counted.date === undefined) return draft(term, { kind, from, state: 'undetermined', because });
    const span = extended(situation, { start: undefined, due: counted.date, because }, from);
    if (span.due === undefined) return draft(term, { kind, from, state: 'undetermined', because: span.because });
    const { due } = span;
    const met = other !== undefined && other <= on ? other : undefined;
    if (met !== undefined) {
        return draft(term, { kind, from, due, met, state: met <= due ? 'met' : 'met late', because: span.because });
    }
    const state = on < from ? 'not started' : on <= due ? 'due' : term.modality === 'may' ? 'passed' : 'overdue';
    return draft(term, { kind, from, due, state, because: span.because });
}
