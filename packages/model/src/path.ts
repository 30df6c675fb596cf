// The cheapest way from an audit to a grade, and what improvements cost.
import { z } from 'zod';
import { Audit, LooseNumber } from './audit.ts';
import { ExactJson } from './values.ts';

/** A number: any improvement of the item. `to`: by points or answer, nothing else can be had. Null: it stays as it is. */
export const CostOfItem = z
    .union([
        LooseNumber,
        z.null(),
        z
            .strictObject({ fixed: LooseNumber.optional(), 'per point': LooseNumber.optional() })
            .refine(cost => cost.fixed !== undefined || cost['per point'] !== undefined),
        z.strictObject({ to: z.record(z.string(), LooseNumber) })
    ])
    .meta({ id: 'CostOfItem' });
export type CostOfItem = z.infer<typeof CostOfItem>;

/** An item that is absent costs 1 for each point gained. */
export const Costs = z
    .strictObject({ items: z.record(z.string(), CostOfItem).optional() })
    .meta({ id: 'Costs', title: 'Guiju costs of improvements' });
export type Costs = z.infer<typeof Costs>;

/** `item` with its answers; `tally` with how many entries have to go; `finding` that has to be closed. */
export const Improvement = z
    .strictObject({
        item: z.string().optional(),
        tally: z.string().optional(),
        finding: z.string().optional(),
        title: z.string().optional(),
        /** For people: points, the answer, or how many. Null where the item was not answered. */
        from: z.string().nullable(),
        to: z.string(),
        cost: ExactJson
    })
    .meta({ id: 'Improvement' });
export type Improvement = z.infer<typeof Improvement>;

/**
 * `cost` null: no way is known; with `proven` there is none. `atLeast`: no way costs less; equal to `cost` where it is
 * proven to be the cheapest.
 */
export const PathResult = z
    .strictObject({
        to: z.string(),
        from: z.strictObject({ grade: z.string().nullable(), score: ExactJson.nullable() }),
        cost: ExactJson.nullable(),
        atLeast: ExactJson.nullable(),
        proven: z.boolean(),
        because: z.string().optional(),
        changes: z.array(Improvement),
        grade: z.string().nullable(),
        score: ExactJson.nullable(),
        /** The audit with the changes made. */
        audit: Audit.nullable()
    })
    .meta({ id: 'Path', title: 'Guiju path to a grade' });
export type PathResult = z.infer<typeof PathResult>;
