// A rule's expressions over the options of an audit: numbers as linear parts with steps, conditions as formulas.
import { exact, interval, isZero, ONE, ZERO, type Exact } from '@guiju/exact';
import type { Expression } from '@guiju/model';
import type { Collect } from '../evaluate/collection.ts';
import { evaluate } from '../evaluate/expression.ts';
import { separable } from '../evaluate/separable.ts';
import type { Context } from '../evaluate/situation.ts';
import { asQuantity, asTruth, knownNumber, type Comparison } from '../evaluate/value.ts';
import { itemView, type View } from '../evaluate/views.ts';
import { exactOf, unknownName } from '../model-fault.ts';
import { all, any, FALSE, not, TRUE, type Formula } from './formula.ts';
import { isConstant, linear } from './linear.ts';
import { itemValues, seenFrom, witnesses } from './members.ts';
import { atLeast, fixed, NotLinear, stepped, sumOf, times, type Num } from './number.ts';
import { sectionNum, weightedNum } from './sections.ts';

const MINUS_ONE = exact(-1);
const COMPARISONS: ReadonlySet<string> = new Set<Comparison>(['ge', 'gt', 'le', 'lt', 'eq', 'ne']);

/** Throws NotLinear for what has no such form, and where the rule gives no value. */
export function numOf(expression: Expression, context: Context): Num {
    const plain = plainNum(expression, context);
    if (plain !== undefined) return plain;
    switch (expression.op) {
        case 'measure':
            return measureNum(expression.name, context);
        case 'tally':
            return tallyNum(expression.name, context);
        case 'negate':
            return times(numOf(expression.operand, context), MINUS_ONE);
        case 'steps':
            return stepped(numOf(expression.of, context), expression.steps);
        case 'least':
        case 'greatest':
            return { kind: expression.op, of: expression.of.map(part => numOf(part, context)) };
        case 'if': {
            const [then, other] = [numOf(expression.then, context), numOf(expression.else, context)];
            return { kind: 'choice', condition: conditionOf(expression.condition, context), then, else: other };
        }
        case 'entry':
            return expression.kind === 'section' ? sectionNum(expression, context) : itemNum(expression, context);
        case 'collect':
            return collectNum(expression, context);
        case 'weighted':
            return weightedNum(expression, context);
        case 'weighted mean':
            return weightedMeanNum(expression, context);
        case 'binary':
            return binaryNum(expression, context);
        default:
            throw new NotLinear(expression.op);
    }
}

export function conditionOf(expression: Expression, context: Context): Formula {
    const settled = settledTruth(expression, context);
    if (settled !== undefined) return settled;
    switch (expression.op) {
        case 'not':
            return not(conditionOf(expression.operand, context));
        case 'if': {
            const condition = conditionOf(expression.condition, context);
            const then = conditionOf(expression.then, context);
            return any([all([condition, then]), all([not(condition), conditionOf(expression.else, context)])]);
        }
        case 'collect':
            return quantified(expression, context);
        case 'worst':
            return conditionOf(expression.holds, context);
        case 'binary':
            return binaryCondition(expression, context);
        default:
            throw new NotLinear(expression.op);
    }
}

/** What no option changes, and whatever is a sum over items as it stands. */
function plainNum(expression: Expression, context: Context): Num | undefined {
    const value = asQuantity(evaluate(expression, context));
    const known = knownNumber(value);
    if (known !== undefined) return fixed(known);
    if (value.range === null || value.none !== null) throw new NotLinear('undetermined');
    const at = (part: Expression, view?: View) => evaluate(part, context, view);
    const parts = separable(expression, context, at);
    return parts && linearOf(parts, context);
}

function linearOf(parts: NonNullable<ReturnType<typeof separable>>, { situation }: Context): Num | undefined {
    const base = interval.known(parts.constant);
    if (base === undefined) return undefined;
    const values = situation.entries.map((entry): [number, (Exact | undefined)[]] => [
        entry.facts.index,
        entry.outcomes.map(outcome => interval.known(parts.part(entry, outcome)))
    ]);
    if (values.some(([, each]) => each.includes(undefined))) return undefined;
    return { kind: 'linear', linear: linear(base, values as [number, Exact[]][]) };
}

/** The applicable points are as they are: a divisor is 0 or it is not. */
function measureNum(name: string, context: Context): Num {
    const measure = context.situation.catalogue.measures.get(name);
    if (measure === undefined) throw unknownName(name);
    for (const { divisor, result } of measure.whenZero) {
        const value = knownNumber(asQuantity(evaluate({ op: 'measure', name: divisor }, context)));
        if (value === undefined) throw new NotLinear('a divisor that the audit leaves open');
        if (!isZero(value)) continue;
        if (result === null) throw new NotLinear('undetermined');
        return stepped(numOf(result, context), measure.steps);
    }
    return stepped(numOf(measure.expression, context), measure.steps);
}

function tallyNum(name: string, context: Context): Num {
    const tally = context.situation.catalogue.tallies.get(name);
    if (tally === undefined) throw unknownName(name);
    return stepped(times(numOf({ op: 'tally', name, take: 'count' }, context), exactOf(tally.each)), tally.steps);
}

function itemNum({ key, attribute }: Extract<Expression, { op: 'entry' }>, { situation }: Context): Num {
    const entry = situation.entries.find(({ facts }) => facts.item.key === key);
    if (entry === undefined) throw unknownName(key);
    const values = entry.outcomes.map(outcome => {
        const value = knownNumber(asQuantity(itemView(entry, outcome, situation.language)(attribute)));
        if (value === undefined) throw new NotLinear('undetermined');
        return value;
    });
    return { kind: 'linear', linear: linear(ZERO, [[entry.facts.index, values]]) };
}

