// The compiled ruleset. Everything a runtime needs, nothing that depends on the text's layout.
import { z } from 'zod';
import { Change, Clause, Definition } from './clause.ts';
import { Revises } from './revision.ts';
import { Calendar } from './calendar.ts';
import { Certificate } from './certificate.ts';
import { Decision } from './decision.ts';
import { Event } from './event.ts';
import { Example } from './example.ts';
import { Expression } from './expression.ts';
import { Findings } from './finding.ts';
import { Input } from './input.ts';
import { Term } from './term.ts';
import { Collection, Sampling } from './sample.ts';
import { REVIEWED } from './review.ts';
import { AuditTime } from './audit-time.ts';
import { Measure } from './measure.ts';
import { SamplingPlan } from './sampling.ts';
import { Table } from './table.ts';
import { Step } from './step.ts';
import { AnswerState, ExactJson, Source, Treatment } from './values.ts';
import { Coverage, WeightLevel } from './weights.ts';

/** Version of the format; a reader refuses any other. */
export const MODEL_FORMAT = '1';

const clause = z.string().nullable();

export const Code = z.strictObject({ standard: z.string(), code: z.string() }).meta({ id: 'Code' });

/** A row of a group: a fixed number of points (`from` = `to`), a range of them, or a mark's row. */
export const Row = z
    .strictObject({
        label: z.string(),
        /** Every spelling of an answer that has another name. */
        names: z.array(z.string()).optional(),
        from: ExactJson,
        to: ExactJson,
        marker: z.string().nullable(),
        /** Tallies that get an entry beside what the marker raises. */
        raises: z.array(z.string()).optional(),
        /** The measured values that it is for, null without end; of several bands the first that fits is taken. */
        band: z
            .strictObject({
                from: ExactJson.nullable(),
                fromOpen: z.boolean(),
                to: ExactJson.nullable(),
                toOpen: z.boolean()
            })
            .optional(),
        /** The sign of the mark on the item that rules this answer out. */
        barred: z.string().optional(),
        clause: z.string().optional(),
        source: Source
    })
    .meta({ id: 'Row' });
export type Row = z.infer<typeof Row>;

/** `one`: exactly one row is taken. `each`: any number of rows; a row worth 0 is taken alone. */
export const Group = z
    .strictObject({ title: z.string().nullable(), kind: z.enum(['one', 'each']), rows: z.array(Row), source: Source })
    .meta({ id: 'Group' });
export type Group = z.infer<typeof Group>;

export const Policy = z
    .strictObject({ treatment: Treatment, reason: z.boolean(), source: Source })
    .meta({ id: 'Policy' });
export type Policy = z.infer<typeof Policy>;

export const Item = z
    .strictObject({
        /** The code that names exactly this item; audits and results use it. */
        key: z.string(),
        codes: z.array(Code),
        title: z.string(),
        points: ExactJson,
        markers: z.array(z.string()),
        /** Code of the innermost section. */
        section: z.string().nullable(),
        /** `any`: points given directly may be anything from 0 to `points`; `rows`: 0 or what the rows can give. */
        direct: z.enum(['any', 'rows']),
        groups: z.array(Group),
        /** The scale that the rows come from; absent where they are written at the item. */
        scale: z.string().optional(),
        /** What is measured instead of choosing a row, and within which bounds; `%` is measured as a share. */
        measured: z
            .strictObject({
                unit: z.string(),
                whole: z.boolean(),
                from: ExactJson.nullable(),
                to: ExactJson.nullable()
            })
            .optional(),
        /** By answer state; a state that is absent is not permitted. */
        policies: z.partialRecord(AnswerState, Policy),
        /** Absent where the item has one answer. */
        sampling: Sampling.optional(),
        notes: z.array(z.string()),
        clause,
        source: Source
    })
    .meta({ id: 'Item' });
export type Item = z.infer<typeof Item>;

export const Section = z
    .strictObject({
        code: z.string(),
        codes: z.array(Code),
        title: z.string(),
        points: ExactJson,
        /** Code of the section around it. */
        parent: z.string().nullable(),
        /** What the sum of its items is clamped to, in the order written; absent where nothing is said. */
        bounds: z.array(Step).optional(),
        notes: z.array(z.string()),
        clause,
        source: Source
    })
    .meta({ id: 'Section' });
export type Section = z.infer<typeof Section>;

/** One reading of a catalogue: its sections and items with their points. */
export const Plan = z
    .strictObject({
        title: z.string().nullable(),
        total: ExactJson,
        sections: z.array(Section),
        items: z.array(Item),
        /** Absent where no section has a weight. */
        weights: z.array(WeightLevel).optional(),
        /** Absent where nothing is asked. */
        coverage: z.array(Coverage).optional(),
        clause,
        source: Source
    })
    .meta({ id: 'Plan' });
