// What happens on a day: deadlines count from events, and a certificate changes its state at them.
import { z } from 'zod';
import { Source } from './values.ts';

/** `names`: every spelling a record of events may use. */
export const Event = z
    .strictObject({
        name: z.string(),
        names: z.array(z.string()),
        clause: z.string().nullable(),
        source: Source
    })
    .meta({ id: 'Event' });
export type Event = z.infer<typeof Event>;
