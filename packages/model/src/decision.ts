// Decisions: which grade an audit gets, what changes it afterwards, and what follows from it.
import { z } from 'zod';
import { Expression } from './expression.ts';
import { Source } from './values.ts';

const clause = z.string().nullable();
const because = { condition: Expression, reason: z.string().nullable(), clause, source: Source };

/** `condition` null: this rung is what remains when no better one is reached. */
export const Rung = z
    .strictObject({
        name: z.string(),
        certificate: z.boolean(),
        condition: Expression.nullable(),
        clause,
        source: Source
    })
    .meta({ id: 'Rung' });
export type Rung = z.infer<typeof Rung>;

export const Veto = z.strictObject({ rung: z.string(), ...because }).meta({ id: 'Veto' });
export type Veto = z.infer<typeof Veto>;

/** While it holds the result is no better than the rung. */
export const Cap = z.strictObject({ rung: z.string(), ...because }).meta({ id: 'Cap' });
export type Cap = z.infer<typeof Cap>;

/** One rung down or up while it holds. */
export const Shift = z.strictObject({ direction: z.enum(['down', 'up']), ...because }).meta({ id: 'Shift' });
export type Shift = z.infer<typeof Shift>;

/** What stands behind the name of the grade while the condition holds. */
export const Qualifier = z
    .strictObject({ text: z.string(), condition: Expression, clause, source: Source })
    .meta({ id: 'Qualifier' });
export type Qualifier = z.infer<typeof Qualifier>;

/** What follows from each grade, by the name of its rung; a rung that is absent has no such consequence. */
export const Consequence = z
    .strictObject({ name: z.string(), texts: z.record(z.string(), z.string()), clause, source: Source })
    .meta({ id: 'Consequence' });
export type Consequence = z.infer<typeof Consequence>;

/**
 * Rungs are tested best first; `cumulative` also asks for everything below. Then vetoes and caps limit the result, then
 * shifts move it along the ladder, within the limits and never where a veto decided. `stacking`: shifts that hold
 * together are added up, or move by one rung at most. What a rule does not use is absent.
 */
export const Decision = z
    .strictObject({
        name: z.string(),
        measure: z.string().nullable(),
        nesting: z.enum(['independent', 'cumulative']),
        rungs: z.array(Rung),
        vetoes: z.array(Veto),
        caps: z.array(Cap).optional(),
        shifts: z.array(Shift).optional(),
        stacking: z.enum(['adds up', 'at most one']).optional(),
        qualifiers: z.array(Qualifier).optional(),
        consequences: z.array(Consequence).optional(),
        clause,
        source: Source
    })
    .meta({ id: 'Decision' });
export type Decision = z.infer<typeof Decision>;
