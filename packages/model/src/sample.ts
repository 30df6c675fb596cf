// Several samples of one item: the collections of a rule, and how the answers of their members are combined.
import { z } from 'zod';
import { ExactJson, RoundingMode, Source } from './values.ts';

/** `names`: every spelling an audit may use. */
export const Collection = z
    .strictObject({
        name: z.string(),
        names: z.array(z.string()),
        clause: z.string().nullable(),
        source: Source
    })
    .meta({ id: 'Collection' });
export type Collection = z.infer<typeof Collection>;

/**
 * The rows or points of one sample give its score; then the samples are combined, and then rounded. `share`: the item's
 * points × samples with at least `limit` ÷ samples. `raises`: whether every sample raises tallies, or the item once.
 */
export const Sampling = z
    .strictObject({
        collection: z.string(),
        least: z.int().min(1),
        method: z.enum(['mean', 'weighted mean', 'worst', 'best', 'share']),
        limit: ExactJson.nullable(),
        rounding: z.strictObject({ step: ExactJson, mode: RoundingMode }).nullable(),
        raises: z.enum(['each', 'once']).nullable(),
        source: Source
    })
    .meta({ id: 'Sampling' });
export type Sampling = z.infer<typeof Sampling>;
