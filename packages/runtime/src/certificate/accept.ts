// One thing that a record says happened: what it changes, or why it cannot have happened.
import type { CivilDate } from '@guiju/calendar';
import type { CertificateTransition } from '@guiju/model';
import type { Bilingual } from '../language.ts';
import { RESOLVED, refuse, type Accepted, type Happening } from './happening.ts';
import { acceptRequest, renewed } from './requests.ts';
import { momentOf } from './limits.ts';
import { happened, issued, moved, resolved, withReason } from './moves.ts';
import { dueOn } from './periods.ts';
import { kindOf, open, reasonsInto, type Duty, type Rule, type Standing } from './standing.ts';
import { conditionText, periodText } from './words.ts';

export function accept(standing: Standing, happening: Happening, rule: Rule): Accepted {
    const { certificate } = rule;
    if (happening.event === certificate.from) return begin(standing, happening, rule);
    const ways = certificate.transitions.filter(({ name, to }) => name === happening.event || to === happening.event);
    const moves = happening.event === RESOLVED || ways.length > 0;
    if (moves && standing.state === null) return refuse(happening, 'certificate-not-issued', notIssued(rule));
    if (happening.event === RESOLVED) return resolve(standing, happening);
    if (ways.length > 0) return move(standing, happening, ways, rule);
    if (happening.event === certificate.renewal?.decision) return renewed(standing, happening, rule);
    return { standing: withDuties(acceptRequest(standing, happening, rule), happening, rule) };
}

const notIssued = ({ certificate }: Rule): Bilingual => ({
    zh: `这一天还没有“${certificate.from}”`,
    en: `before that day there was no "${certificate.from}"`
});

function begin(standing: Standing, happening: Happening, rule: Rule): Accepted {
    if (standing.state === null) {
        const begun = issued(standing, happening, rule);
        return { standing: withDuties(remembering(begun, happening), happening, rule) };
    }
    return refuse(happening, 'certificate-issued-twice', {
        zh: `证书在 ${standing.history.find(({ state }) => state !== null)!.date} 已经签发；另一张证书要另写一份记录`,
        en: `the certificate was issued on ${standing.history.find(({ state }) => state !== null)!.date} already; another one needs a record of its own`
    });
}

const remembering = (standing: Standing, { event, date }: Happening): Standing => ({
    ...standing,
    events: new Map([...standing.events, [event, date]]),
    recent: new Map([...standing.recent, [event, date]])
});

function resolve(standing: Standing, happening: Happening): Accepted {
    const running = open(standing.reasons);
    const code = happening.reason ?? (running.length === 1 ? running[0]!.code : null);
    if (running.some(each => each.code === code)) return { standing: resolved(standing, code, happening.date) };
    const codes = running.map(each => each.code ?? '—');
    if (running.length === 0) {
        return refuse(happening, 'reason-not-open', {
            zh: `这一天没有未消除的事由，状态是“${standing.state}”`,
            en: `on that day no reason was open; the state was "${standing.state}"`
        });
    }
    return refuse(happening, 'reason-not-open', {
        zh: `要写明消除的是哪一个事由，未消除的有 ${codes.join('、')}`,
        en: `say which reason is resolved; open are ${codes.join(', ')}`
    });
}

function move(standing: Standing, happening: Happening, ways: readonly CertificateTransition[], rule: Rule): Accepted {
    const { reason } = happening;
    const wrong = wrongReason(standing, happening, ways, rule);
    if (wrong) return wrong;
    const fitting = ways
        .filter(({ from }) => from.includes(standing.state!))
        .filter(({ reasons }) =>
            reason === undefined ? reasons.length === 0 : reasons.some(({ code }) => code === reason)
        );
    if (fitting.length === 0) return repeated(standing, happening, ways, rule);
    const met = fitting.find(
        transition => transition.by !== 'automatic' && isMet(transition, standing, happening, rule)
    );
    if (!met) return refuse(happening, 'transition-too-early', unmet(fitting, standing, rule));
    const notes = lateNotes(standing, met, happening.date);
    return { standing: moved(standing, { ...happening, transition: met, notes }, rule) };
}

/** Reasons are told where the way has some, and only those. */
function wrongReason(
    standing: Standing,
    happening: Happening,
    ways: readonly CertificateTransition[],
    rule: Rule
): Accepted | undefined {
    const into = new Set(ways.map(({ to }) => to));
    const declared = [...into].flatMap(state => reasonsInto(state, rule)).map(({ code }) => code);
    const { reason } = happening;
    if (reason !== undefined && !declared.includes(reason)) {
        return refuse(happening, 'reason-unknown', {
            zh: declared.length === 0 ? '这里没有规定事由' : `没有事由“${reason}”，规定的有 ${declared.join('、')}`,
            en:
                declared.length === 0
                    ? 'the rule has no reasons for this'
                    : `there is no reason "${reason}"; the rule has ${declared.join(', ')}`
        });
    }
    const possible = ways.filter(({ from, to }) => from.includes(standing.state!) || to === standing.state);
    if (reason === undefined && possible.length > 0 && possible.every(({ reasons }) => reasons.length > 0)) {
        return refuse(happening, 'reason-missing', {
            zh: `要写明事由：${declared.join('、')}`,
            en: `a reason is needed: ${declared.join(', ')}`
        });
    }
    return undefined;
}

