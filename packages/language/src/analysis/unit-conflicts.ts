// Where the units of a rule do not fit together.
import { isBareBesideRatio } from './bare-numbers.ts';
import { AstUtils, type AstNode } from 'langium';
import {
    isBound,
    isDisplay,
    isInput,
    isLiteral,
    isValueGiven,
    isNameUse,
    isRounding,
    isWithWeight,
    isSamplingPlan,
    isTextLiteral,
    isZeroCase,
    type Bound,
    type Call,
    type Conditional,
    type EachTime,
    type Expression,
    type Input,
    type Literal,
    type MarkScore,
    type Measure,
    type ValueGiven,
    type Operation,
    type TimeRequirement,
    type SampleSize,
    type Parentheses,
    type Requirement,
    type Root,
    type Rounding,
    type Section,
    type Tally,
    type ValueExpectation
} from '../generated/ast.ts';
import { functionOf } from '../words.ts';
import { ordinalIn } from './ordinals.ts';
import { isComparison, operatorOf, unwrapped } from './operators.ts';
import { pointedAt, sourceText } from './source-text.ts';
import { added, common, compared, isCounting, joined } from './unit-rules.ts';
import { ownUnit, unitOf, unitOfInput, unitOfName, type ValueUnit, unitOfRequired, unitOfSampled } from './units.ts';

/** A part of a formula in the author's words, with its unit. */
export interface Side {
    readonly text: string;
    readonly unit: ValueUnit;
}

/**
 * `same`: both need one unit. `join`: the sign cannot join the two. `choice`, `text`: only compared by = and ≠. Else:
 * what belongs there instead of `left`.
 */
export interface UnitConflict {
    readonly law: 'same' | 'join' | 'condition' | 'value' | 'ratio' | 'points' | 'count' | 'choice' | 'text';
    readonly sign: string;
    readonly left: Side;
    readonly right: Side;
    /** What is to be changed. */
    readonly at: AstNode;
}

const sideOf = (node: Expression): Side => ({ text: sourceText(node), unit: ownUnit(node) });

const wrong = (law: UnitConflict['law'], node: Expression): UnitConflict => {
    const side = sideOf(node);
    return { law, sign: '', left: side, right: side, at: node };
};

/** A condition where one belongs. */
export function conditionConflicts(node: Expression | undefined): UnitConflict[] {
    const unit = ownUnit(node);
    if (!node || unit === 'condition' || unit === 'unknown') return [];
    return [wrong(unit === 'choice' || unit === 'text' ? unit : 'condition', node)];
}

/** A number where one belongs. */
export function valueConflicts(node: Expression | undefined): UnitConflict[] {
    const unit = ownUnit(node);
    if (
        !node ||
        (unit !== 'condition' && unit !== 'choice' && unit !== 'ordinal' && unit !== 'date' && unit !== 'text')
    )
        return [];
    return [wrong(unit === 'choice' ? 'choice' : unit === 'text' ? 'text' : 'value', node)];
}

/** 审核 = 初审, 说明 = “连锁”: an input and one of its values. What is no value of it is not resolved either. */
export function choiceIn(node: Operation): { input: Input; value: Expression } | undefined {
    const [left, right] = [unwrapped(node.left), unwrapped(node.right)];
    for (const [one, value] of [
        [left, right],
        [right, left]
    ] as const) {
        const input = isNameUse(one) ? one.target?.ref : undefined;
        if (!isInput(input)) continue;
        const unit = unitOfInput(input);
        if ((unit === 'choice' && isNameUse(value)) || (unit === 'text' && isTextLiteral(value)))
            return { input, value };
    }
    return undefined;
}

function choiceConflicts(node: Operation): UnitConflict[] {
    const operator = operatorOf(node);
    if (operator === '=' || operator === '≠') return [];
    return [node.left, node.right].flatMap(valueConflicts).slice(0, 1);
}

/** A condition, and two branches of one unit. */
export function conditionalConflicts({ condition, whenTrue, whenFalse }: Conditional): UnitConflict[] {
    const units = [ownUnit(whenTrue), ownUnit(whenFalse)];
    const values = units.every(unit => unit === 'condition') ? [] : branchConflicts(whenTrue, whenFalse);
    return [...conditionConflicts(condition), ...values];
}