function reciprocalOf(num: Num): Exact {
    if (num.kind !== 'linear' || !isConstant(num.linear) || isZero(num.linear.base)) throw new NotLinear('division');
    return num.linear.base.inverse();
}

function binaryNum({ operator, left, right }: Extract<Expression, { op: 'binary' }>, context: Context): Num {
    const [a, b] = [numOf(left, context), numOf(right, context)];
    switch (operator) {
        case 'add':
            return sumOf([ONE, a], [ONE, b]);
        case 'subtract':
            return sumOf([ONE, a], [MINUS_ONE, b]);
        case 'divide':
            return times(a, reciprocalOf(b));
        case 'multiply':
        case 'scale': {
            const [first, second] = [fixedValue(a), fixedValue(b)];
            if (first !== undefined) return times(b, first);
            if (second !== undefined) return times(a, second);
            throw new NotLinear('a product');
        }
        default:
            throw new NotLinear(operator);
    }
}

const fixedValue = (num: Num): Exact | undefined =>
    num.kind === 'linear' && isConstant(num.linear) ? num.linear.base : undefined;

function collectNum(collect: Collect, context: Context): Num {
    if (collect.take === 'mean') {
        const count = numOf({ ...collect, take: 'count', value: null }, context);
        return times(numOf({ ...collect, take: 'sum' }, context), reciprocalOf(count));
    }
    const values = collect.over === 'sections' ? sectionValues(collect, context) : itemValues(collect, context);
    switch (collect.take) {
        case 'least':
        case 'greatest':
            return { kind: collect.take, of: values };
        case 'sum':
        case 'count':
            return sumOf(...values.map((value): [Exact, Num] => [ONE, value]));
        default:
            throw new NotLinear(collect.take);
    }
}

/** The value of every section for which the filter holds; of a count, 1. */
function sectionValues(collect: Collect, context: Context): Num[] {
    return context.situation.catalogue.model.sections.flatMap(({ code }) => {
        const where = collect.where ?? { op: 'attribute', attribute: 'applicable' };
        const condition = conditionOf(seenFrom(code, where), context);
        if (condition === FALSE) return [];
        const value = collect.value === null ? fixed(ONE) : numOf(seenFrom(code, collect.value), context);
        if (condition === TRUE) return [value];
        if (collect.take !== 'sum' && collect.take !== 'count') throw new NotLinear('a filter');
        return [{ kind: 'choice', condition, then: value, else: fixed(ZERO) }];
    });
}

function weightedMeanNum({ of }: Extract<Expression, { op: 'weighted mean' }>, context: Context): Num {
    const weights = of.map(({ weight }) => fixedValue(numOf(weight, context)));
    if (weights.includes(undefined)) throw new NotLinear('a weight');
    const whole = (weights as Exact[]).reduce((sum, weight) => sum.add(weight), ZERO);
    if (isZero(whole)) throw new NotLinear('undetermined');
    return sumOf(...of.map(({ value }, place): [Exact, Num] => [weights[place]!.div(whole), numOf(value, context)]));
}

function settledTruth(expression: Expression, context: Context): Formula | undefined {
    const { yes, no, none } = asTruth(evaluate(expression, context));
    if (none !== null) throw new NotLinear('undetermined');
    if (yes === no) return undefined;
    return yes ? TRUE : FALSE;
}

function binaryCondition({ operator, left, right }: Extract<Expression, { op: 'binary' }>, context: Context): Formula {
    if (operator === 'and') return all([conditionOf(left, context), conditionOf(right, context)]);
    if (operator === 'or') return any([conditionOf(left, context), conditionOf(right, context)]);
    if (!COMPARISONS.has(operator)) throw new NotLinear(operator);
    const [a, b] = [numOf(left, context), numOf(right, context)];
    switch (operator as Comparison) {
        case 'ge':
            return atLeast(a, b, false);
        case 'gt':
            return atLeast(a, b, true);
        case 'le':
            return atLeast(b, a, false);
        case 'lt':
            return atLeast(b, a, true);
        case 'eq':
            return all([atLeast(a, b, false), atLeast(b, a, false)]);
        case 'ne':
            return any([atLeast(a, b, true), atLeast(b, a, true)]);
    }
}

/** "Exists" is a count of at least 1 of what fits, "all" a count of none that does not. */
function quantified(collect: Collect, context: Context): Formula {
    const isAll = collect.take === 'all';
    if (!isAll && collect.take !== 'exists') throw new NotLinear(collect.take);
    if (collect.over === 'sections') return quantifiedSections(collect, context);
    const found: Num = { kind: 'linear', linear: witnesses(collect, context) };
    return isAll ? not(atLeast(found, fixed(ONE), false)) : atLeast(found, fixed(ONE), false);
}

function quantifiedSections({ take, where, value }: Collect, context: Context): Formula {
    const formulas = context.situation.catalogue.model.sections.map(({ code }) => {
        const at = (part: Expression): Formula => conditionOf(seenFrom(code, part), context);
        const filter = where === null ? TRUE : at(where);
        const wanted = value === null ? TRUE : at(value);
        return take === 'all' ? any([not(filter), wanted]) : all([filter, wanted]);
    });
    return take === 'all' ? all(formulas) : any(formulas);
}