/** In a state already: a further reason, or a confirmation of what came by itself; anything else cannot be. */
function repeated(
    standing: Standing,
    happening: Happening,
    ways: readonly CertificateTransition[],
    rule: Rule
): Accepted {
    const way = ways.find(
        ({ to, reasons }) => to === standing.state && reasons.some(({ code }) => code === happening.reason)
    );
    if (way) {
        if (open(standing.reasons).every(({ code }) => code !== happening.reason))
            return { standing: withReason(standing, { ...happening, transition: way }, rule) };
        return refuse(happening, 'reason-open-already', {
            zh: `事由“${happening.reason}”已经有了，还没有消除`,
            en: `reason "${happening.reason}" is open already`
        });
    }
    if (standing.byItself && ways.some(({ to }) => to === standing.state)) {
        const note = {
            zh: `自 ${standing.since} 起已自动是“${standing.state}”`,
            en: `since ${standing.since} the state is "${standing.state}" by itself`
        };
        return { standing: happened(standing, happening.event, happening.date, [note]) };
    }
    return refuse(happening, 'transition-impossible', {
        zh: `自 ${standing.since} 起是“${standing.state}”，不能${happening.event}；${possibleFrom(standing, rule).zh}`,
        en: `since ${standing.since} the state is "${standing.state}", so it cannot become "${happening.event}"; ${possibleFrom(standing, rule).en}`
    });
}

function possibleFrom({ state }: Standing, rule: Rule): Bilingual {
    if (kindOf(state!, rule) === 'final') return { zh: '这是终止的状态', en: 'that state is final' };
    const ways = rule.certificate.transitions.filter(({ by, from }) => by !== 'automatic' && from.includes(state!));
    const names = [...new Set(ways.map(({ name, to }) => name ?? to))];
    return { zh: `能做的有 ${names.join('、')}`, en: `possible are ${names.join(', ')}` };
}

function isMet({ when }: CertificateTransition, standing: Standing, { date }: Happening, rule: Rule): boolean {
    switch (when?.kind) {
        case undefined:
            return true;
        case 'event':
            return standing.recent.has(when.event);
        case 'reasons resolved':
            return areResolved(when.which, standing);
        default: {
            const moment = momentOf(when, standing, rule)!;
            return moment.date !== null && moment.date <= date;
        }
    }
}

export function areResolved(which: 'all' | 'any', { reasons }: Standing): boolean {
    const left = open(reasons).length;
    return which === 'all' ? left === 0 : reasons.length === 0 || left < reasons.length;
}

function unmet(ways: readonly CertificateTransition[], standing: Standing, rule: Rule): Bilingual {
    const [way] = ways;
    const when = conditionText(way!.when, standing.state!);
    const day = momentOf(way!.when, standing, rule)?.date ?? null;
    const open_ = open(standing.reasons).flatMap(({ code }) => code ?? []);
    const rest: Bilingual =
        day !== null
            ? { zh: `，那是 ${day}`, en: `, and that is ${day}` }
            : way!.when?.kind === 'reasons resolved' && open_.length > 0
              ? { zh: `，未消除的有 ${open_.join('、')}`, en: `; open are ${open_.join(', ')}` }
              : { zh: '', en: '' };
    return way!.by === 'automatic'
        ? { zh: `这一步是自动的：${when.zh}${rest.zh}`, en: `this happens by itself: ${when.en}${rest.en}` }
        : { zh: `要等${when.zh}${rest.zh}`, en: `not before ${when.en}${rest.en}` };
}

/** A decision that comes after the day it was due still counts. */
function lateNotes(standing: Standing, transition: CertificateTransition, date: CivilDate): Bilingual[] {
    const duty = standing.duties.find(each => each.transition === transition);
    if (!duty || duty.due.date === null || duty.due.date >= date) return [];
    const { within } = transition;
    const length = periodText(within!.period);
    return [
        {
            zh: `晚了：${within!.after}之后 ${length.zh}内，最迟 ${duty.due.date}`,
            en: `late: within ${length.en} after ${within!.after}, at the latest on ${duty.due.date}`
        }
    ];
}

/** Decisions that are due because of this event. */
function withDuties(standing: Standing, { event, date }: Happening, rule: Rule): Standing {
    const { state } = standing;
    if (state === null) return standing;
    const due = rule.certificate.transitions
        .filter(({ within, from }) => within?.after === event && from.includes(state))
        .map((transition): Duty => ({ transition, happened: date, due: dueOn(date, transition.within!.period, rule) }));
    const kept = standing.duties.filter(({ transition }) => due.every(each => each.transition !== transition));
    return { ...standing, duties: [...kept, ...due] };
}
