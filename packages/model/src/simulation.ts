// Simulated audits: how often each answer is given, and what the results of many audits drawn so come to.
import { z } from 'zod';
import { Answer, LooseNumber, Members } from './audit.ts';
import { ExactJson, Unit } from './values.ts';

/** How often something comes, in comparison with what stands beside it; "5%" is 0.05. */
const Weight = LooseNumber;

const Counts = z.array(z.strictObject({ count: z.int().min(0).max(1000), weight: Weight })).min(1);

/** What is not named in it is drawn as the command says: each answer as often as the others. */
export const Distribution = z
    .strictObject({
        /** What is rare by nature: how often an item that may be left out is, and how often a marked row is flagged. */
        defaults: z.strictObject({ excluded: Weight.optional(), marked: Weight.optional() }).optional(),
        /** By the code of an item: answers as an audit writes them. */
        items: z.record(z.string(), z.array(z.strictObject({ answer: Answer, weight: Weight })).min(1)).optional(),
        /** By the name of an input or judgement. */
        inputs: z.record(z.string(), z.array(z.strictObject({ value: z.unknown(), weight: Weight })).min(1)).optional(),
        /** By the name of a tally: how many entries the audit adds. */
        extra: z.record(z.string(), Counts).optional(),
        /** How many findings of a class there are, at a place or at none. */
        findings: z
            .array(
                z.strictObject({
                    severity: z.string().optional(),
                    /** What the class follows from, where the rule has a matrix. */
                    judged: z.record(z.string(), z.string()).optional(),
                    clause: z.string().optional(),
                    closed: z.boolean().optional(),
                    counts: Counts
                })
            )
            .optional(),
        /** The members of each collection, the same in every audit. */
        collections: z.record(z.string(), Members).optional(),
        note: z.string().optional()
    })
    .meta({ id: 'Distribution', title: 'Guiju distribution' });
export type Distribution = z.infer<typeof Distribution>;

/** `share`: of all runs, cut to six decimals. `error`: the standard error of the share, rounded up. */
const Share = { count: z.int().min(0), share: ExactJson, error: ExactJson };

const Shares = z.strictObject(Share).meta({ id: 'Shares' });
export type Shares = z.infer<typeof Shares>;

export const SimulatedDecision = z
    .strictObject({
        name: z.string(),
        /** Best first. */
        grades: z.array(z.strictObject({ name: z.string(), certificate: z.boolean(), ...Share })),
        undetermined: Shares
    })
    .meta({ id: 'SimulatedDecision' });

export const SimulatedScore = z
    .strictObject({
        measure: z.string(),
        unit: Unit,
        /** Scores are cut down to whole steps before they are counted. */
        step: ExactJson,
        /** Runs without a score. */
        undetermined: Shares,
        /** Of the scores cut down; null where there is none. */
        mean: ExactJson.nullable(),
        /** So many of a hundred scores are no higher. */
        quantiles: z.array(z.strictObject({ of: ExactJson, score: ExactJson })),
        /** Every score that came, cut down, with how often. */
        scores: z.array(z.strictObject({ score: ExactJson, count: z.int().min(1) }))
    })
    .meta({ id: 'SimulatedScore' });
export type SimulatedScore = z.infer<typeof SimulatedScore>;

/** The same draws by two rules: how many of the audits end otherwise. */
export const Comparison = z
    .strictObject({
        ruleset: z.string(),
        hash: z.string(),
        changed: Shares,
        /** Outcomes of the primary decision; null is undetermined. */
        moves: z.array(z.strictObject({ from: z.string().nullable(), to: z.string().nullable(), ...Share })),
        decisions: z.array(SimulatedDecision)
    })
    .meta({ id: 'Comparison' });

/**
 * The same without chance: every audit that the distribution allows, with its exact weight. Scores are cut down to
 * steps here too; `values`: how many different scores there are.
 */
export const ExactOutcomes = z
    .strictObject({
        decisions: z.array(
            z.strictObject({
                name: z.string(),
                /** Best first. A share of 0 cannot come. */
                grades: z.array(z.strictObject({ name: z.string(), share: ExactJson })),
                undetermined: ExactJson
            })
        ),
        /** The lowest, highest and mean of the scores; null where there is none. */
        score: z
            .strictObject({
                measure: z.string(),
                undetermined: ExactJson,
                lowest: ExactJson.nullable(),
                highest: ExactJson.nullable(),
                mean: ExactJson.nullable(),
                values: z.int().min(0)
            })
            .nullable()
    })
    .meta({ id: 'ExactOutcomes' });
export type ExactOutcomes = z.infer<typeof ExactOutcomes>;

export const Simulation = z
    .strictObject({
        ruleset: z.string(),
        hash: z.string(),
        runs: z.int().min(1),
        seed: z.int().min(0),
        /** What scored the audits: a plan that is proved equal to the exact evaluator, or that one itself. */
        engine: z.enum(['plan', 'exact']),
        /** Why there is no plan. */
        because: z.string().optional(),
        /** How many audits the exact evaluator scored. */
        exactly: z.int().min(0),
        /** Sentences: what was taken for granted. */
        assumptions: z.array(z.string()),
        decisions: z.array(SimulatedDecision),
        score: SimulatedScore.nullable(),
        /** Exact shares beside those of the run; absent where they cannot be had, `inexact` says why. */
        exact: ExactOutcomes.optional(),
        inexact: z.string().optional(),
        compared: Comparison.optional()
    })
    .meta({ id: 'Simulation', title: 'Guiju simulation' });
export type Simulation = z.infer<typeof Simulation>;
