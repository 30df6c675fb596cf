// Working days: in the model all years that are known, in a workspace's own file what differs from a known calendar.
import { isDate, isTime, yearOf } from '@guiju/calendar';
import { z } from 'zod';

/** Days of one year as `MM-DD` with blanks between. `off`: weekdays that are free. `on`: weekend days that are worked. */
export const CalendarYear = z
    .strictObject({
        year: z.int(),
        off: z.string().regex(/^(\d\d-\d\d( \d\d-\d\d)*)?$/),
        on: z.string().regex(/^(\d\d-\d\d( \d\d-\d\d)*)?$/)
    })
    .meta({ id: 'CalendarYear' });

/** `name` as the rule or the file gives it; `source`: where the days come from. A year that is absent is not known. */
export const Calendar = z
    .strictObject({ name: z.string(), source: z.string(), years: z.array(CalendarYear) })
    .meta({ id: 'Calendar' });
export type Calendar = z.infer<typeof Calendar>;

export const DateText = z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .refine(isDate)
    .meta({ id: 'Date', description: 'A day of the Gregorian calendar: 2026-01-31' });

export const ClockText = z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .refine(isTime)
    .meta({ id: 'ClockTime', description: 'A time of the day by the local clock, 00:00 to 23:59: 09:30' });

/** A calendar of one's own: a file beside the rule. Its years stand in the place of those of `base`. */
export const CalendarFile = z
    .strictObject({
        $schema: z.string().optional(),
        name: z.string().min(1),
        source: z.string().min(1),
        /** The calendar that all other years are taken from. */
        base: z.enum(['china']).optional(),
        years: z.record(
            z.string().regex(/^\d{4}$/),
            z.strictObject({
                /** Weekdays that are free; weekend days among them change nothing. */
                holidays: z.array(DateText),
                /** Weekend days that are worked. */
                workdays: z.array(DateText)
            })
        )
    })
    .refine(({ years }) =>
        Object.entries(years).every(([year, { holidays, workdays }]) =>
            [...holidays, ...workdays].every(date => yearOf(date) === Number(year))
        )
    )
    .meta({ id: 'CalendarFile', title: 'Guiju calendar' });
export type CalendarFile = z.infer<typeof CalendarFile>;
