// Expressions that are a constant plus one part per item: their quotient has exact bounds.
import { interval, ZERO, type Alternative, type Interval } from '@guiju/exact';
import type { BinaryOperator, Expression } from '@guiju/model';
import { exactOf } from '../model-fault.ts';
import { contribution, memberOf, type Collect, type EvaluateAt } from './collection.ts';
import type { Entry, Outcome } from './outcomes.ts';
import { isBounded, sectionScore } from './section-scores.ts';
import type { Context } from './situation.ts';
import { asTruth, knownNumber } from './value.ts';
import { itemView, pointsOf } from './views.ts';

export interface Separable {
    readonly constant: Interval;
    /** Whether no item has a part in it. */
    readonly fixed: boolean;
    readonly part: (entry: Entry, outcome: Outcome) => Interval;
}

const constant = (value: Interval): Separable => ({
    constant: value,
    fixed: true,
    part: () => interval.point(ZERO)
});

/** Undefined where the expression is of another shape; `evaluate` must be the evaluator at ruleset level. */
export function separable(expression: Expression, context: Context, evaluate: EvaluateAt): Separable | undefined {
    switch (expression.op) {
        case 'number':
            return constant(interval.point(exactOf(expression.value)));
        case 'measure':
            return separableMeasure(expression.name, context, evaluate);
        case 'tally':
            return separableTally(expression, context);
        case 'collect':
            return separableCollect(expression, context, evaluate);
        case 'entry':
            return separableEntry(expression, context);
        case 'negate': {
            const operand = separable(expression.operand, context, evaluate);
            return operand && mapped(operand, interval.negate);
        }
        case 'size':
        case 'findings':
        case 'input': {
            const value = evaluate(expression);
            return value.kind === 'quantity' && value.range !== null ? constant(value.range) : undefined;
        }
        case 'if': {
            const { yes, no, none } = asTruth(evaluate(expression.condition));
            if (yes === no || none !== null) return undefined;
            return separable(yes ? expression.then : expression.else, context, evaluate);
        }
        case 'binary': {
            const left = separable(expression.left, context, evaluate);
            const right = left && separable(expression.right, context, evaluate);
            return left && right && combined(expression.operator, left, right);
        }
        default:
            return undefined;
    }
}

/** The two sums as parts that are chosen together; what is certain goes into one part of its own. */
export function alternatives(above: Separable, below: Separable, context: Context): Alternative[][] {
    const parts = context.situation.entries.map(entry =>
        entry.outcomes.map(outcome => ({ above: above.part(entry, outcome), below: below.part(entry, outcome) }))
    );
    return [...parts, [{ above: above.constant, below: below.constant }]];
}

function mapped(operand: Separable, apply: (value: Interval) => Interval): Separable {
    const { constant, fixed, part } = operand;
    return { constant: apply(constant), fixed, part: (entry, outcome) => apply(part(entry, outcome)) };
}

function combined(operator: BinaryOperator, left: Separable, right: Separable): Separable | undefined {
    if (operator === 'add' || operator === 'subtract') {
        const apply = interval[operator];
        return {
            constant: apply(left.constant, right.constant),
            fixed: left.fixed && right.fixed,
            part: (entry, outcome) => apply(left.part(entry, outcome), right.part(entry, outcome))
        };
    }
    if (operator !== 'multiply' && operator !== 'scale') return undefined;
    if (left.fixed) return mapped(right, value => interval.multiply(left.constant, value));
    return right.fixed ? mapped(left, value => interval.multiply(value, right.constant)) : undefined;
}

function separableMeasure(name: string, context: Context, evaluate: EvaluateAt): Separable | undefined {
    const value = context.measures.get(name);
    const known = value && knownNumber(value);
    if (known !== undefined) return constant(interval.point(known));
    const measure = context.situation.catalogue.measures.get(name);
    const plain = measure !== undefined && measure.steps.length === 0 && measure.whenZero.length === 0;
    return plain ? separable(measure.expression, context, evaluate) : undefined;
}

function separableTally(
    { name, take }: Extract<Expression, { op: 'tally' }>,
    { situation }: Context
): Separable | undefined {
    const tally = situation.catalogue.tallies.get(name);
    if (tally === undefined || (take === 'sum' && tally.steps.length > 0)) return undefined;
    const each = interval.point(take === 'sum' ? exactOf(tally.each) : exactOf('1'));
    const given = situation.given.tallies.get(name);
    if (given !== undefined) return constant(interval.multiply(interval.point(given), each));
    const extra = interval.point(exactOf(String(situation.extra.get(name) ?? 0)));
    const never = interval.point(ZERO);
    return {
        constant: interval.multiply(extra, each),
        fixed: false,
        part: (_, outcome) => interval.multiply(outcome.raises.get(name) ?? never, each)
    };
}

function separableCollect(collect: Collect, context: Context, evaluate: EvaluateAt): Separable | undefined {
    if (collect.take !== 'sum' && collect.take !== 'count') return undefined;
    if (collect.over !== 'items') return separableSections(collect, context);
    return {
        constant: interval.point(ZERO),
        fixed: false,
        part: (entry, outcome) =>
            contribution(memberOf(collect, itemView(entry, outcome, context.situation.language), evaluate))
    };
}

function separableEntry(
    { kind, key, attribute }: Extract<Expression, { op: 'entry' }>,
    { situation }: Context
): Separable | undefined {
    if (kind !== 'section' || (attribute !== 'score' && attribute !== 'points')) return undefined;
    if (attribute === 'score' && isBounded(situation, key)) return constant(sectionScore(situation, key));
    const below = situation.below.get(key);
    const nothing = interval.point(ZERO);
    return {
        constant: nothing,
        fixed: false,
        part: (entry, outcome) => {
            if (!below?.has(entry.facts.index)) return nothing;
            return attribute === 'score' ? outcome.score : pointsOf(outcome, entry);
        }
    };
}

/** The score or points of all sections, or of the outermost. */
function separableSections({ take, value, where }: Collect, context: Context): Separable | undefined {
    const isOutermost = where?.op === 'attribute' && where.attribute === 'outermost';
    if (take !== 'sum' || value?.op !== 'attribute' || (where !== null && !isOutermost)) return undefined;
    const { attribute } = value;
    return context.situation.catalogue.model.sections
        .filter(({ parent }) => where === null || parent === null)
        .map(({ code }) => separableEntry({ op: 'entry', kind: 'section', key: code, attribute }, context))
        .reduce<Separable | undefined>(
            (all, each) => all && each && combined('add', all, each),
            constant(interval.point(ZERO))
        );
}
