// What an audit finds beside its scores: the classes of severity that a rule declares.
import { z } from 'zod';
import { Source } from './values.ts';

/** `names`: every spelling an audit may use. */
export const FindingClass = z
    .strictObject({ name: z.string(), names: z.array(z.string()), source: Source })
    .meta({ id: 'FindingClass' });
export type FindingClass = z.infer<typeof FindingClass>;

const Named = { name: z.string(), names: z.array(z.string()) };

/** What a class follows from: one or two judgements, each with its values, and the class for each case; null where there is none. */
export const FindingMatrix = z
    .strictObject({
        keys: z.array(z.strictObject({ ...Named, values: z.array(z.strictObject(Named)) })),
        /** `at`: a value of each key, in the order of the keys. */
        cells: z.array(z.strictObject({ at: z.array(z.string()), severity: z.string().nullable(), source: Source })),
        clause: z.string().nullable()
    })
    .meta({ id: 'FindingMatrix' });
export type FindingMatrix = z.infer<typeof FindingMatrix>;

/** The classes, worst first. `clauseRequired`: every finding names an item or a section, or a clause where there are none. */
export const Findings = z
    .strictObject({
        classes: z.array(FindingClass),
        clauseRequired: z.boolean(),
        /** Absent where the auditor names the class. */
        matrix: FindingMatrix.optional(),
        notes: z.array(z.string()),
        clause: z.string().nullable(),
        source: Source
    })
    .meta({ id: 'Findings' });
export type Findings = z.infer<typeof Findings>;

/**
 * A finding as an audit states it; it is open until it says `closed`. Where the rule has a matrix `judged` says what was judged,
 * by the name of each key, and the class follows; a class that is stated beside it must be the same.
 */
export const Finding = z
    .looseObject({
        severity: z.string().optional(),
        judged: z.record(z.string(), z.string()).optional(),
        clause: z.string().optional(),
        text: z.string().optional(),
        closed: z.boolean().optional()
    })
    .refine(({ severity, judged }) => severity !== undefined || judged !== undefined)
    .meta({ id: 'Finding', anyOf: [{ required: ['severity'] }, { required: ['judged'] }] });
export type Finding = z.infer<typeof Finding>;
