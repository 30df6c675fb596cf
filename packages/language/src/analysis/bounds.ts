// The least and greatest value of every measure over all audits that the rule admits.
import { dayNumber, readDate } from '@guiju/calendar';
import { ONE, ZERO, exact, interval, isZero, round, type Interval } from '@guiju/exact';
import { AstUtils } from 'langium';
import {
    isBound,
    isFindingClass,
    isInput,
    isMeasure,
    isNameUse,
    isRounding,
    isTally,
    type Bound,
    type Call,
    type Conditional,
    type DateLiteral,
    type Expression,
    type Measure,
    type NameUse,
    type Operation,
    type Rounding,
    type Tally
} from '../generated/ast.ts';
import { isBuiltinAttribute } from '../names/builtins.ts';
import { forMembersOf, inScoring } from '../names/light.ts';
import { membersOf } from '../names/members.ts';
import { tableOf } from '../names/tables.ts';
import { functionOf, isConditionMeaning, meaningOf, type AttributeMeaning } from '../words.ts';
import { valueOf } from './points.ts';
import { amountOf } from './literals.ts';
import { answersBelow, type Answers } from './answers.ts';
import { formOf, formOfEntry, formOfPoints } from './forms.ts';
import { boundsOfInput } from './inputs.ts';
import { boundsOfForm, boundsWithAll } from './item-form.ts';
import { boundsOfTable } from './lookup.ts';
import { remembered } from './memo.ts';
import { operatorOf } from './operators.ts';
import { afterStep, boundsOfRoot, modeOf, steppedBounds } from './roots.ts';
import { quotientBounds } from './quotient.ts';
import { isReadable } from './readable.ts';
import { formOfScore } from './section-scores.ts';
import { boundsOfMembers } from './member-values.ts';
import { boundsOfSelection } from './selections.ts';
import { truthOf } from './truth.ts';
import { unitOf } from './units.ts';
import { boundsOfWeightedMean } from './weighted-mean.ts';
import { boundsOfWeighted, weightedIn } from './weighted.ts';

/** One item in one state, for conditions and values that are asked item by item. */
export interface Scenario {
    readonly answers: Answers;
    readonly removed: boolean;
    /** What it scores, where more is known than from 0 to the most. */
    readonly score?: Interval;
}

export const ANYTHING: Interval = interval.between(null, null);
const NOT_NEGATIVE: Interval = interval.between(ZERO, null);

/**
 * What a measure, a tally (its points) or a part of a formula can be; both ends are included. Undefined where nothing
 * can be said: an unresolved name, a syntax error, a measure that needs itself. A divisor of 0 is left out.
 */
export function boundsOf(node: Measure | Tally | Expression | undefined, scenario?: Scenario): Interval | undefined {
    if (!node || !isReadable(node)) return undefined;
    if (isMeasure(node)) return forMembersOf(membersOf(node), () => boundsOfMeasure(node));
    if (isTally(node)) return boundsOfTally(node);
    return scenario ? evaluate(node, scenario) : boundsOfExpression(node);
}

const boundsOfMeasure = remembered<Measure, Interval | undefined>(measure => {
    const steps = measure.modifiers.filter(modifier => isBound(modifier) || isRounding(modifier));
    let value = steppedBounds(measure.expression, steps);
    for (const modifier of measure.modifiers) {
        if (modifier.$type !== 'ZeroCase' || !modifier.value) continue;
        const other = steppedBounds(modifier.value, steps);
        value = value && other && interval.hull(value, other);
    }
    return value;
}, undefined);

/** An audit may raise any tally as often as it likes. */
const boundsOfTally = remembered<Tally, Interval | undefined>(
    ({ each, modifiers }) =>
        each ? modifiers.reduce(clamped, interval.multiply(NOT_NEGATIVE, interval.point(valueOf(each)))) : undefined,
    undefined
);

export function clamped(value: Interval, bound: Bound): Interval {
    const limit = interval.point(amountOf(bound.limit));
    return meaningOf(bound.side) === 'at most' ? interval.least(value, limit) : interval.greatest(value, limit);
}

export function rounded(value: Interval, { step, mode }: Rounding): Interval {
    const size = amountOf(step);
    if (isZero(size)) return value;
    return interval.mapMonotone(value, each => round(each, size, modeOf(mode)));
}

const boundsOfExpression = remembered<Expression, Interval | undefined>(node => evaluate(node, undefined), undefined);

function evaluate(node: Expression, scenario: Scenario | undefined): Interval | undefined {
    switch (node.$type) {
        case 'Literal':
            return interval.point(amountOf(node));
        case 'Parentheses':
            return scenario
                ? node.steps.reduce(afterStep, boundsOf(node.inner, scenario))
                : steppedBounds(node.inner, node.steps);
        case 'Negative': {
            const operand = boundsOf(node.operand, scenario);
            return operand && interval.negate(operand);
        }
        case 'Root':
            return boundsOfRoot(node);
        case 'DateLiteral':
            return boundsOfDate(node);
        case 'NameUse':
            return boundsOfName(node, scenario);
        case 'EntryValue':
            return boundsOfEntry(node);
        case 'Call':
            return boundsOfCall(node);
        case 'Operation':
            return scenario ? byOperands(node, scenario) : boundsOfOperation(node);
        case 'Conditional':
            return boundsOfConditional(node, scenario);
        case 'TextLiteral':
        case 'Taken':
        case 'Negation':
            return undefined;
    }
}

