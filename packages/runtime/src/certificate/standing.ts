// Where a certificate stands on a day: its state, the reasons that keep it there, and what led to it.
import type { CivilDate } from '@guiju/calendar';
import type { Certificate, CertificateStanding, CertificateTransition } from '@guiju/model';
import type { Bilingual } from '../language.ts';
import type { Counting, Moment } from './periods.ts';
import type { Validity } from './validity.ts';

export interface RunningReason {
    /** Null where the state was entered without a reason. */
    readonly code: string | null;
    readonly text: string;
    readonly since: CivilDate;
    readonly resolved: CivilDate | null;
    /** Events since the reason began, each with its first day. */
    readonly passed: ReadonlyMap<string, CivilDate>;
}

/** A decision that is due since an event happened. */
export interface Duty {
    readonly transition: CertificateTransition;
    readonly happened: CivilDate;
    readonly due: Moment;
}

export interface Standing {
    /** Null before a certificate is issued. */
    readonly state: string | null;
    readonly since: CivilDate | null;
    readonly because: Bilingual;
    /** Whether it came into its state automatically. */
    readonly byItself: boolean;
    /** The day that the running validity counts from. */
    readonly base: CivilDate | null;
    /** How long that is; null before a certificate is issued. */
    readonly validity: Validity | null;
    readonly reasons: readonly RunningReason[];
    /** The first day of every event so far. */
    readonly events: ReadonlyMap<string, CivilDate>;
    /** The last day of every event since the state was entered. */
    readonly recent: ReadonlyMap<string, CivilDate>;
    readonly duties: readonly Duty[];
    readonly history: readonly Entry[];
}

export interface Entry extends Omit<CertificateStanding['history'][number], 'what' | 'notes'> {
    readonly what: Bilingual;
    readonly notes: readonly Bilingual[];
}

/** A rule's life cycle and how it counts. */
export interface Rule extends Counting {
    readonly certificate: Certificate;
}

/** From some day on it cannot be told where the certificate stands. */
export interface Unclear {
    readonly from: CivilDate;
    readonly because: Bilingual;
}

export const open = (reasons: readonly RunningReason[]): RunningReason[] =>
    reasons.filter(({ resolved }) => resolved === null);

export function kindOf(state: string, { certificate }: Rule): 'initial' | 'passing' | 'final' | undefined {
    return certificate.states.find(({ name }) => name === state)?.kind;
}

/** The name that a state's reasons have in the rule, from every transition that leads to it. */
export function reasonsInto(state: string, { certificate }: Rule): CertificateTransition['reasons'] {
    return certificate.transitions.filter(({ to }) => to === state).flatMap(({ reasons }) => reasons);
}
