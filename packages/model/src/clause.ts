// The text of the rule: clauses with their points, definitions, the record of changes. Prose is kept as written.
import { z } from 'zod';
import { Source } from './values.ts';

const clause = z.string().nullable();

/** A paragraph, or a point with its label as printed (`a`, `(2)`; null for a dash) and what stands below it. */
export type ClausePart =
    { text: string } | { label: string | null; code: string | null; text: string; parts: ClausePart[] };

export const ClausePart: z.ZodType<ClausePart> = z
    .lazy(() =>
        z.union([
            z.strictObject({ text: z.string() }),
            z.strictObject({
                label: z.string().nullable(),
                /** By which it is cited: `7.2.1 e`; null for a dash. */
                code: z.string().nullable(),
                text: z.string(),
                parts: z.array(ClausePart)
            })
        ])
    )
    .meta({ id: 'ClausePart' });

/** What the rule makes of the text: worked out by its statements, text alone, left to a document, left to somebody. */
export const ClauseStatus = z
    .union([
        z.strictObject({ kind: z.enum(['computed', 'prose']) }),
        z.strictObject({ kind: z.literal('delegated'), document: z.string() }),
        z.strictObject({ kind: z.literal('discretion'), by: z.string() })
    ])
    .meta({ id: 'ClauseStatus' });

/** A place the text names: a clause of this rule (`7.2.1 e`), or one of a standard, by its short name. */
export const ClauseReference = z
    .union([z.strictObject({ clause: z.string() }), z.strictObject({ standard: z.string(), code: z.string() })])
    .meta({ id: 'ClauseReference' });

/** `status` null: the rule does not say. */
export const Clause = z
    .strictObject({
        code: z.string(),
        /** Code of the clause that this one belongs to. */
        parent: z.string().nullable(),
        title: z.string().nullable(),
        status: ClauseStatus.nullable(),
        parts: z.array(ClausePart),
        see: z.array(ClauseReference),
        notes: z.array(z.string()),
        source: Source
    })
    .meta({ id: 'Clause' });
export type Clause = z.infer<typeof Clause>;

/** `names`: the term in both languages, where both are given; `avoided`: words that the rule does not use for it. */
export const Definition = z
    .strictObject({
        term: z.string(),
        names: z.array(z.string()),
        texts: z.array(z.string()),
        avoided: z.array(z.string()).optional(),
        notes: z.array(z.string()),
        clause,
        source: Source
    })
    .meta({ id: 'Definition' });
export type Definition = z.infer<typeof Definition>;

/** `places`: clauses by their codes, or words such as “whole text”. */
export const Change = z
    .strictObject({
        date: z.string(),
        edition: z.string().nullable(),
        places: z.array(z.string()),
        text: z.string(),
        clause,
        source: Source
    })
    .meta({ id: 'Change' });
export type Change = z.infer<typeof Change>;
