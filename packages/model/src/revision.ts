// The edition a rule revises, and which audits that one still decides.
import { z } from 'zod';
import { Expression } from './expression.ts';
import { Source } from './values.ts';

/** While `former` holds an audit is decided by the edition revised, and this rule gives it no result. */
export const Revises = z
    .strictObject({
        code: z.string(),
        title: z.string(),
        edition: z.string().nullable(),
        former: Expression,
        notes: z.array(z.string()),
        clause: z.string().nullable(),
        source: Source
    })
    .meta({ id: 'Revises' });
export type Revises = z.infer<typeof Revises>;
