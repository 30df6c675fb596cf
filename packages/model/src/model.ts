// The compiled ruleset. Everything a runtime needs, nothing that depends on the text's layout.
import { z } from 'zod';
import { Decision } from './decision.ts';
import { Event } from './event.ts';
import { Example } from './example.ts';
import { Expression } from './expression.ts';
import { Findings } from './finding.ts';
import { Input } from './input.ts';
import { REVIEWED } from './review.ts';
import { Table } from './table.ts';
import { Step } from './step.ts';
import { AnswerState, ExactJson, RoundingMode, Source, Treatment, Unit } from './values.ts';
import { Coverage, WeightLevel } from './weights.ts';

/** Version of the format; a reader refuses any other. */
export const MODEL_FORMAT = '1';

const clause = z.string().nullable();

export const Code = z.strictObject({ standard: z.string(), code: z.string() }).meta({ id: 'Code' });

/** A row of a group: a fixed number of points (`from` = `to`), a range of them, or a mark's row. */
export const Row = z
    .strictObject({ label: z.string(), from: ExactJson, to: ExactJson, marker: z.string().nullable(), source: Source })
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
        /** By answer state; a state that is absent is not permitted. */
        policies: z.partialRecord(AnswerState, Policy),
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
        mark: z.string(),
        each: ExactJson,
        steps: z.array(Step),
        clause,
        source: Source
    })
    .meta({ id: 'Tally' });
export type Tally = z.infer<typeof Tally>;

export const Measure = z
    .strictObject({
        name: z.string(),
        unit: Unit,
        expression: Expression,
        /** When the named measure is 0, this instead of the expression; null is undetermined. */
        whenZero: z.array(z.strictObject({ divisor: z.string(), result: Expression.nullable(), source: Source })),
        steps: z.array(Step),
        /** For print only; never compared. */
        display: z.strictObject({ step: ExactJson, mode: RoundingMode, source: Source }).nullable(),
        clause,
        source: Source
    })
    .meta({ id: 'Measure' });
export type Measure = z.infer<typeof Measure>;

export const Standard = z
    .strictObject({ name: z.string(), designation: z.string(), title: z.string().nullable() })
    .meta({ id: 'Standard' });

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
        /** Absent where the rule declares none. */
        findings: Findings.optional(),
        /** Absent where the rule declares none. */
        events: z.array(Event).optional(),
        /** Weights of the primary plan; absent where no section has one. */
        weights: z.array(WeightLevel).optional(),
        /** Of the primary plan; absent where nothing is asked. */
        coverage: z.array(Coverage).optional()
    })
    .meta({ id: 'Model', title: 'Guiju model' });
export type Model = z.infer<typeof Model>;
