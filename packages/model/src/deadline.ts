// What a record of events gives: when each term ends, how it stands on a day, and why.
import { z } from 'zod';
import { ClockText, DateText } from './calendar.ts';
import { Source } from './values.ts';

/** What happened or is going to; `on` is the day that is asked about. Dates after it are plans. */
export const EventRecord = z
    .strictObject({
        events: z.array(
            z.strictObject({
                event: z.string(),
                date: DateText,
                /** When on that day, by the local clock: terms in hours count from it. */
                time: ClockText.optional(),
                reason: z.string().optional(),
                /** What a validity that begins on this day goes by: the grade of each decision, and inputs. */
                grades: z.record(z.string(), z.string()).optional(),
                inputs: z.record(z.string(), z.unknown()).optional(),
                note: z.string().optional()
            })
        ),
        on: DateText,
        /** When on that day is asked about; the end of the day where it is absent. Only terms in hours look at it. */
        time: ClockText.optional()
    })
    .meta({ id: 'EventRecord', title: 'Guiju record of events' });
export type EventRecord = z.infer<typeof EventRecord>;

/**
 * `not started`: the event has not happened, or the time has not begun. `due`: the time runs. `met`, `met late`: it was
 * done. `overdue`: it was not. `passed`: the time is over, and no event would show whether it was done.
 * `too early`: done before it was allowed. `allowed`: from now on it may be done. `undetermined`: there is no date, or the record lacks the
 * time of the day that would decide.
 */
export const DeadlineState = z.enum([
    ...(['not started', 'due', 'met', 'met late', 'overdue', 'passed'] as const),
    ...(['too early', 'allowed', 'undetermined'] as const)
]);
export type DeadlineState = z.infer<typeof DeadlineState>;

/** A term for one event that it counts from. */
export const Deadline = z
    .strictObject({
        name: z.string(),
        actor: z.string(),
        act: z.string(),
        /** The day that is counted from; null where the event has not happened. */
        from: z.string().nullable(),
        /** Times of these days stand in terms in hours, and nowhere else. */
        fromTime: ClockText.optional(),
        /** The first day on which it may be done, where there is one. */
        start: z.string().nullable(),
        startTime: ClockText.optional(),
        /** The last day, for `at least` the first or last one that keeps the distance; null: see `because`. */
        due: z.string().nullable(),
        dueTime: ClockText.optional(),
        kind: z.enum(['at most', 'at least', 'usually', 'window', 'recurring']),
        modality: z.enum(['shall', 'should', 'usually', 'may']),
        state: DeadlineState,
        /** The day on which it was done. */
        met: z.string().nullable(),
        metTime: ClockText.optional(),
        /** The event that follows from missing it; null where it was not missed or nothing follows. */
        raises: z.string().nullable(),
        /** How the date was counted, a sentence each. */
        because: z.array(z.string()),
        clause: z.string().nullable(),
        source: Source
    })
    .meta({ id: 'Deadline' });
export type Deadline = z.infer<typeof Deadline>;

export const Deadlines = z
    .strictObject({ deadlines: z.array(Deadline) })
    .meta({ id: 'Deadlines', title: 'Guiju deadlines' });
export type Deadlines = z.infer<typeof Deadlines>;

/** Input and output of `guiju deadlines` in one schema. */
export const DeadlinesExchange = z
    .union([EventRecord, Deadlines])
    .meta({ id: 'DeadlinesExchange', title: 'Guiju deadlines' });
