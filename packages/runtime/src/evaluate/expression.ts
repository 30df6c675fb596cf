// The evaluator: one walk over the expression tree, for complete and for open audits alike.
import { interval, ONE, quotientBounds, ZERO, type Alternative, type QuotientBounds } from '@guiju/exact';
import type { Expression } from '@guiju/model';
import { formula } from '../explain/formula.ts';
import type { Language } from '../language.ts';
import { unknownName } from '../model-fault.ts';
import { oncePer } from '../once-per.ts';
import { arithmetic } from './arithmetic.ts';
import { contribution, memberOf, membersOf, type Collect, type Member } from './collection.ts';
import { sizeOf } from './collection-size.ts';
import { entryNamed, outside } from './entries.ts';
import { findingsValue } from './findings.ts';
import { inputValue, isValue } from './inputs.ts';
import { measureValue } from './measures.ts';
import { membersValue } from './members.ts';
import { alternatives, separable } from './separable.ts';
import type { Context } from './situation.ts';
import { gradedValue } from './graded.ts';
import { reasonedValue, takesValue } from './answers-taken.ts';
import { tableValue } from './tables.ts';
import { tallyValue } from './tallies.ts';
import { partsOf } from './thresholds.ts';
import { asQuantity, quantity, truth, type Quantity, type Value } from './value.ts';
import { weightedMean } from './weighted-mean.ts';
import { weightedValue } from './weighted.ts';
import { entryView, itemView, sectionView, type View } from './views.ts';

/** The value at ruleset level, or as seen from an item or section. */
export function evaluate(expression: Expression, context: Context, view?: View): Value {
    switch (expression.op) {
        case 'measure':
            return measureValue(expression.name, context);
        case 'tally':
            return tallyValue(expression.name, expression.take, context.situation);
        case 'marked':
            return seen(view, expression.mark)(expression);
        case 'attribute':
            return seen(view, expression.attribute)(expression.attribute);
        case 'input':
            return inputValue(expression.name, context.situation);
        case 'value':
            return isValue(expression.input, expression.value, context.situation);
        case 'size':
            return sizeOf(expression.collection, context.situation);
        case 'findings':
            return findingsValue(expression, context.situation);
        case 'entry':
            return entryValue(expression, context);
        case 'takes':
        case 'reasoned':
        case 'worst':
        case 'graded':
            return labelValue(expression, context, view);
        case 'collect':
            return collectValue(expression, context);
        case 'members':
        case 'weighted':
        case 'weighted mean':
            return combinedValue(expression, context, view);
        case 'table':
            return tableValue(expression, context, part => evaluate(part, context, view));
        case 'binary':
            if (expression.operator === 'divide' && view === undefined) return quotientValue(expression, context);
            return operatorValue(expression, context, view);
        default:
            return operatorValue(expression, context, view);
    }
}

type Combined = Extract<Expression, { op: 'members' | 'weighted' | 'weighted mean' }>;

/** Of members, of the sections of a level, or of values with weights. */
function combinedValue(expression: Combined, context: Context, view?: View): Value {
    switch (expression.op) {
        case 'members':
            return membersValue(expression, context, evaluate);
        case 'weighted':
            return weightedValue(expression, context);
        case 'weighted mean':
            return weightedMean(expression, quantityAt(context, view), context.situation.language);
    }
}

const quantityAt =
    (context: Context, view?: View) =>
    (part: Expression): Quantity =>
        asQuantity(evaluate(part, context, view));

/** What is asked of an item needs one in view. */
function seen(view: View | undefined, name: string): View {
    if (view === undefined) throw unknownName(name);
    return view;
}

type Labelled = Extract<Expression, { op: 'takes' | 'reasoned' | 'worst' | 'graded' }>;

/** An answer is that of the item in view, or of one that is named. */
function labelValue(asked: Labelled, context: Context, view?: View): Value {
    switch (asked.op) {
        case 'takes':
            if (asked.key === null) return seen(view, asked.label)(asked);
            return takesValue(asked, asked.key, context.situation);
        case 'reasoned':
            return reasonedValue(asked.key, context.situation);
        case 'worst':
            return evaluate(asked.holds, context, view);
        case 'graded':
            return gradedValue(asked, context);
    }
}

function operatorValue(expression: Expression, context: Context, view?: View): Value {
    const zero = (division: Expression): string => zeroText(division, context.situation.language);
    return arithmetic(expression, part => evaluate(part, context, view), zero);
}

const evaluatorOf = (context: Context) => (expression: Expression, view?: View) => evaluate(expression, context, view);

function zeroText(division: Expression, language: Language): string {
    const text = writtenOut(division)[language]();
    return language === 'zh' ? `除数为零：${text}` : `division by zero: ${text}`;
}

/** A reason that is not needed costs little: the formula is written once for each language. */
const writtenOut = oncePer((expression: Expression): Record<Language, () => string> => {
    const written: { zh?: string; en?: string } = {};
    return {
        zh: () => (written.zh ??= formula(expression, 'zh')),
        en: () => (written.en ??= formula(expression, 'en'))
    };
});

