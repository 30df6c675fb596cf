// Clamps and roundings of a number.
import { z } from 'zod';
import { ExactJson, RoundingMode, Source } from './values.ts';

/** A clamp or rounding, applied in the order written to the whole right side. */
export const Step = z
    .union([
        z.strictObject({ kind: z.enum(['at most', 'at least']), limit: ExactJson, source: Source }),
        z.strictObject({ kind: z.literal('round'), mode: RoundingMode, step: ExactJson, source: Source })
    ])
    .meta({ id: 'Step' });
export type Step = z.infer<typeof Step>;
