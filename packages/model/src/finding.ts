// What an audit finds beside its scores: the classes of severity that a rule declares.
import { z } from 'zod';
import { Source } from './values.ts';

/** `names`: every spelling an audit may use. */
export const FindingClass = z
    .strictObject({ name: z.string(), names: z.array(z.string()), source: Source })
    .meta({ id: 'FindingClass' });
export type FindingClass = z.infer<typeof FindingClass>;

/** The classes, worst first. `clauseRequired`: every finding names an item or a section, or a clause where there are none. */
export const Findings = z
    .strictObject({
        classes: z.array(FindingClass),
        clauseRequired: z.boolean(),
        notes: z.array(z.string()),
        clause: z.string().nullable(),
        source: Source
    })
    .meta({ id: 'Findings' });
export type Findings = z.infer<typeof Findings>;

/** A finding as an audit states it; it is open until it says `closed`. */
export const Finding = z
    .looseObject({
        severity: z.string(),
        clause: z.string().optional(),
        text: z.string().optional(),
        closed: z.boolean().optional()
    })
    .meta({ id: 'Finding' });
export type Finding = z.infer<typeof Finding>;
