// Tables that expressions look values up in.
import { z } from 'zod';
import { Expression } from './expression.ts';
import { ExactJson, Source, Unit } from './values.ts';

/** Numbers from here to there, both included unless `open` says otherwise, null without end; or one value of a choice. */
export const Slot = z
    .union([
        z.strictObject({
            from: ExactJson.nullable(),
            to: ExactJson.nullable(),
            open: z.enum(['from', 'to', 'both']).optional()
        }),
        z.strictObject({ value: z.string() })
    ])
    .meta({ id: 'Slot' });
export type Slot = z.infer<typeof Slot>;

/** `at` has a slot for each key. `value` null: the table gives none there, for the reason in `text` if there is one. */
export const TableCell = z
    .strictObject({
        at: z.array(Slot),
        value: ExactJson.nullable(),
        text: z.string().optional(),
        source: Source
    })
    .meta({ id: 'TableCell' });
export type TableCell = z.infer<typeof TableCell>;

/**
 * What applies where a number lies before, between or behind all rows. `row above` and `row below` take the value of
 * the nearest row; `step` adds `amount` to that of the last row for each `size` behind it, and `part` says what a step
 * begun and not full amounts to.
 */
export const TableEdge = z
    .strictObject({
        side: z.enum(['below', 'between', 'beyond']),
        /** Only for this value of the key that heads columns. */
        column: z.string().nullable(),
        rule: z.union([
            z.strictObject({ kind: z.enum(['none', 'row above', 'row below']) }),
            z.strictObject({
                kind: z.literal('step'),
                size: ExactJson,
                amount: ExactJson,
                part: z.enum(['as one', 'not counted', 'in proportion'])
            }),
            z.strictObject({ kind: z.literal('formula'), formula: Expression })
        ]),
        clause: z.string().nullable(),
        source: Source
    })
    .meta({ id: 'TableEdge' });
export type TableEdge = z.infer<typeof TableEdge>;

/** `whole` keys are whole numbers. `interpolated`: what lies between two points of a key is told from both. */
export const Table = z
    .strictObject({
        name: z.string(),
        names: z.array(z.string()),
        unit: Unit,
        interpolated: z.boolean(),
        keys: z.array(
            z.strictObject({ name: z.string(), kind: z.enum(['number', 'choice']), unit: Unit, whole: z.boolean() })
        ),
        /** The place of the key whose values head the columns. */
        columns: z.int().nullable(),
        cells: z.array(TableCell),
        edges: z.array(TableEdge),
        notes: z.array(z.string()),
        clause: z.string().nullable(),
        source: Source
    })
    .meta({ id: 'Table' });
export type Table = z.infer<typeof Table>;
