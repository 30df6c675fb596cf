// Measures: a formula with everything a rule says about the number that comes out.
import { z } from 'zod';
import { Expression } from './expression.ts';
import { Step } from './step.ts';
import { ExactJson, RoundingMode, Source, Unit } from './values.ts';

export const Measure = z
    .strictObject({
        name: z.string(),
        unit: Unit,
        expression: Expression,
        /** When the named measure is 0, this instead of the expression; null is undetermined. */
        whenZero: z.array(z.strictObject({ divisor: z.string(), result: Expression.nullable(), source: Source })),
        steps: z.array(Step),
        /** For print only; never compared. */
        display: z.strictObject({ step: ExactJson, mode: RoundingMode, source: Source }).nullable(),
        clause: z.string().nullable(),
        source: Source
    })
    .meta({ id: 'Measure' });
export type Measure = z.infer<typeof Measure>;