function entryValue({ kind, key, attribute }: Extract<Expression, { op: 'entry' }>, { situation }: Context): Value {
    if (kind === 'section') {
        return situation.below.has(key) ? sectionView(situation, key)(attribute) : outside(key, attribute, situation);
    }
    const entry = entryNamed(key, situation);
    return entry ? entryView(entry, situation.language)(attribute) : outside(key, attribute, situation);
}

/** A quotient of two sums over open items gets its exact ends; any other the interval of its parts. */
function quotientValue(division: Extract<Expression, { op: 'binary' }>, context: Context): Value {
    const { left, right } = division;
    const nonZero = right.op === 'measure' && context.nonZero.has(right.name);
    const zero = nonZero ? null : zeroText(division, context.situation.language);
    const plain = arithmetic(
        division,
        part => evaluate(part, context),
        () => zero
    ) as Quantity;
    if (plain.range !== null && interval.known(plain.range) !== undefined) return plain;
    const operands = [asQuantity(evaluate(left, context)), asQuantity(evaluate(right, context))];
    if (operands.some(({ none }) => none !== null)) return plain;
    const evaluateAt = evaluatorOf(context);
    const above = separable(left, context, evaluateAt);
    const below = above && separable(right, context, evaluateAt);
    const bounds = below && quotientBounds(alternatives(above, below, context));
    if (bounds === undefined) return plain;
    remember(bounds, context);
    return quantity(bounds.range, bounds.divisorCanBeZero ? zero : null);
}

function remember({ lo, hi }: QuotientBounds, { extremes }: Context): void {
    if (lo !== undefined) extremes.push({ end: 'lo', outcomes: lo });
    if (hi !== undefined) extremes.push({ end: 'hi', outcomes: hi });
}

/** What is named inside is asked once for all members: where it has no value, the collection has none either. */
function collectValue(collect: Collect, context: Context): Value {
    const value = collected(collect, context);
    const unanswered = namedInside(collect, context).find(({ none }) => none !== null);
    if (unanswered === undefined) return value;
    const { none } = unanswered;
    const surely = unanswered.kind === 'quantity' ? unanswered.range === null : !unanswered.yes && !unanswered.no;
    if (value.kind === 'quantity') return quantity(surely ? null : value.range, value.none ?? none);
    return surely ? truth(false, false, none) : truth(value.yes, value.no, value.none ?? none);
}

/** The values of the measures, tallies and entries that a filter or value names. */
function namedInside(expression: Expression, context: Context): Value[] {
    return partsOf(expression).flatMap(part => {
        const isNamed = part.op === 'measure' || part.op === 'tally' || part.op === 'entry';
        return isNamed ? [evaluate(part, context)] : namedInside(part, context);
    });
}

function collected(collect: Collect, context: Context): Value {
    if (collect.take === 'mean') return meanOf(collect, context);
    const members = membersOf(collect, context, evaluatorOf(context));
    switch (collect.take) {
        case 'exists':
            return truth(
                members.some(each => each.may),
                !members.some(each => each.must)
            );
        case 'all':
            return truth(
                !members.some(each => each.must),
                members.some(each => each.may)
            );
        case 'sum':
        case 'count':
            return quantity(interval.total(members.map(contribution)));
        case 'least':
        case 'greatest':
            return extremeOf(collect, members, context.situation.language);
    }
}

/** The least or greatest of the members that count; undetermined where none does. */
function extremeOf(collect: Collect, members: readonly Member[], language: Language): Quantity {
    const pick = interval[collect.take as 'least' | 'greatest'];
    const sure = members.filter(each => each.must && each.value !== null).map(each => each.value!);
    const unsure = members.filter(each => each.may && !each.must && each.value !== null).map(each => each.value!);
    if (sure.length === 0 && unsure.length === 0) return quantity(null, nothingText(collect, language));
    if (sure.length === 0) return quantity(unsure.reduce(interval.hull), nothingText(collect, language));
    const base = sure.reduce(pick);
    return quantity(unsure.reduce((range, value) => interval.hull(range, pick(range, value)), base));
}

/** A mean is a quotient of a sum and a count that are chosen together. */
function meanOf(collect: Collect, context: Context): Value {
    const members = outcomesOf(collect, context);
    const bounds = quotientBounds(members.map(each => each.flatMap(meanAlternatives)));
    const nothing = nothingText(collect, context.situation.language);
    if (bounds === undefined) return quantity(interval.between(null, null), nothing);
    return quantity(bounds.range, bounds.divisorCanBeZero ? nothing : null);
}

function outcomesOf(collect: Collect, context: Context): Member[][] {
    const at = evaluatorOf(context);
    if (collect.over === 'sections') return membersOf(collect, context, at).map(member => [member]);
    return context.situation.entries.map(entry =>
        entry.outcomes.map(outcome => memberOf(collect, itemView(entry, outcome, context.situation.language), at))
    );
}

function meanAlternatives({ may, must, value }: Member): Alternative[] {
    const absent = { above: interval.point(ZERO), below: interval.point(ZERO) };
    if (!may || value === null) return [absent];
    const present = { above: value, below: interval.point(ONE) };
    return must ? [present] : [present, absent];
}

function nothingText(collect: Collect, language: Language): string {
    const text = writtenOut(collect)[language]();
    return language === 'zh' ? `没有可取的值：${text}` : `there is nothing to take: ${text}`;
}