/** Dates count as days; a day that does not exist is reported elsewhere. */
function boundsOfDate({ date }: DateLiteral): Interval | undefined {
    const day = readDate(date);
    return day === undefined ? undefined : interval.point(exact(dayNumber(day)));
}

/** Of the branch that is taken in every audit; else of both. */
function boundsOfConditional(node: Conditional, scenario: Scenario | undefined): Interval | undefined {
    const { condition, whenTrue, whenFalse } = node;
    const truth = truthOf(condition, scenario);
    if (truth === 'yes') return boundsOf(whenTrue, scenario);
    const otherwise = boundsOf(whenFalse, scenario);
    const holds = truth === 'no' ? otherwise : boundsOf(whenTrue, scenario);
    return holds && otherwise && interval.hull(holds, otherwise);
}

function boundsOfName({ target }: NameUse, scenario: Scenario | undefined): Interval | undefined {
    const named = target?.ref;
    if (isInput(named)) return boundsOfInput(named);
    if (isFindingClass(named)) return NOT_NEGATIVE;
    if (!isBuiltinAttribute(named)) return boundsOf(named as Measure | Tally | undefined);
    if (scenario) return boundsOfAttribute(named.meaning, scenario);
    return undefined;
}

/** What an attribute of one item can be; a removed item has no value, so nothing is known of it. */
export function boundsOfAttribute(attribute: AttributeMeaning, scenario: Scenario): Interval | undefined {
    const { answers, removed } = scenario;
    const { points, highest } = answers;
    const score = scenario.score ?? interval.between(ZERO, highest);
    if (isConditionMeaning(attribute)) return undefined;
    if (removed) return ANYTHING;
    switch (attribute) {
        case 'score':
            return score;
        case 'points':
            return interval.point(points);
        case 'ratio':
            return isZero(points) ? ANYTHING : interval.multiply(score, interval.point(points.inverse()));
        case 'samples':
            return interval.between(ONE, null);
        case 'conforming samples':
            return NOT_NEGATIVE;
    }
}

function boundsOfEntry(node: Extract<Expression, { $type: 'EntryValue' }>): Interval | undefined {
    const entry = inScoring(node.entry?.ref);
    const attribute = node.attribute?.ref;
    if (!entry || !isBuiltinAttribute(attribute)) return undefined;
    const form = formOfEntry(node);
    if (form) return boundsOfForm(form);
    if (attribute.meaning !== 'ratio') return undefined;
    return quotientBounds(formOfScore(entry), formOfPoints(answersBelow(entry)));
}

function boundsOfCall(node: Call): Interval | undefined {
    const meaning = functionOf(node.function)?.meaning;
    const first = node.arguments[0];
    if (meaning === undefined) return boundsOfLookup(node);
    if (first?.$type === 'MemberSelection') return boundsOfMembers(first, meaning);
    if (meaning === 'sum' || meaning === 'count') {
        const form = formOf(node);
        return form && boundsOfForm(form);
    }
    if (meaning === 'size') return NOT_NEGATIVE;
    if (meaning === 'weighted') {
        const weighted = weightedIn(node);
        return weighted && boundsOfWeighted(weighted);
    }
    if (meaning === 'weighted mean') return boundsOfWeightedMean(node);
    if (meaning === 'share') return interval.between(ZERO, ONE);
    if (first?.$type === 'Selection') return boundsOfSelection(first);
    if (meaning !== 'least' && meaning !== 'greatest') return undefined;
    const values = node.arguments.map(argument => boundsOf(argument as Expression));
    return values.reduce((a, b) => a && b && interval[meaning](a, b));
}

function boundsOfLookup(call: Call): Interval | undefined {
    const table = tableOf(call);
    return table && boundsOfTable(table);
}

function boundsOfOperation(node: Operation): Interval | undefined {
    const operator = operatorOf(node);
    if (operator === '+' || operator === '-') {
        const form = formOf(node);
        return form && boundsOfForm(form);
    }
    if (operator !== '÷') return byOperands(node, undefined);
    const [above, below] = [formOf(node.left), formOf(node.right)];
    return above && below && quotientBounds(above, below);
}

function byOperands(node: Operation, scenario: Scenario | undefined): Interval | undefined {
    const [left, right] = [boundsOf(node.left, scenario), boundsOf(node.right, scenario)];
    if (!left || !right) return undefined;
    switch (operatorOf(node)) {
        case '+':
            return interval.add(left, right);
        case '-':
            return interval.subtract(left, right);
        case '×':
        case 'scale':
            return interval.multiply(left, right);
        case '÷':
            return interval.divide(left, right) ?? ANYTHING;
        default:
            return undefined;
    }
}

/** Whether some audit makes it 0; what cannot be judged is given the benefit of the doubt. */
export function canBeZero(node: Expression): boolean {
    const bounds = boundsOf(node);
    return bounds !== undefined && interval.canBe(bounds, ZERO);
}

/** Which audits make a divisor 0: those that remove every item, score nothing, or have nothing to count. */
export function whenZero(node: Expression): 'all removed' | 'nothing scored' | 'nothing counted' | 'some audit' {
    if (AstUtils.streamAst(node).some(part => isNameUse(part) && isInput(part.target?.ref))) return 'some audit';
    if (unitOf(node) === 'count') return 'nothing counted';
    const form = formOf(node);
    if (!form || form.shares.size === 0) return 'some audit';
    if (!interval.canBe(boundsWithAll(form), ZERO)) return 'all removed';
    const lowest = boundsOfForm(form).lo;
    return lowest !== null && isZero(lowest) ? 'nothing scored' : 'some audit';
}
