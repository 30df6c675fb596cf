// Where the units of a rule do not fit together.
import type { AstNode } from 'langium';
import {
    isBound,
    isDisplay,
    isLiteral,
    isMeasureGiven,
    isRounding,
    isZeroCase,
    type Call,
    type Expression,
    type Literal,
    type MarkScore,
    type Measure,
    type MeasureGiven,
    type Operation,
    type Tally,
    type ValueExpectation
} from '../generated/ast.ts';
import { functionOf } from '../words.ts';
import { isComparison, operatorOf } from './operators.ts';
import { pointedAt, sourceText } from './source-text.ts';
import { common, joined } from './unit-rules.ts';
import { isBareBesideRatio, ownUnit, unitOf, type ValueUnit } from './units.ts';

/** A part of a formula in the author's words, with its unit. */
export interface Side {
    readonly text: string;
    readonly unit: ValueUnit;
}

/** `same`: both need one unit. `join`: the sign cannot join the two. Else: what belongs there instead of `left`. */
export interface UnitConflict {
    readonly law: 'same' | 'join' | 'condition' | 'value' | 'ratio' | 'points';
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
    return node && unit !== 'condition' && unit !== 'unknown' ? [wrong('condition', node)] : [];
}

/** Anything but a condition where a value belongs. */
export function valueConflicts(node: Expression | undefined): UnitConflict[] {
    return node && ownUnit(node) === 'condition' ? [wrong('value', node)] : [];
}

export function operationConflicts(node: Operation): UnitConflict[] {
    const operator = operatorOf(node);
    const sides = [node.left, node.right];
    if (operator === 'and' || operator === 'or') return sides.flatMap(conditionConflicts);
    const values = sides.flatMap(valueConflicts);
    if (values.length > 0) return values;
    if (operator === 'scale') return scaleConflicts(node);
    if (operator === '×' || operator === '÷') {
        const unit = joined(operator, ownUnit(node.left), ownUnit(node.right));
        return unit === undefined ? [between('join', node)] : [];
    }
    return fits(node.left, node.right, isComparison(operator) ? 'compared' : 'added') ? [] : [between('same', node)];
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

/** The values that 最小 and 最大 choose from. */
export function callConflicts(node: Call): UnitConflict[] {
    const meaning = functionOf(node.function)?.meaning;
    if (meaning !== 'least' && meaning !== 'greatest') return [];
    const values = node.arguments.filter(argument => argument.$type !== 'Selection');
    const conditions = values.flatMap(valueConflicts);
    const first = values.find(value => ownUnit(value) !== 'number');
    if (conditions.length > 0 || !first) return conditions;
    const other = values.find(value => !fits(first, value, 'compared'));
    return other ? [{ law: 'same', sign: node.function, left: sideOf(first), right: sideOf(other), at: other }] : [];
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
        if (isBound(modifier)) return [modifier.limit, modifier.value].flatMap(limit => amountConflicts(limit, side));
        if (isRounding(modifier) || isDisplay(modifier)) return amountConflicts(modifier.step, side);
        if (!isZeroCase(modifier)) return [];
        const conditions = valueConflicts(modifier.value);
        return conditions.length > 0 ? conditions : amountConflicts(modifier.value, side);
    });
}

/** What a worked example gives or expects against the measure, or the formula, that it is about. */
export function exampleConflicts(node: MeasureGiven | ValueExpectation): UnitConflict[] {
    if (isMeasureGiven(node)) {
        const measure = node.measure?.ref;
        const side: Side = { text: node.measure?.$refText ?? '', unit: measure ? unitOf(measure) : 'unknown' };
        return amountConflicts(node.value?.literal, side);
    }
    const conditions = valueConflicts(node.subject);
    if (conditions.length > 0 || !node.subject) return conditions;
    const side = sideOf(node.subject);
    return [node.value, node.from, node.to].flatMap(amount => amountConflicts(amount?.literal, side));
}

/** A limit or step against what it is about. */
export function amountConflicts(amount: Literal | Expression | undefined, owner: Side): UnitConflict[] {
    if (!amount || owner.unit === 'condition') return [];
    const unit = common(owner.unit, ownUnit(amount));
    if (unit !== undefined && !(unit === 'ratio' && isBareBesideRatio(amount, 'compared'))) return [];
    return [{ law: 'same', sign: '', left: owner, right: sideOf(amount), at: amount }];
}
