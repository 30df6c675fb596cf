// What scoring an audit gives: every measure, the outcome, and why.
import { z } from 'zod';
import { AnswerState, ExactJson, Source } from './values.ts';

const TraceKind = z.enum([
    ...(['ruleset', 'decision', 'rung', 'veto', 'measure', 'tally', 'step', 'section', 'item', 'row'] as const),
    ...(['order', 'cap', 'shift', 'qualifier', 'consequence', 'input', 'findings', 'finding', 'sample'] as const),
    ...(['scoring', 'member'] as const)
]);

/** One number or decision with what it was made from. `value` is exact; `shown` is what the rule prints. */
export type Trace = {
    kind: z.infer<typeof TraceKind>;
    name: string;
    text: string;
    value: z.infer<typeof ExactJson> | boolean | string | null;
    shown?: string;
    clause: string | null;
    clauseTitle?: string;
    source: Source | null;
    parts: Trace[];
};

export const Trace: z.ZodType<Trace> = z
    .lazy(() =>
        z.strictObject({
            kind: TraceKind,
            name: z.string(),
            text: z.string(),
            value: z.union([ExactJson, z.boolean(), z.string(), z.null()]),
            shown: z.string().optional(),
            clause: z.string().nullable(),
            /** Where the rule holds the text of its clauses and this one has a title. */
            clauseTitle: z.string().optional(),
            source: Source.nullable(),
            parts: z.array(Trace)
        })
    )
    .meta({ id: 'Trace' });

export const GradeResult = z
    .strictObject({
        name: z.string(),
        code: z.string(),
        certificate: z.boolean(),
        /** What stands behind the name; absent where the rule has no suffixes. */
        qualifiers: z.array(z.string()).optional(),
        /** What follows from the grade, by name; absent where the rule states nothing. */
        consequences: z.record(z.string(), z.string()).optional(),
        because: z.array(z.string())
    })
    .meta({ id: 'Grade' });

/** `from`/`to`: the lowest and the highest value still possible; null where unbounded. */
export const ValueRange = z
    .strictObject({ from: ExactJson.nullable(), to: ExactJson.nullable() })
    .meta({ id: 'ValueRange' });

export const SampleResult = z
    .strictObject({
        by: z.string(),
        points: ExactJson.nullable(),
        state: AnswerState.optional(),
        reason: z.string().optional()
    })
    .meta({ id: 'SampleResult' });

export const ItemResult = z
    .strictObject({
        points: ExactJson.nullable(),
        of: ExactJson,
        state: AnswerState.optional(),
        reason: z.string().optional(),
        flags: z.array(z.string()).optional(),
        /** Each sample of an item that has several; `points` null: not answered, or removed by its state. */
        samples: z.array(SampleResult).optional()
    })
    .meta({ id: 'ItemResult' });

export const DecisionResult = z
    .strictObject({
        name: z.string(),
        /** Whose outcome it is, by collection; absent for an outcome of the whole. */
        by: z.record(z.string(), z.string()).optional(),
        grade: GradeResult.nullable(),
        because: z.array(z.string()),
        score: ExactJson.nullable()
    })
    .meta({ id: 'DecisionResult' });

/** What the rule computes for one member of a collection, from its answers alone. */
export const MemberResult = z
    .strictObject({
        by: z.string(),
        /** False where nothing is applicable to it: nothing that combines members counts it. Null while that is open. */
        applicable: z.boolean().nullable(),
        /** As the audit gives it; absent where it gives none. */
        weight: ExactJson.optional(),
        measures: z.record(z.string(), ExactJson.nullable()),
        shown: z.record(z.string(), z.string()),
        /** By decision; null where there is none, as `decisions` say why. */
        grades: z.record(z.string(), z.string().nullable()),
        missing: z.array(z.string()),
        /** What can still come out while something is missing. */
        range: z
            .strictObject({
                measures: z.record(z.string(), ValueRange),
                /** By decision, the best first. */
                grades: z.record(z.string(), z.array(z.string()))
            })
            .optional()
    })
    .meta({ id: 'MemberResult' });
export type MemberResult = z.infer<typeof MemberResult>;

export const Result = z
    .strictObject({
        ruleset: z.string(),
        hash: z.string(),
        complete: z.boolean(),
        /** The scoring that applies, by its title; null while several may, or none does. Absent where the rule has no choice. */
        scoring: z.string().nullable().optional(),
        grade: GradeResult.nullable(),
        /** Why there is no grade; beside `grade` when that is null. */
        because: z.array(z.string()).optional(),
        score: ExactJson.nullable(),
        shown: z.record(z.string(), z.string()),
        /** Those of the whole, then those of each member. */
        decisions: z.array(DecisionResult),
        measures: z.record(z.string(), ExactJson.nullable()),
        items: z.record(z.string(), ItemResult),
        /** By collection, in the order of the audit. Absent where the rule computes nothing for single members. */
        members: z.record(z.string(), z.array(MemberResult)).optional(),
        /** How many findings of each class, worst first; null while they are not stated. Absent where the rule declares none. */
        findings: z.record(z.string(), z.int().min(0).nullable()).optional(),
        /** Names of the inputs that are neither given nor have a default, then `findings` where they are not stated, then keys of the items without an answer. */
        missing: z.array(z.string()),
        /** For an incomplete audit: what can still come out. `exact` false: bounds from outside. */
        range: z
            .strictObject({
                /** Null where no outcome is possible, or the rule has no grades. */
                lowest: z.string().nullable(),
                highest: z.string().nullable(),
                /** Every outcome that cannot be ruled out, best first. */
                grades: z.array(z.string()),
                /** Whether the result may also turn out undetermined. */
                undetermined: z.boolean(),
                score: ValueRange.nullable(),
                measures: z.record(z.string(), ValueRange),
                exact: z.boolean()
            })
            .optional(),
        trace: z.union([Trace, z.strictObject({})])
    })
    .meta({ id: 'Result', title: 'Guiju result' });
export type Result = z.infer<typeof Result>;

/** Why an audit cannot be scored; `item` is null where the whole record is meant. */
export const AuditError = z
    .strictObject({ item: z.string().nullable(), code: z.string(), message: z.string() })
    .meta({ id: 'AuditError' });
export type AuditError = z.infer<typeof AuditError>;
