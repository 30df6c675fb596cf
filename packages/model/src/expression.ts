// Expressions of the model: a tree of plain objects, told apart by `op`.
import { z } from 'zod';
import { Step } from './step.ts';
import { ExactJson, Source, Unit } from './values.ts';

/**
 * What can be asked of an item or section. `ratio` is score ÷ points; `outermost` holds for what no section is around; `samples` and `conforming samples` exist
 * only inside the score formula of a mark.
 */
export const Attribute = z
    .enum([
        ...(['score', 'points', 'ratio', 'applicable', 'outermost', 'samples', 'conforming samples'] as const),
        ...(['evaluated', 'not applicable', 'not evaluated', 'inconclusive'] as const)
    ])
    .meta({ id: 'Attribute' });
export type Attribute = z.infer<typeof Attribute>;

export const BinaryOperator = z.enum([
    'add',
    'subtract',
    'multiply',
    'divide',
    'scale',
    'ge',
    'gt',
    'le',
    'lt',
    'eq',
    'ne',
    'and',
    'or'
]);
export type BinaryOperator = z.infer<typeof BinaryOperator>;

export const CollectionOperator = z.enum(['sum', 'count', 'least', 'greatest', 'mean', 'exists', 'all']);
export type CollectionOperator = z.infer<typeof CollectionOperator>;

/** An item or a section by its key. */
export const FindingPlace = z.strictObject({ kind: z.enum(['section', 'item']), key: z.string() });
export type FindingPlace = z.infer<typeof FindingPlace>;

/** How a label compares with the one that is written. */
export const OrderSign = z.enum(['eq', 'ge', 'gt', 'le', 'lt']);
export type OrderSign = z.infer<typeof OrderSign>;

const Takes = z.strictObject({
    op: z.literal('takes'),
    key: z.string().nullable(),
    sign: OrderSign,
    label: z.string(),
    among: z.array(z.strictObject({ scale: z.string().nullable(), labels: z.array(z.string()) }))
});

const Graded = z.strictObject({
    op: z.literal('graded'),
    decision: z.string(),
    sign: OrderSign,
    rung: z.string(),
    rungs: z.array(z.string())
});

/** What the worst is taken of: an item, a decision, or the items that a condition chooses. */
const WorstPart = z.union([
    z.strictObject({ item: z.string() }),
    z.strictObject({ decision: z.string() }),
    z.strictObject({
        members: z.string(),
        decision: z.string(),
        where: z.lazy((): z.ZodType<Expression> => Expression).nullable()
    }),
    z.strictObject({ where: z.lazy((): z.ZodType<Expression> => Expression).nullable() })
]);
export type WorstPart =
    | { item: string }
    | { decision: string }
    | { members: string; decision: string; where: Expression | null }
    | { where: Expression | null };

/** How what is computed for the members of a collection is combined. */
export const MemberOperator = z.enum([...CollectionOperator.options, 'weighted mean', 'share']);
export type MemberOperator = z.infer<typeof MemberOperator>;

const OfMembers = z.strictObject({
    op: z.literal('members'),
    collection: z.string(),
    take: MemberOperator,
    /** A measure of each member; for `exists` and `all` a condition on each; null for `count` and `share`. */
    value: z.lazy((): z.ZodType<Expression> => Expression).nullable(),
    where: z.lazy((): z.ZodType<Expression> => Expression).nullable()
});

const Worst = z.strictObject({
    op: z.literal('worst'),
    sign: z.enum([...OrderSign.options, 'ne']),
    label: z.string(),
    parts: z.array(WorstPart),
    holds: z.lazy((): z.ZodType<Expression> => Expression)
});

const Weighted = z.strictObject({
    op: z.literal('weighted'),
    section: z.string().nullable(),
    attribute: z.enum(['score', 'ratio'])
});

const WeightedMean = z.strictObject({
    op: z.literal('weighted mean'),
    of: z
        .array(
            z.strictObject({
                value: z.lazy((): z.ZodType<Expression> => Expression),
                weight: z.lazy((): z.ZodType<Expression> => Expression)
            })
        )
        .min(1)
});