function branchConflicts(one: Expression, other: Expression): UnitConflict[] {
    const choices = [one, other].flatMap(valueConflicts).filter(({ law }) => law === 'choice');
    if (choices.length > 0 || fits(one, other, 'added')) return choices;
    return [{ law: 'same', sign: '', left: sideOf(one), right: sideOf(other), at: pointedAt(other) }];
}

export function operationConflicts(node: Operation): UnitConflict[] {
    const operator = operatorOf(node);
    const sides = [node.left, node.right];
    if (operator === 'and' || operator === 'or') return sides.flatMap(conditionConflicts);
    if (isComparison(operator) && choiceIn(node)) return choiceConflicts(node);
    if (isComparison(operator) && ordinalIn(node)) return [];
    if (sides.some(side => ownUnit(side) === 'date')) return dateConflicts(node);
    const values = sides.flatMap(valueConflicts);
    if (values.length > 0) return values;
    if (operator === 'scale') return scaleConflicts(node);
    if (operator === '×' || operator === '÷') {
        const unit = joined(operator, ownUnit(node.left), ownUnit(node.right));
        return unit === undefined ? [between('join', node)] : [];
    }
    return fits(node.left, node.right, isComparison(operator) ? 'compared' : 'added') ? [] : [between('same', node)];
}

/** Dates are compared with each other, and calendar days lie between them. */
function dateConflicts(node: Operation): UnitConflict[] {
    const operator = operatorOf(node);
    const [left, right] = [ownUnit(node.left), ownUnit(node.right)];
    if (isComparison(operator)) return compared(left, right) === undefined ? [between('same', node)] : [];
    const unit = operator === '+' || operator === '-' ? added(operator, left, right) : undefined;
    return unit === undefined ? [between('join', node)] : [];
}

function between(law: 'same' | 'join', node: Operation): UnitConflict {
    const bare = [node.right, node.left].find(side => law === 'same' && isLiteral(side));
    return {
        law,
        sign: node.operator,
        left: sideOf(node.left),
        right: sideOf(node.right),
        at: bare ?? pointedAt(node)
    };
}

function fits(left: Expression, right: Expression, use: 'added' | 'compared'): boolean {
    const unit = common(ownUnit(left), ownUnit(right));
    if (unit !== 'ratio') return unit !== undefined;
    return !isBareBesideRatio(left, use) && !isBareBesideRatio(right, use);
}

/** 折合 puts a ratio on a base of points. */
function scaleConflicts({ left, right }: Operation): UnitConflict[] {
    const [share, base] = [ownUnit(left), ownUnit(right)];
    if (share !== 'ratio' && share !== 'unknown') return [wrong('ratio', left)];
    return base === 'points' || base === 'number' || base === 'unknown' ? [] : [wrong('points', right)];
}

/** The values that 最小 and 最大 choose from, and those of 加权平均 with their weights. */
export function callConflicts(node: Call): UnitConflict[] {
    const meaning = functionOf(node.function)?.meaning;
    if (meaning === 'weighted mean') {
        const pairs = node.arguments.filter(isWithWeight);
        return [pairs.map(({ value }) => value), pairs.map(({ weight }) => weight)].flatMap(list =>
            listConflicts(list, node.function)
        );
    }
    if (meaning !== 'least' && meaning !== 'greatest') return [];
    const values = node.arguments.filter(
        argument => argument.$type !== 'Selection' && argument.$type !== 'MemberSelection' && !isWithWeight(argument)
    );
    return listConflicts(values, node.function);
}

/** Numbers of one unit. */
function listConflicts(values: readonly Expression[], sign: string): UnitConflict[] {
    const conditions = values.flatMap(valueConflicts);
    const first = values.find(value => ownUnit(value) !== 'number');
    if (conditions.length > 0 || !first) return conditions;
    const other = values.find(value => !fits(first, value, 'compared'));
    return other ? [{ law: 'same', sign, left: sideOf(first), right: sideOf(other), at: other }] : [];
}

/** The formula of a mark gives points. */
export function formulaConflicts({ expression }: MarkScore): UnitConflict[] {
    const unit = ownUnit(expression);
    return unit === 'points' || unit === 'unknown'
        ? []
        : [wrong(unit === 'condition' ? 'value' : 'points', expression)];
}

