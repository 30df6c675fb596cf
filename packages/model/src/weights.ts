// Weights of the sections of one level, and how much of a plan must have been evaluated.
import { z } from 'zod';
import { ExactJson, Source } from './values.ts';

/** The shares that hold while the input has the value; null where they always hold. Shares are 1 together. */
export const WeightColumn = z
    .strictObject({
        value: z.string().nullable(),
        /** By section, in the order of the plan. */
        shares: z.array(z.strictObject({ section: z.string(), share: ExactJson }))
    })
    .meta({ id: 'WeightColumn' });
export type WeightColumn = z.infer<typeof WeightColumn>;

/**
 * `absent`: what a section without any applicable points does to the weighted sum: its share is redistributed over the
 * others, it counts as full or as zero, or nothing can be determined. Null where no section can be left out.
 */
export const WeightLevel = z
    .strictObject({
        /** The section around; null for the outermost ones. */
        section: z.string().nullable(),
        input: z.string().nullable(),
        columns: z.array(WeightColumn),
        absent: z.enum(['redistributed', 'full', 'zero', 'undetermined']).nullable(),
        clause: z.string().nullable(),
        source: Source
    })
    .meta({ id: 'WeightLevel' });
export type WeightLevel = z.infer<typeof WeightLevel>;

/** Of the items below the section, or of all: the least share that is answered with a score. Below it nothing is determined. */
export const Coverage = z
    .strictObject({
        section: z.string().nullable(),
        /** Whether items are counted or their points added up. */
        by: z.enum(['items', 'points']),
        least: ExactJson,
        clause: z.string().nullable(),
        source: Source
    })
    .meta({ id: 'Coverage' });
export type Coverage = z.infer<typeof Coverage>;