export type Expression =
    | { op: 'number'; value: z.infer<typeof ExactJson>; unit: Unit; source?: Source }
    | { op: 'measure'; name: string }
    | { op: 'tally'; name: string; take: 'sum' | 'count' }
    | { op: 'attribute'; attribute: Attribute }
    | { op: 'entry'; kind: 'section' | 'item'; key: string; attribute: Attribute }
    | {
          op: 'collect';
          take: CollectionOperator;
          over: 'items' | 'sections';
          value: Expression | null;
          where: Expression | null;
      }
    | { op: 'members'; collection: string; take: MemberOperator; value: Expression | null; where: Expression | null }
    | { op: 'binary'; operator: BinaryOperator; left: Expression; right: Expression }
    | { op: 'negate' | 'not' | 'root'; operand: Expression }
    | { op: 'steps'; of: Expression; steps: Step[] }
    | { op: 'least' | 'greatest'; of: Expression[] }
    | { op: 'date'; date: string }
    | { op: 'input'; name: string }
    | { op: 'value'; input: string; value: string }
    | { op: 'table'; table: string; of: Expression[] }
    | { op: 'findings'; take: 'count' | 'exists' | 'all'; place: FindingPlace | null; where: Expression | null }
    | { op: 'size'; collection: string }
    | { op: 'severity'; among: string[] }
    | { op: 'closed'; closed: boolean }
    | { op: 'marked'; mark: string; title: string }
    | { op: 'if'; condition: Expression; then: Expression; else: Expression }
    | {
          op: 'takes';
          key: string | null;
          sign: OrderSign;
          label: string;
          among: { scale: string | null; labels: string[] }[];
      }
    | { op: 'graded'; decision: string; sign: OrderSign; rung: string; rungs: string[] }
    | { op: 'reasoned'; key: string }
    | { op: 'worst'; sign: OrderSign | 'ne'; label: string; parts: WorstPart[]; holds: Expression }
    | { op: 'weighted'; section: string | null; attribute: 'score' | 'ratio' }
    | { op: 'weighted mean'; of: { value: Expression; weight: Expression }[] };

const COMBINED = [Weighted, WeightedMean, OfMembers] as const;

const Entry = z.strictObject({
    op: z.literal('entry'),
    kind: z.enum(['section', 'item']),
    key: z.string(),
    attribute: Attribute
});

/**
 * `scale` puts a ratio (left) on a base of points (right): `折合 100分`. `input` is a number or a condition, `value` the
 * condition that an input is one of its values, or a text. Dates are compared and lie calendar days apart. `root` is the
 * square root, always below a rounding or a comparison; `steps` clamps and rounds for this one use. `findings` counts findings, or asks whether one or all of them fit;
 * `severity` and `closed` are conditions on one of them and stand only in its `where`. `table` looks up the value for
 * its keys; of a choice the input itself or one of its values stands there. `weighted` is the weighted sum of
 * the sections directly below `section`, or below the plan where it is null. `takes` holds where an item (that of the selection where `key` is null) is answered by one of the
 * labels, of its scale or of its rows where `scale` is null; `graded` where a decision gives one of the rungs; `reasoned` where a reason
 * stands beside the answer to an item. `sign` and the label say how the lists were made. `members` is asked of every member of a collection of which anything is applicable, each scored by the
 * formulas that the model has for it. `worst` is what `holds` says of its parts, told as one comparison.
 */
export const Expression: z.ZodType<Expression> = z
    .lazy(() =>
        z.union([
            z.strictObject({ op: z.literal('number'), value: ExactJson, unit: Unit, source: Source.optional() }),
            z.strictObject({ op: z.literal('measure'), name: z.string() }),
            z.strictObject({ op: z.literal('tally'), name: z.string(), take: z.enum(['sum', 'count']) }),
            z.strictObject({ op: z.literal('attribute'), attribute: Attribute }),
            Entry,
            z.strictObject({
                op: z.literal('collect'),
                take: CollectionOperator,
                over: z.enum(['items', 'sections']),
                value: Expression.nullable(),
                where: Expression.nullable()
            }),
            z.strictObject({ op: z.literal('binary'), operator: BinaryOperator, left: Expression, right: Expression }),
            z.strictObject({ op: z.enum(['negate', 'not', 'root']), operand: Expression }),
            z.strictObject({ op: z.literal('steps'), of: Expression, steps: z.array(Step) }),
            z.strictObject({ op: z.enum(['least', 'greatest']), of: z.array(Expression).min(1) }),
            z.strictObject({ op: z.literal('date'), date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }),
            z.strictObject({ op: z.literal('input'), name: z.string() }),
            z.strictObject({ op: z.literal('value'), input: z.string(), value: z.string() }),
            z.strictObject({ op: z.literal('table'), table: z.string(), of: z.array(Expression).min(1) }),
            z.strictObject({
                op: z.literal('findings'),
                take: z.enum(['count', 'exists', 'all']),
                place: FindingPlace.nullable(),
                where: Expression.nullable()
            }),
            z.strictObject({ op: z.literal('size'), collection: z.string() }),
            z.strictObject({ op: z.literal('severity'), among: z.array(z.string()).min(1) }),
            z.strictObject({ op: z.literal('closed'), closed: z.boolean() }),
            z.strictObject({ op: z.literal('marked'), mark: z.string(), title: z.string() }),
            z.strictObject({ op: z.literal('if'), condition: Expression, then: Expression, else: Expression }),
            Takes,
            Graded,
            z.strictObject({ op: z.literal('reasoned'), key: z.string() }),
            Worst,
            ...COMBINED
        ])
    )
    .meta({ id: 'Expression' });
