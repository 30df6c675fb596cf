// The small shapes that the model, audits and results share.
import { z } from 'zod';

/** An exact number: the shortest decimal string, or a fraction in lowest terms where no decimal ends. */
export const ExactJson = z
    .union([
        z.string().regex(/^-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?$/),
        z.strictObject({ num: z.string().regex(/^-?[1-9][0-9]*$/), den: z.string().regex(/^[1-9][0-9]*$/) })
    ])
    .meta({ id: 'Exact' });

/** Where a statement stands: the file relative to the project, line and column from 1. */
export const Source = z
    .strictObject({ file: z.string(), line: z.int().min(1), column: z.int().min(1) })
    .meta({ id: 'Source' });
export type Source = z.infer<typeof Source>;

/** What a number counts. A ratio is a pure share: 55 % is the ratio 0.55. */
export const Unit = z
    .enum([
        ...(['points', 'ratio', 'count', 'number', 'person', 'site', 'person-day', 'hour'] as const),
        ...(['calendar-day', 'working-day', 'week', 'month', 'year'] as const)
    ])
    .meta({ id: 'Unit' });
export type Unit = z.infer<typeof Unit>;

export const RoundingMode = z
    .enum(['half-up', 'half-down', 'half-even', 'up', 'down', 'truncate'])
    .meta({ id: 'RoundingMode' });

/** The answers that are no score; an item that is simply absent is open. */
export const AnswerState = z.enum(['not applicable', 'not evaluated', 'inconclusive']).meta({ id: 'AnswerState' });
export type AnswerState = z.infer<typeof AnswerState>;

/** What such an answer becomes before arithmetic. A state without a policy is not permitted. */
export const Treatment = z
    .enum(['removed', 'full', 'zero', 'worst', 'forbidden', 'undetermined'])
    .meta({ id: 'Treatment' });
export type Treatment = z.infer<typeof Treatment>;
