// How many of several are looked at, for each kind of audit.
import { z } from 'zod';
import { Expression } from './expression.ts';
import { Step } from './step.ts';
import { ExactJson, RoundingMode, Source } from './values.ts';

/** A size for audits of some kind: `input` is one of its values; null for every audit. */
export const SampleSize = z
    .strictObject({
        audit: z.strictObject({ input: z.string(), value: z.string() }).nullable(),
        expression: Expression,
        source: Source
    })
    .meta({ id: 'SampleSize' });
export type SampleSize = z.infer<typeof SampleSize>;

/**
 * `of` is what there are several of, `population` how many there are. A sample is never larger. `steps` come in the
 * order written; `none`: the size where there is none of them. `advised` instead of sizes: what there should be.
 */
export const SamplingPlan = z
    .strictObject({
        of: z.string(),
        population: Expression,
        /** Null: in every audit. */
        condition: Expression.nullable(),
        sizes: z.array(SampleSize),
        steps: z.array(Step),
        none: Expression.nullable(),
        advised: z.strictObject({ from: ExactJson, to: ExactJson }).nullable(),
        random: z.strictObject({ share: ExactJson, mode: RoundingMode }).nullable(),
        always: z.array(z.string()),
        notes: z.array(z.string()),
        clause: z.string().nullable(),
        source: Source
    })
    .meta({ id: 'SamplingPlan' });
export type SamplingPlan = z.infer<typeof SamplingPlan>;

/** One sample; `size` null where it is open, undetermined or only advised, and `text` says which. */
export const Sample = z
    .strictObject({
        of: z.string(),
        population: z.int().min(0).nullable(),
        size: z.int().min(0).nullable(),
        /** How many of these are taken at random; absent where the rule says nothing. */
        random: z.int().min(0).optional(),
        /** What there should be. */
        from: z.int().min(0).optional(),
        to: z.int().min(0).optional(),
        /** False where the condition of the sampling does not hold: nothing is looked at. */
        required: z.literal(false).optional(),
        clause: z.string().nullable(),
        text: z.string()
    })
    .meta({ id: 'Sample' });
export type Sample = z.infer<typeof Sample>;

/** What `guiju sample` prints. */
export const SamplesResult = z
    .strictObject({
        samples: z.array(Sample),
        result: z.null().optional(),
        because: z.string().optional(),
        missing: z.array(z.string()).optional()
    })
    .meta({ id: 'SamplesResult', title: 'Guiju samples' });
export type SamplesResult = z.infer<typeof SamplesResult>;
