// Worked examples in the model: what is given, the audit, and what must come out of scoring it.
import { z } from 'zod';
import { Audit } from './audit.ts';
import { ClockText, DateText } from './calendar.ts';
import { DeadlineState, EventRecord } from './deadline.ts';
import { Expression } from './expression.ts';
import { AuditError } from './result.ts';
import { Failure, FindingState, ReviewFinding } from './review.ts';
import { ExactJson, Source } from './values.ts';

/** Values that stand in the place of what the rule computes; `tallies` are counts. */
export const Stubs = z
    .strictObject({
        measures: z.record(z.string(), ExactJson),
        tallies: z.record(z.string(), z.int().min(0))
    })
    .meta({ id: 'Stubs' });
export type Stubs = z.infer<typeof Stubs>;

const ReviewPart = z.enum(['review', ...ReviewFinding.shape.kind.options]);
export type ReviewPart = z.infer<typeof ReviewPart>;

/** A consequence implies that something is violated. `unexamined`: the record does not speak of it. */
const ReviewState = z.enum([...FindingState.options, ...Failure.shape.kind.options, 'unexamined']);
export type ReviewState = z.infer<typeof ReviewState>;

/**
 * `shown` is the text the rule prints. `within` includes both ends, which for grades may stand in either order.
 * `grade` names the decision by `decision`. `of`: what is expected of one member of a collection.
 */
const ofMember = { of: z.strictObject({ collection: z.string(), member: z.string() }).optional() };

export const Expectation = z
    .union([
        z.strictObject({ kind: z.literal('refused'), source: Source }),
        z.strictObject({
            kind: z.literal('equal'),
            subject: Expression,
            value: ExactJson,
            ...ofMember,
            source: Source
        }),
        z.strictObject({
            kind: z.literal('shown'),
            subject: Expression,
            text: z.string(),
            ...ofMember,
            source: Source
        }),
        z.strictObject({
            kind: z.literal('within'),
            subject: Expression,
            from: ExactJson,
            to: ExactJson,
            ...ofMember,
            source: Source
        }),
        z.strictObject({ kind: z.literal('undetermined'), subject: Expression, ...ofMember, source: Source }),
        z.strictObject({
            kind: z.literal('grade'),
            decision: z.string(),
            rung: z.string(),
            ...ofMember,
            source: Source
        }),
        z.strictObject({
            kind: z.literal('grade within'),
            decision: z.string(),
            from: z.string(),
            to: z.string(),
            ...ofMember,
            source: Source
        }),
        z.strictObject({ kind: z.literal('no grade'), decision: z.string(), ...ofMember, source: Source }),
        z.strictObject({
            kind: z.literal('term'),
            term: z.string(),
            /** The first day of a window. */
            start: DateText.nullable(),
            startTime: ClockText.optional(),
            due: DateText,
            dueTime: ClockText.optional(),
            source: Source
        }),
        z.strictObject({ kind: z.literal('no term'), term: z.string(), source: Source }),
        /** How a term stands on a day, at a time of it or at its end. */
        z.strictObject({
            kind: z.literal('standing'),
            on: DateText,
            time: ClockText.optional(),
            term: z.string(),
            state: DeadlineState,
            source: Source
        }),
        /** How many are looked at, or taken at random; null where that cannot be told. `of`: as the sampling names it. */
        z.strictObject({
            kind: z.literal('sample'),
            of: z.string(),
            random: z.boolean(),
            size: z.int().min(0).nullable(),
            source: Source
        }),
        /** How many there should be. */
        z.strictObject({
            kind: z.literal('sample advised'),
            of: z.string(),
            from: z.int().min(0),
            to: z.int().min(0),
            source: Source
        }),
        /** Nothing of this kind is looked at in this audit. */
        z.strictObject({ kind: z.literal('no sample'), of: z.string(), source: Source }),
        /** All that stands behind the name of the grade, in any order. */
        z.strictObject({
            kind: z.literal('suffixes'),
            decision: z.string(),
            texts: z.array(z.string()),
            source: Source
        }),
        /** What follows from the grade; null: nothing of this name. */
        z.strictObject({
            kind: z.literal('consequence'),
            decision: z.string(),
            name: z.string(),
            text: z.string().nullable(),
            source: Source
        }),
        /** Which of several scorings applies. */
        z.strictObject({ kind: z.literal('scoring'), title: z.string(), source: Source }),
        /** What audit time says beside its result; null: nothing. */
        z.strictObject({ kind: z.literal('note'), text: z.string().nullable(), source: Source }),
        /** The day of the first thing that comes of the certificate if nothing else happens. */
        z.strictObject({ kind: z.literal('next'), on: DateText, date: DateText, source: Source }),
        /** The state of the certificate on a day; null where it cannot be told. */
        z.strictObject({ kind: z.literal('state'), on: DateText, state: z.string().nullable(), source: Source }),
        z.strictObject({ kind: z.literal('valid until'), on: DateText, date: DateText, source: Source }),
        /**
         * What a review finds of one part; `name` is the list, mode, role or condition that is meant, null for all of the
         * part. The part `review` is the outcome.
         */
        z.strictObject({
            kind: z.literal('review'),
            part: ReviewPart,
            name: z.string().nullable(),
            state: ReviewState,
            source: Source
        }),
        /** The texts of all documents and contents that are not there, in any order. */
        z.strictObject({ kind: z.literal('missing'), texts: z.array(z.string()), source: Source })
    ])
    .meta({ id: 'Expectation' });
export type Expectation = z.infer<typeof Expectation>;

/** The audit is scored like any other; with `stubs` only the items that are still needed must be answered. */
export const Example = z
    .strictObject({
        title: z.string(),
        stubs: Stubs,
        audit: Audit,
        /** What happened when; absent where the example is about no dates. */
        events: z.array(EventRecord.shape.events.element.omit({ note: true })).optional(),
        expectations: z.array(Expectation),
        notes: z.array(z.string()),
        clause: z.string().nullable(),
        source: Source
    })
    .meta({ id: 'Example' });
export type Example = z.infer<typeof Example>;

/** One expectation against what came out; `explanation` is filled where it failed. */
export const ExpectationResult = z
    .strictObject({
        subject: z.string(),
        expected: z.string(),
        actual: z.string(),
        passed: z.boolean(),
        explanation: z.array(z.string()),
        source: Source
    })
    .meta({ id: 'ExpectationResult' });
export type ExpectationResult = z.infer<typeof ExpectationResult>;

/** `errors`: why the example's audit is refused; an example may expect just that. */
export const ExampleResult = z
    .strictObject({
        title: z.string(),
        passed: z.boolean(),
        expectations: z.array(ExpectationResult),
        errors: z.array(AuditError),
        clause: z.string().nullable(),
        source: Source
    })
    .meta({ id: 'ExampleResult' });
export type ExampleResult = z.infer<typeof ExampleResult>;

/** What `guiju test --format json` prints. A file with errors has no examples; `check` says what is wrong with it. */
export const TestReport = z
    .strictObject({
        files: z.array(z.strictObject({ file: z.string(), errors: z.int().min(0), examples: z.array(ExampleResult) })),
        examples: z.int().min(0),
        failed: z.int().min(0),
        errors: z.int().min(0)
    })
    .meta({ id: 'TestReport', title: 'Guiju test report' });
export type TestReport = z.infer<typeof TestReport>;
