// The record of an audit, as written by people and tools: codes or keys to answers.
import { z } from 'zod';
import { RECORDED } from './review.ts';
import { Finding } from './finding.ts';
import { AnswerState } from './values.ts';

/** Plain JSON numbers are read as the decimal printed. */
export const LooseNumber = z
    .union([z.string(), z.number(), z.strictObject({ num: z.string(), den: z.string() })])
    .meta({ id: 'LooseNumber' });
export type LooseNumber = z.infer<typeof LooseNumber>;

/** A row: by label, by position from 0, or by its points; a row with a range takes `points` beside `option`. */
export const RowAddress = z
    .union([
        z.string(),
        z.strictObject({ option: z.int().min(0), points: LooseNumber.optional() }),
        z.strictObject({ points: LooseNumber })
    ])
    .meta({ id: 'RowAddress' });
export type RowAddress = z.infer<typeof RowAddress>;

const Rows = z.union([RowAddress, z.array(RowAddress)]);

export const AnswerObject = z
    .strictObject({
        points: LooseNumber.optional(),
        option: z.int().min(0).optional(),
        options: z.union([Rows, z.record(z.string(), Rows)]).optional(),
        nonconforming: z.int().min(0).optional(),
        of: z.int().min(1).optional(),
        /** What was measured, in the unit of the item's scale: "12.5", or "95%". */
        measured: LooseNumber.optional(),
        flags: z.array(z.string()).optional(),
        excluded: z.string().optional(),
        state: AnswerState.optional(),
        reason: z.string().optional(),
        note: z.string().optional(),
        by: z.record(z.string(), z.string()).optional()
    })
    .meta({ id: 'Answer' });
export type AnswerObject = z.infer<typeof AnswerObject>;

/** A bare number is points; a bare text is the label of a row. */
export const Answer = z.union([LooseNumber, AnswerObject, z.array(z.union([LooseNumber, AnswerObject]))]);
export type Answer = z.infer<typeof Answer>;

/** The members of a collection, by name; where they have weights, name to weight. */
export const Members = z.union([z.array(z.string()), z.record(z.string(), LooseNumber)]).meta({ id: 'Members' });

export const Audit = z
    .strictObject({
        /** May be left out where the rule has no items. */
        items: z.record(z.string(), Answer).optional(),
        findings: z.array(Finding).optional(),
        inputs: z.record(z.string(), z.unknown()).optional(),
        collections: z.record(z.string(), Members).optional(),
        extra: z.record(z.string(), z.int().min(0)).optional(),
        ...RECORDED,
        note: z.string().optional()
    })
    .refine(({ items, findings }) => items !== undefined || findings !== undefined)
    .meta({ id: 'Audit', title: 'Guiju audit', anyOf: [{ required: ['items'] }, { required: ['findings'] }] });
export type Audit = z.infer<typeof Audit>;
