// How long an audit takes: steps in the order of the rule, what they must not pass, and what is checked at the end.
import { z } from 'zod';
import { Expression } from './expression.ts';
import { Measure } from './measure.ts';
import { ExactJson, Source, Unit } from './values.ts';

/** `rejected`: there is no result then; `note`: it is told beside the result. */
export const TimeConsequence = z
    .union([
        z.strictObject({ kind: z.literal('rejected') }),
        z.strictObject({ kind: z.literal('note'), text: z.string() })
    ])
    .meta({ id: 'TimeConsequence' });
export type TimeConsequence = z.infer<typeof TimeConsequence>;

/** A limit that changes no number. `subject` null: the step itself. */
export const TimeRequirement = z
    .strictObject({
        subject: Expression.nullable(),
        side: z.enum(['at most', 'at least']),
        limit: Expression,
        else: TimeConsequence,
        source: Source
    })
    .meta({ id: 'TimeRequirement' });
export type TimeRequirement = z.infer<typeof TimeRequirement>;

export const TimeStep = z
    .strictObject({ number: z.string(), measure: Measure, requirements: z.array(TimeRequirement) })
    .meta({ id: 'TimeStep' });
export type TimeStep = z.infer<typeof TimeStep>;

/** `result` names a step. */
export const AuditTime = z
    .strictObject({
        unit: Unit,
        result: z.string(),
        steps: z.array(TimeStep).min(1),
        checks: z.array(
            z.strictObject({
                condition: Expression,
                else: TimeConsequence,
                clause: z.string().nullable(),
                source: Source
            })
        ),
        notes: z.array(z.string()),
        clause: z.string().nullable(),
        source: Source
    })
    .meta({ id: 'AuditTime' });
export type AuditTime = z.infer<typeof AuditTime>;

/** What `guiju days` prints. `value` of a step is null where it is open or undetermined; then `because` says why there is no result. */
export const DaysResult = z
    .strictObject({
        result: ExactJson.nullable(),
        because: z.string().optional(),
        /** Names of the inputs that are still needed; absent where none is. */
        missing: z.array(z.string()).optional(),
        unit: Unit.nullable(),
        steps: z.array(
            z.strictObject({
                name: z.string(),
                value: ExactJson.nullable(),
                unit: Unit,
                clause: z.string().nullable(),
                text: z.string()
            })
        ),
        notes: z.array(z.string())
    })
    .meta({ id: 'DaysResult', title: 'Guiju audit time' });
export type DaysResult = z.infer<typeof DaysResult>;
