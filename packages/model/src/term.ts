// Terms: who must do what, counted from which event, and how days and months are counted.
import { z } from 'zod';
import { Source } from './values.ts';

export const TimeUnit = z.enum(['calendar day', 'working day', 'week', 'month', 'year']).meta({ id: 'TimeUnit' });
export type TimeUnit = z.infer<typeof TimeUnit>;

export const Period = z.strictObject({ count: z.int().min(1), unit: TimeUnit }).meta({ id: 'Period' });
export type Period = z.infer<typeof Period>;

/** Hours run from the minute of an event to a minute; a day is none of 24 hours. */
export const TermPeriod = z
    .strictObject({ count: z.int().min(1), unit: z.enum(['hour', ...TimeUnit.options]) })
    .meta({ id: 'TermPeriod' });
export type TermPeriod = z.infer<typeof TermPeriod>;

const side = z.enum(['after', 'before']);
/** Names of events. */
const event = z.string();

/**
 * `at most`: until a period after the event; without a period, before the event.
 * `at least`: a period after the event or later; a period before the event or earlier.
 * `window`: from the nearer to the farther of two periods; `from` null is the event itself.
 * `delegated`: another document sets the time. `apart`: of two events the later follows the earlier within a period.
 * `recurring`: `yearly` once in every calendar year, `apart` within a period of the last time.
 */
export const TermRule = z
    .union([
        z.strictObject({ kind: z.literal('at most'), event, side, period: TermPeriod.nullable() }),
        z.strictObject({ kind: z.literal('at least'), event, side, period: TermPeriod }),
        z.strictObject({ kind: z.literal('window'), event, side, from: TermPeriod.nullable(), to: TermPeriod }),
        z.strictObject({ kind: z.literal('delegated'), event, side, document: z.string().nullable() }),
        z.strictObject({ kind: z.literal('apart'), events: z.tuple([event, event]), period: Period }),
        z.strictObject({
            kind: z.literal('recurring'),
            yearly: z.boolean(),
            /** How often in each year; once where it is absent. */
            times: z.int().min(2).optional(),
            apart: Period.nullable(),
            /** Years in which this event lies are left out. */
            exceptYear: event.nullable(),
            /** From when on: the year of the event or the one after it; null counts from the first time it was done. */
            from: z.strictObject({ event, year: z.enum(['same', 'next']) }).nullable(),
            until: event.nullable()
        })
    ])
    .meta({ id: 'TermRule' });
export type TermRule = z.infer<typeof TermRule>;

export const Term = z
    .strictObject({
        name: z.string(),
        names: z.array(z.string()),
        actor: z.string(),
        modality: z.enum(['shall', 'should', 'usually', 'may']),
        act: z.string(),
        /** The event that shows the act was done; null: a record cannot show it. */
        metBy: z.string().nullable(),
        rule: TermRule,
        /** Whether the day of the event is the first one that counts. */
        eventDayCounts: z.boolean(),
        monthEnd: z.enum(['last day', 'next month']),
        /** Where the last day is none that is worked; absent: it stays. */
        moves: z.enum(['next working day', 'previous working day']).optional(),
        /** In hours where the rule is. The end moves by a period where the event was recorded in time. */
        extension: z.strictObject({ period: TermPeriod, event, reason: z.string().nullable() }).nullable(),
        /** The event that follows when nothing was done in time. */
        raises: z.string().nullable(),
        notes: z.array(z.string()),
        clause: z.string().nullable(),
        source: Source
    })
    // Hours and days cannot be added up: an extension and the other end of a window go by what the limit does.
    .refine(({ rule, extension }) => new Set(unitsIn(rule, extension).map(unit => unit === 'hour')).size <= 1)
    .meta({ id: 'Term' });
export type Term = z.infer<typeof Term>;

function unitsIn(rule: TermRule, extension: { period: TermPeriod } | null): TermPeriod['unit'][] {
    const periods = [
        ...('period' in rule ? [rule.period] : []),
        ...(rule.kind === 'window' ? [rule.from, rule.to] : []),
        ...(rule.kind === 'recurring' ? [rule.apart] : []),
        extension?.period ?? null
    ];
    return periods.flatMap(period => (period === null ? [] : [period.unit]));
}
