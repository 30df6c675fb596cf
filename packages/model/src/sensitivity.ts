// What scores and grades depend on: the influence of every answer, how near scores lie to limits, and what one audit hangs on.
import { z } from 'zod';
import { ExactJson, Unit } from './values.ts';

/**
 * `variance`: the part of the variance of the score that the answer alone explains; of a section or mark, its items
 * together. `swing`: how far the mean score lies apart between its best and worst answer. `decisive`: the share of audits
 * whose grade is not the same for all its answers; of a section or mark, for its best and its worst ones. Null where there
 * is no score.
 */
export const Influence = z
    .strictObject({
        kind: z.enum(['section', 'mark', 'item', 'input', 'judgement', 'extra', 'findings']),
        name: z.string(),
        title: z.string().nullable(),
        variance: ExactJson.nullable(),
        swing: ExactJson.nullable(),
        decisive: ExactJson
    })
    .meta({ id: 'Influence' });
export type Influence = z.infer<typeof Influence>;

/** `below` and `above`: the share of audits whose score lies less than `margin` below the limit, or no more above it. */
export const LimitInfluence = z
    .strictObject({
        decision: z.string(),
        grade: z.string(),
        limit: ExactJson,
        margin: ExactJson,
        below: ExactJson,
        above: ExactJson
    })
    .meta({ id: 'LimitInfluence' });
export type LimitInfluence = z.infer<typeof LimitInfluence>;

/** The audit with one answer changed. `answer` is written as in an audit. */
export const ChangedAnswer = z
    .strictObject({
        answer: z.unknown(),
        points: ExactJson.nullable(),
        score: ExactJson.nullable(),
        grade: z.string().nullable()
    })
    .meta({ id: 'ChangedAnswer' });
export type ChangedAnswer = z.infer<typeof ChangedAnswer>;

/** What one item is worth to an audit: as it is, and with the answer that gives the lowest and the highest score. */
export const MarginalValue = z
    .strictObject({
        item: z.string(),
        title: z.string(),
        points: ExactJson.nullable(),
        of: ExactJson,
        lowest: ChangedAnswer,
        highest: ChangedAnswer
    })
    .meta({ id: 'MarginalValue' });
export type MarginalValue = z.infer<typeof MarginalValue>;

/** `one`: the smallest change of a single answer, in points of the item, that gives another grade; null where none does. */
const Flip = z.strictObject({ item: z.string(), title: z.string(), by: ExactJson, changed: ChangedAnswer }).nullable();

export const AuditSensitivity = z
    .strictObject({
        grade: z.string().nullable(),
        score: ExactJson.nullable(),
        items: z.array(MarginalValue),
        /** To a better grade and to a worse one. */
        up: z.strictObject({
            one: Flip,
            /** Any improvements together, a point costing 1: what the next better grade costs, as in `Path`. */
            to: z.string().nullable(),
            cost: ExactJson.nullable(),
            proven: z.boolean(),
            items: z.array(z.string())
        }),
        down: z.strictObject({ one: Flip })
    })
    .meta({ id: 'AuditSensitivity' });
export type AuditSensitivity = z.infer<typeof AuditSensitivity>;

export const Sensitivity = z
    .strictObject({
        ruleset: z.string(),
        hash: z.string(),
        runs: z.int().min(1),
        seed: z.int().min(0),
        measure: z.string().nullable(),
        unit: Unit.nullable(),
        /** Sentences: what the numbers mean and what was taken for granted. */
        definitions: z.array(z.string()),
        assumptions: z.array(z.string()),
        /** The most decisive first. */
        influences: z.array(Influence),
        limits: z.array(LimitInfluence),
        audit: AuditSensitivity.nullable()
    })
    .meta({ id: 'Sensitivity', title: 'Guiju sensitivity' });
export type Sensitivity = z.infer<typeof Sensitivity>;
