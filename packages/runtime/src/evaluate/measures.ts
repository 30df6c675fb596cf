// Measures by dependency, each evaluated once: the 0/0 cases first, then the expression, then the steps.
import { isZero, interval, ZERO } from '@guiju/exact';
import type { Expression, Measure } from '@guiju/model';
import { ModelFault, unknownName } from '../model-fault.ts';
import { evaluate } from './expression.ts';
import type { Context } from './situation.ts';
import { required } from './requirements.ts';
import { steppedValue } from './roots.ts';
import { knownNumber, number, quantity, type Quantity } from './value.ts';
import { either } from './views.ts';

/** The value of a measure; a measure that needs itself is a fault of the model, found instead of looped over. */
export function measureValue(name: string, context: Context): Quantity {
    const known = context.measures.get(name);
    if (known !== undefined) return known;
    if (context.whole && !isOwn(name, context)) return remember(name, measureValue(name, context.whole), context);
    const given = context.situation.given.measures.get(name);
    if (given !== undefined) return remember(name, number(given), context);
    const measure = context.situation.catalogue.measures.get(name);
    if (measure === undefined) throw unknownName(name);
    if (context.pending.has(name)) throw cycle(name);
    context.pending.add(name);
    const computed = valueWithZeroCases(measure, measure.whenZero, { ...context, nonZero: new Set() });
    const value = required(name, computed, context);
    context.pending.delete(name);
    return remember(name, value, context);
}

/** What a member has a value of its own of; all else is that of the whole. */
const isOwn = (name: string, { situation }: Context): boolean =>
    situation.catalogue.model.measures.some(measure => measure.name === name);

function remember(name: string, value: Quantity, { measures }: Context): Quantity {
    measures.set(name, value);
    return value;
}

/** The first divisor that is 0 decides; the expression is what remains when none is. */
function valueWithZeroCases(measure: Measure, cases: Measure['whenZero'], context: Context): Quantity {
    const [first, ...rest] = cases;
    if (first === undefined) return stepped(measure.expression, measure, context);
    const divisor = measureValue(first.divisor, context);
    if (divisor.range === null) return quantity(null, divisor.none);
    const canBeZero = interval.canBe(divisor.range, ZERO);
    const zero = canBeZero ? zeroCase(measure, first, context) : undefined;
    const sure = knownNumber(divisor);
    if (zero !== undefined && sure !== undefined && isZero(sure)) return zero;
    const nonZero = new Set([...context.nonZero, first.divisor]);
    const other = valueWithZeroCases(measure, rest, { ...context, nonZero });
    const value = zero === undefined ? other : (either(zero, other) as Quantity);
    return quantity(value.range, value.none ?? divisor.none);
}

const stepped = (expression: Expression, { steps }: Measure, context: Context): Quantity =>
    steppedValue(expression, steps, part => evaluate(part, context));

function zeroCase(measure: Measure, { divisor, result }: Measure['whenZero'][number], context: Context): Quantity {
    if (result !== null) return stepped(result, measure, context);
    const zh = `“${divisor}”为零，依规则“${measure.name}”无法评定`;
    const en = `"${divisor}" is zero, and the rule leaves "${measure.name}" undetermined then`;
    return quantity(null, context.situation.language === 'zh' ? zh : en);
}

function cycle(name: string): ModelFault {
    return new ModelFault('model-cycle', {
        zh: `模型有误：“${name}”的计算用到了它自己。`,
        en: `The model is broken: "${name}" is computed from itself.`
    });
}
