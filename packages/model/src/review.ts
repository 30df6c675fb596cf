// What a rule asks of a client, its documents and the people who audit it, and what a review of these gives.
import { z } from 'zod';
import { Expression } from './expression.ts';
import { ExactJson, Source, Unit } from './values.ts';

const clause = z.string().nullable();

/** What follows where something is not met; null where the rule states nothing. */
export const Failure = z
    .strictObject({ kind: z.enum(['not accepted', 'rejected', 'warned']), reason: z.string().nullable() })
    .meta({ id: 'Failure' });
export type Failure = z.infer<typeof Failure>;

/** `names`: every spelling a record may use. */
export const Mode = z
    .strictObject({
        name: z.string(),
        names: z.array(z.string()),
        title: z.string().nullable(),
        parts: z.array(z.strictObject({ code: z.string().nullable(), title: z.string(), optional: z.boolean() })),
        clause,
        source: Source
    })
    .meta({ id: 'Mode' });
export type Mode = z.infer<typeof Mode>;

/** `allowed`: the combinations by name, in the order of the rule; null where any combination is. */
export const ModeGroup = z
    .strictObject({
        title: z.string().nullable(),
        modes: z.array(Mode),
        allowed: z.array(z.array(z.string())).nullable(),
        failure: Failure.nullable(),
        clause,
        source: Source
    })
    .meta({ id: 'ModeGroup' });
export type ModeGroup = z.infer<typeof ModeGroup>;

export const Role = z
    .strictObject({
        name: z.string(),
        names: z.array(z.string()),
        title: z.string().nullable(),
        clause,
        source: Source
    })
    .meta({ id: 'Role' });
export type Role = z.infer<typeof Role>;

/** In one audit nobody in `role` is in one of the `others` too. */
export const Separation = z
    .strictObject({
        role: z.string(),
        others: z.array(z.string()),
        failure: Failure.nullable(),
        clause,
        source: Source
    })
    .meta({ id: 'Separation' });
export type Separation = z.infer<typeof Separation>;

/** A condition that is asked where `when` holds. `text`: the author's words. */
export const Requirement = z
    .strictObject({
        title: z.string().nullable(),
        text: z.string(),
        condition: Expression,
        when: Expression.nullable(),
        failure: Failure,
        clause,
        source: Source
    })
    .meta({ id: 'Requirement' });
export type Requirement = z.infer<typeof Requirement>;

export const Eligibility = z
    .strictObject({ title: z.string().nullable(), requirements: z.array(Requirement), clause, source: Source })
    .meta({ id: 'Eligibility' });
export type Eligibility = z.infer<typeof Eligibility>;

/** One of `titles` is there where `when` holds; an optional one may be. */
export const ListEntry = z
    .strictObject({
        code: z.string().nullable(),
        titles: z.array(z.string()).min(1),
        optional: z.boolean(),
        when: Expression.nullable(),
        clause,
        source: Source
    })
    .meta({ id: 'ListEntry' });
export type ListEntry = z.infer<typeof ListEntry>;

/** Documents that are handed in for a purpose, or what a document such as the certificate contains. */
export const DocumentList = z
    .strictObject({
        kind: z.enum(['documents', 'contents']),
        purpose: z.string(),
        names: z.array(z.string()),
        entries: z.array(ListEntry),
        failure: Failure.nullable(),
        clause,
        source: Source
    })
    .meta({ id: 'DocumentList' });
export type DocumentList = z.infer<typeof DocumentList>;

/** What everybody in a role is able to do or, `together`, somebody of them. */
export const Competence = z
    .strictObject({
        role: z.string(),
        together: z.boolean(),
        entries: z.array(ListEntry),
        failure: Failure.nullable(),
        clause,
        source: Source
    })
    .meta({ id: 'Competence' });
export type Competence = z.infer<typeof Competence>;

export type Domain = { code: string; title: string; clause: string | null; domains: Domain[] };

export const Domain: z.ZodType<Domain> = z
    .lazy(() => z.strictObject({ code: z.string(), title: z.string(), clause, domains: z.array(Domain) }))
    .meta({ id: 'Domain' });

/** From `from` to `to` of a unit, both included. */
export const Duration = z.strictObject({ from: ExactJson, to: ExactJson, unit: Unit }).meta({ id: 'Duration' });
export type Duration = z.infer<typeof Duration>;

