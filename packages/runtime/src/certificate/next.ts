// What comes if nothing else happens: limits that run out, decisions that are due, requests that become possible.
import { addDays, type CivilDate } from '@guiju/calendar';
import type { CertificateTransition } from '@guiju/model';
import type { Bilingual } from '../language.ts';
import { exceptionFor, momentOf, type Stay } from './limits.ts';
import { doneBy, type Moment } from './periods.ts';
import { renewalWindow, upgradeFrom } from './requests.ts';
import { kindOf, open, type Rule, type Standing } from './standing.ts';
import { actText, conditionText, joined, periodText, reasonsText, stayText } from './words.ts';

export interface Coming {
    readonly date: CivilDate | null;
    readonly what: Bilingual;
    readonly clause: string | null;
    readonly overdue?: boolean;
    readonly because?: Bilingual;
}

/** By date; what has none comes last. */
export function comingAfter(on: CivilDate, standing: Standing, rule: Rule): Coming[] {
    if (standing.state === null) return [];
    const coming = [
        ...timed(on, standing, rule),
        ...exceptions(standing, rule),
        ...decisionsDue(on, standing),
        ...entryDuties(on, standing, rule),
        ...(kindOf(standing.state, rule) === 'final' ? [] : possibilities(on, standing, rule))
    ];
    return coming.sort((a, b) =>
        (a.date ?? LAST) < (b.date ?? LAST) ? -1 : (a.date ?? LAST) > (b.date ?? LAST) ? 1 : 0
    );
}

const LAST = 'z';

/** Transitions that wait for a day: automatic ones, and decisions that are possible or due from then on. */
function timed(on: CivilDate, standing: Standing, { certificate, ...counting }: Rule): Coming[] {
    const rule = { certificate, ...counting };
    return certificate.transitions
        .filter(({ from }) => from.includes(standing.state!))
        .flatMap((transition): Coming[] => {
            const moment = momentOf(transition.when, standing, rule);
            if (!moment || (moment.date === null && moment.because === null)) return [];
            const overdue = transition.by === 'body must' && moment.date !== null && moment.date < on;
            return [
                {
                    ...dated(moment),
                    what: timedText(transition, standing),
                    clause: transition.clause,
                    ...(overdue && { overdue })
                }
            ];
        });
}

function dated({ date, because }: Moment): Pick<Coming, 'date' | 'because'> {
    return because === null ? { date } : { date, because };
}

function timedText(transition: CertificateTransition, standing: Standing): Bilingual {
    const act = actText(transition);
    const { when } = transition;
    const cause = when?.kind === 'stay' ? stayText(when, standing) : conditionText(when, standing.state!);
    return { zh: `${act.zh}：${cause.zh}`, en: `${act.en}: ${cause.en}` };
}

/** Reasons whose limit is an event and no length of time. */
function exceptions(standing: Standing, { certificate }: Rule): Coming[] {
    return certificate.transitions
        .filter(({ from, when }) => from.includes(standing.state!) && when?.kind === 'stay')
        .flatMap(transition =>
            open(standing.reasons).flatMap((reason): Coming[] => {
                const until = exceptionFor(reason, transition.when as Stay)?.until;
                if (until === undefined || until === null || reason.passed.has(until)) return [];
                const [act, told] = [actText(transition), reasonsText([reason])];
                const what = {
                    zh: `${act.zh}：${told.zh}到“${until}”之日没有消除`,
                    en: `${act.en}: ${told.en} not resolved by the day of "${until}"`
                };
                const because = { zh: `“${until}”还没有发生`, en: `"${until}" has not happened yet` };
                return [{ date: null, what, clause: transition.clause, because }];
            })
        );
}

function decisionsDue(on: CivilDate, { duties }: Standing): Coming[] {
    return duties.map(({ transition, due }) => {
        const { period, after } = transition.within!;
        const [act, length] = [actText(transition), periodText(period)];
        const what = joined([act, { zh: `${after}之后 ${length.zh}内`, en: `within ${length.en} after ${after}` }]);
        const overdue = due.date !== null && due.date < on;
        return { ...dated(due), what, clause: transition.clause, ...(overdue && { overdue }) };
    });
}

/** What is to be done when the state was entered, as long as there is still time. */
function entryDuties(on: CivilDate, { state, since }: Standing, rule: Rule): Coming[] {
    return rule.certificate.effects.flatMap(({ at, states, within, text, clause }): Coming[] => {
        if (at !== 'entry' || within === null || !states.includes(state!)) return [];
        const due = doneBy(since!, within, rule);
        if (due.date !== null && due.date < on) return [];
        return [{ ...dated(due), what: { zh: text, en: text }, clause }];
    });
}

function possibilities(on: CivilDate, standing: Standing, rule: Rule): Coming[] {
    const { renewal, upgrade } = rule.certificate;
    const window = renewalWindow(standing, rule);
    const renewable = renewal !== null && renewal.states.includes(standing.state!);
    const asked = renewal?.request?.event ?? '';
    const from = { zh: `可以${asked}`, en: `${asked} is possible` };
    const to = { zh: `${asked}的最后一天`, en: `last day of ${asked}` };
    const up = upgrade && upgradeFrom(standing, rule)?.date;
    const upgradeText = { zh: `可以${upgrade?.request ?? ''}`, en: `${upgrade?.request ?? ''} is possible` };
    const all: Coming[] = [
        ...(renewable && window.from !== null ? [{ date: window.from, what: from, clause: renewal.clause }] : []),
        ...(renewable && window.to !== null ? [{ date: window.to, what: to, clause: renewal.clause }] : []),
        ...(upgrade && up ? [{ date: up, what: upgradeText, clause: upgrade.clause }] : [])
    ];
    return all.filter(({ date }) => date !== null && date > addDays(on, -1));
}
