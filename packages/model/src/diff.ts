// What changed in meaning between two editions of a rule, and what that does to audits.
import { z } from 'zod';
import { ExactJson } from './values.ts';

/**
 * `text`: nothing that is computed changes. `duties`: deadlines, certificates or reviews change, scores and grades do not.
 * `verdicts`: scores stay comparable, grades may differ. `scores`: scores of the two editions cannot be compared.
 */
export const ChangeEffect = z.enum(['text', 'duties', 'verdicts', 'scores']).meta({ id: 'ChangeEffect' });
export type ChangeEffect = z.infer<typeof ChangeEffect>;

/** `rule` names the kind of change: `item-added`, `item-points`. `from` and `to` are for people, null where there is nothing. */
export const ModelChange = z
    .strictObject({
        rule: z.string(),
        effect: ChangeEffect,
        /** Code or name of what changed; empty for the ruleset itself. */
        subject: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        /** Of the newer edition where it has one. */
        clause: z.string().nullable(),
        text: z.string()
    })
    .meta({ id: 'ModelChange' });
export type ModelChange = z.infer<typeof ModelChange>;

/** An audit scored by both editions. Null: no grade, or no score, by that edition. */
export const AuditMove = z
    .strictObject({
        audit: z.string(),
        grade: z.strictObject({ from: z.string().nullable(), to: z.string().nullable() }),
        score: z.strictObject({ from: ExactJson.nullable(), to: ExactJson.nullable(), by: ExactJson.nullable() }),
        /** Why an edition refuses the audit. */
        refused: z.strictObject({ from: z.array(z.string()).optional(), to: z.array(z.string()).optional() }).optional()
    })
    .meta({ id: 'AuditMove' });
export type AuditMove = z.infer<typeof AuditMove>;

/** `version`: the step that the greatest effect suggests. `replay` is absent without audits. */
export const DiffResult = z
    .strictObject({
        old: z.strictObject({ ruleset: z.string(), edition: z.string().nullable(), hash: z.string() }),
        new: z.strictObject({ ruleset: z.string(), edition: z.string().nullable(), hash: z.string() }),
        effect: ChangeEffect.nullable(),
        version: z.enum(['none', 'patch', 'minor', 'major']),
        changes: z.array(ModelChange),
        replay: z
            .strictObject({
                audits: z.int(),
                gradeChanges: z.int(),
                scoreChanges: z.int(),
                refused: z.int(),
                /** Audits whose grade changes, the one with the fewest answers first. */
                moved: z.array(AuditMove)
            })
            .optional()
    })
    .meta({ id: 'Diff', title: 'Guiju comparison of two editions' });
export type DiffResult = z.infer<typeof DiffResult>;
