// Typed facts from outside that a rule declares and an audit gives.
import { z } from 'zod';
import { DateText } from './calendar.ts';
import { ExactJson, Source, Unit } from './values.ts';

/** `names`: every spelling an audit may use. */
export const InputChoice = z.strictObject({ name: z.string(), names: z.array(z.string()) }).meta({ id: 'InputChoice' });

/** A count is a whole number from 0; ratios are shares: 30 % is 0.3. */
export const Input = z
    .strictObject({
        name: z.string(),
        /** Every spelling an audit's `inputs` may use. */
        names: z.array(z.string()),
        /** A unit for numbers; people and sites are whole numbers like counts. */
        type: z.union([Unit.exclude(['number']), z.enum(['yes-no', 'choice', 'date', 'text'])]),
        /** What a choice is made from. */
        values: z.array(InputChoice).optional(),
        /** Allowed from here to there, both included; null has no end on that side. Numbers only. */
        from: ExactJson.nullable().optional(),
        to: ExactJson.nullable().optional(),
        /** Allowed from this day to that one, both included; null has no end on that side. Dates only, where something is said. */
        days: z.strictObject({ from: DateText.nullable(), to: DateText.nullable() }).optional(),
        /** The texts that are allowed; absent where any is. */
        texts: z.array(z.string()).optional(),
        /** What holds where the audit says nothing: a number, true or false; the name of a value, a text or a date; null leaves it open. */
        default: z.union([ExactJson, z.boolean(), z.strictObject({ value: z.string() })]).nullable(),
        /** Who decides a yes-no input, and whether a reason is required; absent where it is no judgement. */
        judgement: z.strictObject({ by: z.string(), reason: z.boolean() }).optional(),
        notes: z.array(z.string()),
        clause: z.string().nullable(),
        source: Source
    })
    .meta({ id: 'Input' });
export type Input = z.infer<typeof Input>;
