// Renewals and requests: events that move no state but the validity, or that come at a wrong time.
import { addDays, type CivilDate } from '@guiju/calendar';
import type { Bilingual } from '../language.ts';
import { refuse, type Accepted, type Happening } from './happening.ts';
import { validityOver } from './limits.ts';
import { happened } from './moves.ts';
import { before, fullOn, type Moment } from './periods.ts';
import { kindOf, type Rule, type Standing } from './standing.ts';
import { ofOneLength } from './validity.ts';
import { citing, joined, same } from './words.ts';

/** The last day of the validity as it stands; null where it cannot be told. */
export function validUntil(standing: Standing, rule: Rule): CivilDate | null {
    const { date } = validityOver(standing, rule);
    return date === null ? null : addDays(date, -1);
}

export function renewed(standing: Standing, happening: Happening, rule: Rule): Accepted {
    const renewal = rule.certificate.renewal!;
    const { event, date } = happening;
    if (standing.state === null || !renewal.states.includes(standing.state)) {
        const states = renewal.states.join('、');
        return refuse(happening, 'renewal-impossible', {
            zh: `${event}只适用于“${states}”的证书，这一天是“${standing.state ?? '未签发'}”`,
            en: `"${event}" is for a certificate that is "${states}"; on that day it is "${standing.state ?? 'not issued'}"`
        });
    }
    const begun = renewal.from === 'decision' ? { base: date, open: null } : baseAfter(standing, rule);
    const length = happening.validity ?? ofOneLength(rule.certificate.validity);
    const validity = begun.open === null ? length : { ...length, baseOpen: true, open: length.open ?? begun.open };
    const told = happened(standing, event, date, validity.open ? [validity.open] : []);
    const renewedStanding: Standing = { ...told, base: begun.base, validity };
    const until = validUntil(renewedStanding, rule);
    const end = until === null ? [] : [{ zh: `有效期延至 ${until}`, en: `valid until ${until}` }];
    const what = joined([same(event), ...(length.told ? [citing(length.clause, length.told)] : []), ...end]);
    const history = told.history.map((entry, place) =>
        place === told.history.length - 1 ? { ...entry, what, clause: renewal.clause } : entry
    );
    return { standing: { ...renewedStanding, history } };
}

/** The day that the next validity counts from, where it joins the old one; the earliest possible one while that is open. */
function baseAfter(standing: Standing, rule: Rule): { base: CivilDate | null; open: Bilingual | null } {
    const { date, notBefore, because } = validityOver(standing, rule);
    const first = date ?? notBefore;
    const base = first === null || rule.certificate.firstDay === 'counted' ? first : addDays(first, -1);
    return { base, open: date === null ? because : null };
}

/** An event that moves nothing; a request outside its time stays a fact and gets a note. */
export function acceptRequest(standing: Standing, { event, date }: Happening, rule: Rule): Standing {
    const { renewal, upgrade } = rule.certificate;
    const notes = [
        ...(event === renewal?.request?.event ? renewalNotes(standing, date, rule) : []),
        ...(event === upgrade?.request ? upgradeNotes(standing, date, rule) : [])
    ];
    return happened(standing, event, date, notes);
}

export interface Window {
    readonly from: CivilDate | null;
    readonly to: CivilDate | null;
}

/** When a renewal may be requested; an end that is null is open or cannot be told. */
export function renewalWindow(standing: Standing, rule: Rule): Window {
    const last = validUntil(standing, rule);
    const request = rule.certificate.renewal?.request;
    if (last === null || !request) return { from: null, to: null };
    return {
        from: request.earliest && (before(last, request.earliest, rule) ?? null),
        to: request.latest && (before(last, request.latest, rule) ?? null)
    };
}

function renewalNotes(standing: Standing, date: CivilDate, rule: Rule): Bilingual[] {
    const renewal = rule.certificate.renewal!;
    if (standing.state === null || !renewal.states.includes(standing.state)) return [notInState(standing)];
    const { from, to } = renewalWindow(standing, rule);
    if (from !== null && date < from)
        return [{ zh: `早了：从 ${from} 起可以申请`, en: `too early: possible from ${from}` }];
    if (to !== null && date > to)
        return [{ zh: `晚了：最迟 ${to} 申请`, en: `late: the last day to ask for it was ${to}` }];
    return [];
}

const notInState = ({ state }: Standing): Bilingual => ({
    zh: `状态是“${state ?? '未签发'}”，不能申请`,
    en: `not possible: the state is "${state ?? 'not issued'}"`
});

/** The day from which a higher grade may be asked for; undefined before the event it counts from. */
export function upgradeFrom(standing: Standing, rule: Rule): Moment | undefined {
    const { upgrade } = rule.certificate;
    const start = upgrade ? standing.events.get(upgrade.from) : undefined;
    return upgrade && start !== undefined ? fullOn(start, upgrade.after, rule) : undefined;
}

function upgradeNotes(standing: Standing, date: CivilDate, rule: Rule): Bilingual[] {
    if (standing.state === null || kindOf(standing.state, rule) === 'final') return [notInState(standing)];
    const from = upgradeFrom(standing, rule)?.date ?? null;
    if (from === null || date >= from) return [];
    return [{ zh: `早了：从 ${from} 起可以申请`, en: `too early: possible from ${from}` }];
}
