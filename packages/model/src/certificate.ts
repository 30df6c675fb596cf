// The life cycle of a certificate in the model: states, who moves it from one to another, why, and by when.
import { z } from 'zod';
import { EventRecord } from './deadline.ts';
import { Expression } from './expression.ts';
import { Period } from './term.ts';
import { Source } from './values.ts';

const clause = z.string().nullable();

/** `initial`: where a certificate begins; `final`: where it stays for good. */
export const CertificateState = z
    .strictObject({
        name: z.string(),
        /** Every spelling a record may use. */
        names: z.array(z.string()),
        kind: z.enum(['initial', 'passing', 'final']),
        source: Source
    })
    .meta({ id: 'CertificateState' });
export type CertificateState = z.infer<typeof CertificateState>;

/**
 * `stay`: the state has lasted so long. With reasons, those in `except` do not count; for each of them the stay may
 * last `until` an event instead. `counted`: from the first reason that counts, or for each of them by itself; null
 * where there is at most one.
 */
export const CertificateCondition = z
    .union([
        z.strictObject({
            kind: z.literal('stay'),
            period: Period,
            counted: z.enum(['first reason', 'each reason']).nullable(),
            except: z.array(z.strictObject({ reasons: z.array(z.string()), until: z.string().nullable() }))
        }),
        z.strictObject({ kind: z.literal('validity ends') }),
        z.strictObject({ kind: z.literal('reasons resolved'), which: z.enum(['all', 'any']) }),
        z.strictObject({ kind: z.literal('event'), event: z.string() })
    ])
    .meta({ id: 'CertificateCondition' });
export type CertificateCondition = z.infer<typeof CertificateCondition>;

export const CertificateReason = z
    .strictObject({ code: z.string(), text: z.string(), clause, source: Source })
    .meta({ id: 'CertificateReason' });
export type CertificateReason = z.infer<typeof CertificateReason>;

/** `name`: what records call it beside the state it leads to. `body must`: the body has no choice. */
export const CertificateTransition = z
    .strictObject({
        name: z.string().nullable(),
        from: z.array(z.string()),
        to: z.string(),
        by: z.enum(['body', 'body must', 'holder', 'automatic']),
        when: CertificateCondition.nullable(),
        /** The decision is due so long after the event, whose own day does not count. */
        within: z.strictObject({ period: Period, after: z.string() }).nullable(),
        reasons: z.array(CertificateReason),
        clause,
        source: Source
    })
    .meta({ id: 'CertificateTransition' });
export type CertificateTransition = z.infer<typeof CertificateTransition>;

/** What holds while a certificate is in one of the states, or what is to be done when it enters one. */
export const CertificateEffect = z
    .strictObject({
        states: z.array(z.string()),
        at: z.enum(['stay', 'entry']),
        modality: z.enum(['shall', 'shall not', 'may']),
        text: z.string(),
        within: Period.nullable(),
        clause,
        source: Source
    })
    .meta({ id: 'CertificateEffect' });
export type CertificateEffect = z.infer<typeof CertificateEffect>;

/** The request may come from `earliest` to `latest` before the validity ends. */
export const CertificateRenewal = z
    .strictObject({
        states: z.array(z.string()),
        decision: z.string(),
        request: z
            .strictObject({ event: z.string(), earliest: Period.nullable(), latest: Period.nullable() })
            .nullable(),
        /** Where the new validity begins. */
        from: z.enum(['old expiry', 'decision']),
        clause,
        source: Source
    })
    .meta({ id: 'CertificateRenewal' });
export type CertificateRenewal = z.infer<typeof CertificateRenewal>;

/**
 * Another length of the validity, for one of these grades and on this condition; null where either is not asked. Of
 * several the first that holds.
 */
export const ValidityCase = z
    .strictObject({
        period: Period,
        grade: z.strictObject({ decision: z.string(), rungs: z.array(z.string()) }).nullable(),
        when: Expression.nullable(),
        clause,
        source: Source
    })
    .meta({ id: 'ValidityCase' });
export type ValidityCase = z.infer<typeof ValidityCase>;

export const Certificate = z
    .strictObject({
        validity: Period,
        /** What goes before `validity`; absent where the length is always the same. */
        validityCases: z.array(ValidityCase).optional(),
        /** The event that a certificate and its validity begin with. */
        from: z.string(),
        monthEnd: z.enum(['last day', 'next month']).nullable(),
        /** Whether the day a validity or a stay begins on is its first day. */
        firstDay: z.enum(['counted', 'not counted']),
        states: z.array(CertificateState),
        transitions: z.array(CertificateTransition),
        /** States that automatic transitions lead to; on one day the earlier one in a list wins. */
        order: z.array(z.array(z.string())),
        effects: z.array(CertificateEffect),
        renewal: CertificateRenewal.nullable(),
        transfer: z
            .strictObject({ states: z.array(z.string()), whileDue: z.boolean(), clause, source: Source })
            .nullable(),
        upgrade: z
            .strictObject({ request: z.string(), after: Period, from: z.string(), clause, source: Source })
            .nullable(),
        notes: z.array(z.string()),
        clause,
        source: Source
    })
    .meta({ id: 'Certificate' });
export type Certificate = z.infer<typeof Certificate>;

/** Dates are ISO texts. `state` is null where there is no certificate or where it cannot be told; `because` says why. */
export const CertificateStanding = z
    .strictObject({
        state: z.string().nullable(),
        since: z.string().nullable(),
        because: z.string(),
        /** The last day of the validity as it stands. */
        validUntil: z.string().nullable(),
        reasons: z.array(
            z.strictObject({
                reason: z.string().nullable(),
                text: z.string(),
                since: z.string(),
                resolved: z.string().nullable()
            })
        ),
        /** What comes if nothing else happens; without a date where it cannot be told, and then `because`. */
        next: z.array(
            z.strictObject({
                date: z.string().nullable(),
                what: z.string(),
                clause,
                overdue: z.boolean().optional(),
                because: z.string().optional()
            })
        ),
        history: z.array(
            z.strictObject({
                date: z.string(),
                what: z.string(),
                state: z.string().nullable(),
                clause,
                notes: z.array(z.string())
            })
        ),
        /** What holds in this state. */
        effects: z.array(z.strictObject({ what: z.string(), clause })),
        transfer: z.strictObject({ accepted: z.boolean(), because: z.string() }).optional()
    })
    .meta({ id: 'CertificateStanding', title: 'Guiju state of a certificate' });
export type CertificateStanding = z.infer<typeof CertificateStanding>;

/** Input and output of `guiju certificate` in one schema. */
export const CertificateExchange = z
    .union([EventRecord, CertificateStanding])
    .meta({ id: 'CertificateExchange', title: 'Guiju certificate' });
