// What changes a standing: a certificate begins, moves to another state, gets or loses a reason.
import { addDays, type CivilDate } from '@guiju/calendar';
import type { CertificateCondition, CertificateTransition } from '@guiju/model';
import type { Bilingual } from '../language.ts';
import { unknownName } from '../model-fault.ts';
import type { Happening } from './happening.ts';
import { open, reasonsInto, type Entry, type Rule, type RunningReason, type Standing } from './standing.ts';
import { ofOneLength } from './validity.ts';
import { citing, doneText, joined, reasonsText, stayText } from './words.ts';

export const NOTHING_YET: Standing = {
    state: null,
    since: null,
    because: { zh: '还没有签发证书', en: 'no certificate has been issued' },
    byItself: false,
    base: null,
    validity: null,
    reasons: [],
    events: new Map(),
    recent: new Map(),
    duties: [],
    history: []
};

export function issued(standing: Standing, happening: Happening, rule: Rule): Standing {
    const { date } = happening;
    const validity = happening.validity ?? ofOneLength(rule.certificate.validity);
    const state = rule.certificate.states.find(({ kind }) => kind === 'initial')?.name;
    if (state === undefined) throw unknownName('initial');
    const what: Bilingual = { zh: rule.certificate.from, en: rule.certificate.from };
    const told = joined([what, ...(validity.told ? [validity.told] : [])]);
    const notes = validity.open ? [validity.open] : [];
    const entry: Entry = { date, what: told, state, clause: validity.clause ?? rule.certificate.clause, notes };
    return {
        ...standing,
        state,
        since: date,
        because: citing(rule.certificate.clause, { zh: `${date} ${what.zh}`, en: `${what.en} on ${date}` }),
        base: date,
        validity,
        recent: new Map(),
        history: [...standing.history, entry]
    };
}

export interface Move {
    readonly transition: CertificateTransition;
    readonly date: CivilDate;
    readonly reason?: string;
    readonly notes?: readonly Bilingual[];
}

export function moved(standing: Standing, move: Move, rule: Rule): Standing {
    const { transition, date, notes = [] } = move;
    const reasons = reasonsInto(transition.to, rule).length > 0 ? [reasonOf(move, rule)] : [];
    const what = joined([doneText(transition), causeOf(transition.when, standing, move), reasonsText(reasons)]);
    const entry: Entry = { date, what, state: transition.to, clause: transition.clause, notes };
    return {
        ...standing,
        state: transition.to,
        since: date,
        because: citing(transition.clause, { zh: `${date} ${what.zh}`, en: `${date}: ${what.en}` }),
        byItself: transition.by === 'automatic',
        reasons,
        recent: new Map(),
        duties: [],
        history: [...standing.history, entry]
    };
}

function reasonOf({ transition, reason, date }: Move, rule: Rule): RunningReason {
    const declared = reasonsInto(transition.to, rule).find(({ code }) => code === reason);
    return { code: declared?.code ?? null, text: declared?.text ?? '', since: date, resolved: null, passed: new Map() };
}

/** Why time or an event moves a certificate; decisions say only what was decided. */
function causeOf(when: CertificateCondition | null, standing: Standing, { transition, date }: Move): Bilingual {
    const nothing = { zh: '', en: '' };
    switch (when?.kind) {
        case 'stay':
            return stayText(when, standing);
        case 'validity ends': {
            const last = addDays(date, -1);
            return transition.by === 'automatic'
                ? { zh: `有效期到 ${last} 届满`, en: `the validity ended on ${last}` }
                : nothing;
        }
        case 'event':
            return transition.by === 'automatic' ? { zh: when.event, en: when.event } : nothing;
        default:
            return nothing;
    }
}

/** A further reason in a state that the certificate is in already. */
export function withReason(standing: Standing, move: Move, rule: Rule): Standing {
    const reason = reasonOf(move, rule);
    const told = reasonsText([reason]);
    const what = { zh: `又一${told.zh}`, en: `a further ${told.en}` };
    const entry: Entry = {
        date: move.date,
        what,
        state: standing.state,
        clause: move.transition.clause,
        notes: move.notes ?? []
    };
    return { ...standing, reasons: [...standing.reasons, reason], history: [...standing.history, entry], duties: [] };
}

/** `code` is that of an open reason of the state. */
export function resolved(standing: Standing, code: string | null, date: CivilDate): Standing {
    const reason = open(standing.reasons).find(each => each.code === code)!;
    const told = reasonsText([reason]);
    const what = { zh: `${told.zh || '事由'}已消除`, en: `${told.en || 'the reason'} is resolved` };
    const entry: Entry = { date, what, state: standing.state, clause: null, notes: [] };
    const reasons = standing.reasons.map(each => (each === reason ? { ...each, resolved: date } : each));
    return { ...standing, reasons, history: [...standing.history, entry] };
}

/** An event that by itself moves nothing. */
export function happened(standing: Standing, event: string, date: CivilDate, notes: readonly Bilingual[]): Standing {
    const entry: Entry = { date, what: { zh: event, en: event }, state: standing.state, clause: null, notes };
    return { ...remembering(standing, event, date), history: [...standing.history, entry] };
}

function remembering(standing: Standing, event: string, date: CivilDate): Standing {
    const passing = (reason: RunningReason): RunningReason =>
        reason.passed.has(event) ? reason : { ...reason, passed: new Map([...reason.passed, [event, date]]) };
    return {
        ...standing,
        reasons: standing.reasons.map(passing),
        events: standing.events.has(event) ? standing.events : new Map([...standing.events, [event, date]]),
        recent: new Map([...standing.recent, [event, date]])
    };
}