export type Plan = z.infer<typeof Plan>;

/** When a plan applies: of several exactly one does. Null: where no other one does. */
export const ScoringChoice = z
    .strictObject({ title: z.string(), when: Expression.nullable(), clause, source: Source })
    .meta({ id: 'ScoringChoice' });
export type ScoringChoice = z.infer<typeof ScoringChoice>;

/** What a marker does: △ on an item, * on a row, + on the ruleset. */
export const Mark = z
    .strictObject({
        mark: z.string(),
        title: z.string(),
        otherTitle: z.string().nullable(),
        on: z.enum(['items', 'rows', 'ruleset']),
        /** The score of a marked item that is answered with sample counts. */
        score: Expression.nullable(),
        /** Whether a marked row takes the place of the item's score or stands beside it. */
        row: z.enum(['replaces', 'adds']).nullable(),
        tally: z.string().nullable(),
        clause,
        source: Source
    })
    .meta({ id: 'Mark' });
export type Mark = z.infer<typeof Mark>;

/** What flags raise: a count, and points per entry. `names`: every spelling an audit's `extra` may use. */
export const Tally = z
    .strictObject({
        name: z.string(),
        names: z.array(z.string()),
        /** Null where a scale declares it. */
        mark: z.string().nullable(),
        /** 0 where the tally is only counted. */
        each: ExactJson,
        steps: z.array(Step),
        clause,
        source: Source
    })
    .meta({ id: 'Tally' });
export type Tally = z.infer<typeof Tally>;

export const Standard = z
    .strictObject({ name: z.string(), designation: z.string(), title: z.string().nullable() })
    .meta({ id: 'Standard' });

/** Measures and decisions over the answers of one member. The items answered per member are those that they see. */
export const PerMember = z
    .strictObject({ collection: z.string(), measures: z.array(Measure), decisions: z.array(Decision) })
    .meta({ id: 'PerMember' });
export type PerMember = z.infer<typeof PerMember>;

export const Model = z
    .strictObject({
        format: z.literal(MODEL_FORMAT),
        /** SHA-256 over everything but `hash` and the source positions. */
        hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
        ruleset: z.strictObject({
            code: z.string(),
            title: z.string(),
            edition: z.string().nullable(),
            body: z.string().nullable(),
            published: z.string().nullable(),
            effective: z.string().nullable(),
            standards: z.array(Standard),
            notes: z.array(z.string())
        }),
        /** Full marks of the primary plan; `sections` and `items` are that plan's. */
        total: ExactJson.nullable(),
        sections: z.array(Section),
        items: z.array(Item),
        plans: z.array(Plan),
        /** Of which plan applies: first the primary one, then `plans` in their order. Absent where the primary one always does. */
        scorings: z.array(ScoringChoice).optional(),
        marks: z.array(Mark),
        tallies: z.array(Tally),
        measures: z.array(Measure),
        /** Outcomes of the primary decision, best first. */
        grades: z.array(z.strictObject({ name: z.string(), certificate: z.boolean() })),
        decisions: z.array(Decision),
        /** Worked examples; absent where the rule has none. */
        examples: z.array(Example).optional(),
        /** Absent where the rule declares none. */
        inputs: z.array(Input).optional(),
        ...REVIEWED,
        /** Absent where the rule has none. */
        tables: z.array(Table).optional(),
        /** Absent where the rule says nothing about them. */
        auditTime: AuditTime.optional(),
        samplings: z.array(SamplingPlan).optional(),
        /** Absent where the rule declares none. */
        findings: Findings.optional(),
        /** Absent where the rule declares none. */
        collections: z.array(Collection).optional(),
        /** What is computed once for each member of a collection; absent where the rule computes nothing so. */
        perMember: z.array(PerMember).optional(),
        /** Absent where the rule declares none. */
        events: z.array(Event).optional(),
        /** The text of the rule, its definitions and the record of its changes; absent where the file holds none. */
        clauses: z.array(Clause).optional(),
        definitions: z.array(Definition).optional(),
        changes: z.array(Change).optional(),
        /** The edition that this rule revises; absent where it revises none. */
        revises: Revises.optional(),
        /** Weights of the primary plan; absent where no section has one. */
        weights: z.array(WeightLevel).optional(),
        /** Of the primary plan; absent where nothing is asked. */
        coverage: z.array(Coverage).optional(),
        /** Absent where the rule sets none. */
        terms: z.array(Term).optional(),
        /** Absent where no term counts working days. */
        calendar: Calendar.optional(),
        /** Absent where the rule says nothing about certificates. */
        certificate: Certificate.optional()
    })
    .meta({ id: 'Model', title: 'Guiju model' });
export type Model = z.infer<typeof Model>;
