// When a condition of a transition is met that only needs time: a stay that is full, a validity that ends.
import { addDays, type CivilDate } from '@guiju/calendar';
import type { CertificateCondition, CertificateTransition } from '@guiju/model';
import { fullOn, NEVER, onDay, type Moment } from './periods.ts';
import { open, type Rule, type RunningReason, type Standing } from './standing.ts';

export type Stay = Extract<CertificateCondition, { kind: 'stay' }>;

/** Null for a condition that time alone does not meet. */
export function momentOf(when: CertificateCondition | null, standing: Standing, rule: Rule): Moment | null {
    switch (when?.kind) {
        case 'stay':
            return stayFullOn(when, standing, rule);
        case 'validity ends':
            return validityOver(standing, rule);
        default:
            return null;
    }
}

/** The first day without validity. */
export function validityOver({ base, validity }: Standing, rule: Rule): Moment {
    if (base === null || validity === null) return NEVER;
    const ends = validity.periods.map(period => fullOn(base, period, rule));
    const [first] = ends;
    if (ends.every(({ date }) => date === first!.date) && !validity.baseOpen) return first!;
    const days = ends.flatMap(({ date, notBefore }) => date ?? notBefore ?? []).sort();
    return days.length === 0 ? NEVER : { date: null, notBefore: days[0]!, because: validity.open };
}

/** Where there are reasons only those count that are not resolved: when the last one is, the stay is over. */
function stayFullOn(stay: Stay, { reasons, since }: Standing, rule: Rule): Moment {
    if (reasons.length === 0) return since === null ? NEVER : fullOn(since, stay.period, rule);
    return earliest(open(reasons).map(reason => reasonFullOn(reason, reasons, stay, rule)));
}

function reasonFullOn(reason: RunningReason, all: readonly RunningReason[], stay: Stay, rule: Rule): Moment {
    const exception = exceptionFor(reason, stay);
    if (!exception) return fullOn(firstOf(reason, all, stay).since, stay.period, rule);
    const until = exception.until === null ? undefined : reason.passed.get(exception.until);
    return until === undefined ? NEVER : onDay(addDays(until, 1));
}

/** From the first reason means: from the first one that the limit applies to, whether it is resolved or not. */
export function firstOf(reason: RunningReason, all: readonly RunningReason[], stay: Stay): RunningReason {
    if (stay.counted !== 'first reason') return reason;
    const limited = all.filter(each => !exceptionFor(each, stay));
    return limited.reduce((first, each) => (each.since < first.since ? each : first), reason);
}

export function exceptionFor({ code }: RunningReason, { except }: Stay): Stay['except'][number] | undefined {
    return except.find(({ reasons }) => code !== null && reasons.includes(code));
}

/** The earliest known day, unless another one that cannot be told may come before it. */
function earliest(moments: readonly Moment[]): Moment {
    const known = moments.filter(({ date }) => date !== null).sort((a, b) => (a.date! < b.date! ? -1 : 1))[0] ?? NEVER;
    const unclear = moments.find(
        ({ notBefore }) => notBefore !== null && (known.date === null || notBefore < known.date)
    );
    return unclear ?? known;
}

/** Automatic transitions out of the state whose day only needs time, in the order that holds on one day. */
export function automaticMoments(standing: Standing, rule: Rule): (readonly [CertificateTransition, Moment])[] {
    const moments = rule.certificate.transitions
        .filter(({ by, from }) => by === 'automatic' && standing.state !== null && from.includes(standing.state))
        .flatMap(transition => {
            const moment = momentOf(transition.when, standing, rule);
            return moment ? [[transition, notBefore(standing.since!, moment)] as const] : [];
        });
    return moments.sort(([a], [b]) => inOrder(a.to, b.to, rule));
}

/** What was due before the state was entered is due when it is. */
function notBefore(since: CivilDate, moment: Moment): Moment {
    return moment.date !== null && moment.date < since ? onDay(since) : moment;
}

/** Below 0 where the first state wins on one day. */
function inOrder(a: string, b: string, { certificate }: Rule): number {
    const list = certificate.order.find(each => each.includes(a) && each.includes(b));
    return list ? list.indexOf(a) - list.indexOf(b) : 0;
}