/** Bounds, steps and the value for a zero divisor against the measure or tally that they belong to. */
export function modifierConflicts(owner: Measure | Tally): UnitConflict[] {
    const side = { text: owner.name, unit: unitOf(owner) };
    return owner.modifiers.flatMap(modifier => {
        if (isBound(modifier) || isRounding(modifier)) return stepConflicts(modifier, side);
        if (isDisplay(modifier)) return amountConflicts(modifier.step, side);
        if (!isZeroCase(modifier)) return [];
        const conditions = valueConflicts(modifier.value);
        return conditions.length > 0 ? conditions : amountConflicts(modifier.value, side);
    });
}

/** The bounds of a section are points. */
export const sectionConflicts = ({ bounds, codes }: Section): UnitConflict[] =>
    bounds.flatMap(bound => stepConflicts(bound, { text: codes[0] ?? '', unit: 'points' }));

const stepConflicts = (step: Bound | Rounding, side: Side): UnitConflict[] =>
    (isBound(step) ? [step.limit, step.value] : [step.step]).flatMap(amount => amountConflicts(amount, side));

/** What is clamped or rounded in brackets is a number of the unit that its limits have. */
export function bracketConflicts({ inner, steps }: Parentheses): UnitConflict[] {
    if (steps.length === 0 || !inner) return [];
    const conditions = valueConflicts(inner);
    return conditions.length > 0 ? conditions : steps.flatMap(step => stepConflicts(step, sideOf(inner)));
}

/** √ is taken of a count or of a bare number. */
export function rootConflicts({ operand }: Root): UnitConflict[] {
    const unit = ownUnit(operand);
    if (unit === 'unknown' || unit === 'number' || isCounting(unit)) return [];
    return [wrong('count', operand)];
}

/** What a worked example gives or expects against the measure, or the formula, that it is about. */
export function exampleConflicts(node: ValueGiven | ValueExpectation): UnitConflict[] {
    if (isValueGiven(node)) {
        const unit = unitOfName(node.subject?.ref);
        if (unit === 'choice' || unit === 'date' || unit === 'text' || !node.value) return [];
        return amountConflicts(node.value.literal, { text: node.subject?.$refText ?? '', unit });
    }
    const conditions = valueConflicts(node.subject);
    if (conditions.length > 0 || !node.subject) return conditions;
    const side = sideOf(node.subject);
    return [node.value, node.from, node.to].flatMap(amount => amountConflicts(amount?.literal, side));
}

/** What is asked of a client is a condition, or a number and its bound. */
export function requirementConflicts({ subject, limit, when }: Requirement): UnitConflict[] {
    const asked = limit === undefined ? conditionConflicts(subject) : boundConflicts(subject, limit);
    return [...asked, ...conditionConflicts(when)];
}

function boundConflicts(subject: Expression, limit: Expression): UnitConflict[] {
    const conditions = valueConflicts(subject);
    return conditions.length > 0 ? conditions : amountConflicts(limit, sideOf(subject));
}

/** The allowed range and the default of an input against its unit. */
export function inputConflicts(input: Input): UnitConflict[] {
    const side = { text: input.name, unit: unitOfInput(input) };
    if (side.unit === 'choice' || side.unit === 'date' || side.unit === 'text') return [];
    return [input.range?.from, input.range?.to, input.fallback].flatMap(amount => amountConflicts(amount, side));
}

/** A limit of audit time against what it is about. */
export function timeRequirementConflicts(node: TimeRequirement): UnitConflict[] {
    const conditions = valueConflicts(node.limit);
    if (conditions.length > 0) return conditions;
    const text = node.subject?.$refText ?? node.$container.name;
    return amountConflicts(node.limit, { text, unit: unitOfRequired(node) });
}

/** How many are looked at: a number, or so many of what there are. */
export function sizeConflicts(node: SampleSize | EachTime): UnitConflict[] {
    const conditions = valueConflicts(node.expression);
    if (conditions.length > 0 || !node.expression) return conditions;
    const unit = unitOfSampled(node);
    const own = ownUnit(node.expression);
    const text = AstUtils.getContainerOfType(node, isSamplingPlan)?.population?.$refText ?? '';
    return own === 'count' ? [] : amountConflicts(node.expression, { text, unit });
}

/** A limit or step against what it is about. */
export function amountConflicts(amount: Literal | Expression | undefined, owner: Side): UnitConflict[] {
    if (!amount || owner.unit === 'condition') return [];
    const unit = common(owner.unit, ownUnit(amount));
    if (unit !== undefined && !(unit === 'ratio' && isBareBesideRatio(amount, 'compared'))) return [];
    return [{ law: 'same', sign: '', left: owner, right: sideOf(amount), at: amount }];
}