/** `after`: places of the stages that it follows, from 0. */
export const Stage = z
    .strictObject({
        code: z.string().nullable(),
        name: z.string(),
        duration: Duration.nullable(),
        actor: z.string().nullable(),
        optional: z.boolean(),
        after: z.array(z.int().min(0)),
        clause,
        source: Source
    })
    .meta({ id: 'Stage' });
export type Stage = z.infer<typeof Stage>;

/** `total.from`: the place of the stage it counts from. */
export const Process = z
    .strictObject({
        title: z.string().nullable(),
        stages: z.array(Stage),
        totals: z.array(
            z.strictObject({ from: z.int().min(0), usual: z.boolean(), duration: Duration, clause, source: Source })
        ),
        notes: z.array(z.string()),
        clause,
        source: Source
    })
    .meta({ id: 'Process' });
export type Process = z.infer<typeof Process>;

/** Of a model; each is absent where the rule has none. */
export const REVIEWED = {
    modes: z.array(ModeGroup).optional(),
    roles: z.array(Role).optional(),
    separations: z.array(Separation).optional(),
    competence: z.array(Competence).optional(),
    eligibility: z.array(Eligibility).optional(),
    documents: z.array(DocumentList).optional(),
    domains: z.array(Domain).optional(),
    processes: z.array(Process).optional()
};

const Titles = z.array(z.string());

/** Of an audit record; who, what and how, each under the names that the rule declares. */
export const RECORDED = {
    /** What somebody judged: whether, by whom and why. */
    judgements: z
        .record(
            z.string(),
            z.union([
                z.boolean(),
                z.string(),
                z.strictObject({
                    value: z.union([z.boolean(), z.string()]),
                    by: z.string().optional(),
                    reason: z.string().optional()
                })
            ])
        )
        .optional(),
    /** The modes used; with the parts that were done where a mode has parts, null where it is not known which. */
    modes: z.union([Titles, z.record(z.string(), Titles.nullable())]).optional(),
    /** Who had which role, by any identifiers. */
    roles: z.record(z.string(), z.union([z.string(), Titles])).optional(),
    /** What each person is able to do. */
    people: z.record(z.string(), Titles).optional(),
    /** What was handed in, by what it is for. */
    documents: z.record(z.string(), Titles).optional(),
    /** What a document such as the certificate contains, by its name. */
    contents: z.record(z.string(), Titles).optional(),
    /** Codes or titles of domains. */
    domains: z.union([z.string(), Titles]).optional()
};

/** `met`; `violated`; `open`: the record lacks what it takes to know; `not asked`: its condition does not hold. */
export const FindingState = z.enum(['met', 'violated', 'open', 'not asked']).meta({ id: 'FindingState' });
export type FindingState = z.infer<typeof FindingState>;

export const ReviewFinding = z
    .strictObject({
        kind: z.enum(['eligibility', 'modes', 'roles', 'competence', 'documents', 'contents', 'domains']),
        name: z.string(),
        state: FindingState,
        /** What the rule says follows; only where it is violated. */
        consequence: Failure.shape.kind.nullable(),
        because: z.string(),
        /** Texts of what is not there. */
        missing: z.array(z.string()).optional(),
        clause,
        source: Source.nullable()
    })
    .meta({ id: 'ReviewFinding' });
export type ReviewFinding = z.infer<typeof ReviewFinding>;

/** The worst of what the findings give; a warning changes nothing. `met so far`: the record does not speak of everything. */
export const ReviewOutcome = z
    .enum(['rejected', 'not accepted', 'violated', 'open', 'met so far', 'met'])
    .meta({ id: 'ReviewOutcome' });
export type ReviewOutcome = z.infer<typeof ReviewOutcome>;

export const Review = z
    .strictObject({
        ruleset: z.string(),
        hash: z.string(),
        outcome: ReviewOutcome,
        because: z.array(z.string()),
        findings: z.array(ReviewFinding),
        /** Texts of all documents and contents that are not there. */
        missing: z.array(z.string()),
        /** Names of inputs and judgements that a condition asks for and the record lacks. */
        open: z.array(z.string()),
        /** Parts of the rule that the record does not speak of, so that nothing is said about them. */
        unexamined: z.array(z.string())
    })
    .meta({ id: 'Review', title: 'Guiju review' });
export type Review = z.infer<typeof Review>;
