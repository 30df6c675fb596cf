// The unit of every expression: points, a ratio (%), a count, a bare number, or a condition.
import { AstUtils, type AstNode } from 'langium';
import {
    isScaleOption,
    isRung,
    isFactorGroup,
    isFindingClass,
    isGateCell,
    isGrades,
    isInput,
    isInputValue,
    isLiteral,
    isMark,
    isMeasure,
    isSampling,
    isSamplingPlan,
    isTable,
    isValueGiven,
    isTally,
    isValueExpectation,
    type Bound,
    type Call,
    type Conditional,
    type Display,
    type Expression,
    type Input,
    type Literal,
    type Measure,
    type Nameable,
    type EdgeOutcome,
    type Operation,
    type Requirement,
    type Table,
    type TableCell,
    type TimeRequirement,
    type Root,
    type Rounding,
    type Tally,
    type WithWeight
} from '../generated/ast.ts';
import { unitOfSize } from './collection-units.ts';
import { isBuiltinAttribute } from '../names/builtins.ts';
import { asksFinding, isFindingState } from '../names/findings.ts';
import { inputKindOf } from '../names/inputs.ts';
import { keyOfCell, rowKeysOf, tableOf } from '../names/tables.ts';
import { functionOf } from '../words.ts';
import { ATTRIBUTE_UNITS } from './attribute-units.ts';
import { writtenUnit } from './literals.ts';
import { remembered } from './memo.ts';
import { contextOf, isComparison, operatorOf } from './operators.ts';
import { added, common, isCounting, isWrittenUnit, joined, type ValueUnit } from './unit-rules.ts';

export type { ValueUnit } from './unit-rules.ts';

/** The unit of a measure, a tally or any part of a formula; a bare literal has the unit it adopts where it stands. */
export function unitOf(node: Expression | Measure | Tally): ValueUnit {
    if (isMeasure(node)) return unitOfMeasure(node);
    if (isTally(node)) return 'points';
    return isLiteral(node) ? unitOfLiteral(node) : ownUnit(node);
}

const unitOfMeasure = remembered<Measure, ValueUnit>(measure => ownUnit(measure.expression), 'unknown');

/** The unit that an expression has by itself; that of a bare literal is `number`. */
export function ownUnit(node: Expression | undefined): ValueUnit {
    switch (node?.$type) {
        case 'Literal':
            return writtenUnit(node) ?? 'number';
        case 'Parentheses':
            return ownUnit(node.inner);
        case 'Negative':
            return ownUnit(node.operand);
        case 'Negation':
            return 'condition';
        case 'DateLiteral':
            return 'date';
        case 'TextLiteral':
            return 'text';
        case 'Root':
            return unitOfRoot(node);
        case 'NameUse':
            return isFindingClass(node.target?.ref) && asksFinding(node) ? 'condition' : unitOfName(node.target?.ref);
        case 'EntryValue':
            return node.option ? 'condition' : node.attribute ? unitOfName(node.attribute.ref) : 'ordinal';
        case 'Taken':
            return 'condition';
        case 'Call':
            return unitOfCall(node);
        case 'Operation':
            return unitOfOperation(node);
        case 'Conditional':
            return unitOfConditional(node);
        default:
            return 'unknown';
    }
}

export function unitOfName(target: Nameable | undefined): ValueUnit {
    if (isBuiltinAttribute(target)) return ATTRIBUTE_UNITS[target.meaning];
    if (isFindingState(target)) return 'condition';
    if (isMark(target)) return 'condition';
    if (isFindingClass(target)) return 'count';
    if (isInputValue(target)) return 'choice';
    if (isGrades(target) || isRung(target) || isScaleOption(target)) return 'ordinal';
    if (isFactorGroup(target))
        return target.factors.map(unitOfInput).reduce((a, b) => common(a, b) ?? 'unknown', 'number' as ValueUnit);
    if (isInput(target)) return unitOfInput(target);
    return isMeasure(target) || isTally(target) ? unitOf(target) : 'unknown';
}

/** The unit of what an audit gives for an input. */
export function unitOfInput(input: Input): ValueUnit {
    const kind = inputKindOf(input);
    return kind === 'yes-no' ? 'condition' : kind;
}

/** √ of a count is one again, as in a sample of √n sites; √ of anything else but a bare number has no unit. */
function unitOfRoot({ operand }: Root): ValueUnit {
    const unit = ownUnit(operand);
    return isCounting(unit) ? unit : unit === 'unknown' ? 'unknown' : 'number';
}

/** Both branches are conditions, or numbers of one unit. */
function unitOfConditional({ whenTrue, whenFalse }: Conditional): ValueUnit {
    const [one, other] = [ownUnit(whenTrue), ownUnit(whenFalse)];
    if (one === 'condition' && other === 'condition') return 'condition';
    return common(one, other) ?? 'unknown';
}

function unitOfOperation(node: Operation): ValueUnit {
    const operator = operatorOf(node);
    if (operator === 'and' || operator === 'or' || isComparison(operator)) return 'condition';
    if (operator === 'scale') return 'points';
    const [left, right] = [ownUnit(node.left), ownUnit(node.right)];
    if (operator === '×' || operator === '÷') return joined(operator, left, right) ?? 'unknown';
    return added(operator, left, right) ?? 'unknown';
}

/** Functions whose values have one unit, whatever they are applied to. */
const FIXED: Partial<Record<string, ValueUnit>> = {
    ...({ count: 'count', exists: 'condition', all: 'condition', share: 'ratio', worst: 'ordinal' } as const)
};

function unitOfCall(node: Call): ValueUnit {
    const meaning = functionOf(node.function)?.meaning;
    switch (meaning) {
        case 'size':
            return unitOfSize(node);
        case 'sum':
        case 'mean':
        case 'least':
        case 'greatest':
        case 'weighted':
        case 'weighted mean':
            return node.arguments.map(unitOfArgument).reduce((a, b) => common(a, b) ?? 'unknown', 'number');
        default: {
            const table = tableOf(node);
            return FIXED[meaning ?? ''] ?? (table ? unitOfTable(table) : 'unknown');
        }
    }
}

/** What a table gives: as it says, else as its first value does. */
export function unitOfTable(table: Table): ValueUnit {
    const { unit } = table;
    if (unit !== undefined) return writtenUnit({ unit } as Literal) ?? 'number';
    const values = table.rows.flatMap(({ cells }) => cells.slice(rowKeysOf(table).length));
    return values.map(({ from }) => ownUnit(from)).find(each => each !== 'number' && each !== 'unknown') ?? 'number';
}

function unitOfArgument(argument: Call['arguments'][number]): ValueUnit {
    if (argument.$type === 'MemberSelection') return unitOfName(argument.value?.ref);
    if (argument.$type === 'Selection') return unitOfName(argument.attribute?.ref);
    return ownUnit(argument.$type === 'WithWeight' ? argument.value : argument);
}

function unitOfLiteral(literal: Literal): ValueUnit {
    const written = writtenUnit(literal);
    if (written !== undefined) return written;
    const met = unitMet(literal, contextOf(literal));
    return isWrittenUnit(met) ? met : 'number';
}

const NO_FORMULA: ReadonlySet<string> = new Set(['Selection', 'MemberSelection', 'WithWeight']);
/** In the arguments of a table that of the key which the argument stands for. */
function unitOfKey(literal: Literal, call: Call): ValueUnit | undefined {
    const place = call.arguments.findIndex(each => !NO_FORMULA.has(each.$type) && holds(each as Expression, literal));
    return tableOf(call)?.keys[place]?.ref && unitOfName(tableOf(call)!.keys[place]!.ref);
}

/** The unit of what a literal is compared with, added to, or measured by. */
function unitMet(literal: Literal, around: AstNode | undefined): ValueUnit {
    switch (around?.$type) {
        case 'Operation':
            return unitBeside(literal, around as Operation);
        case 'Call':
            return unitOfKey(literal, around as Call) ?? unitOfCall(around as Call);
        case 'WithWeight':
            return holds((around as WithWeight).value, literal) ? unitOfCall(around.$container as Call) : 'number';
        case 'Conditional':
            return unitInBranch(literal, around as Conditional);
        case 'Band':
            return unitOfBanded(around);
        case 'Bound':
        case 'Rounding':
        case 'Display':
            return unitOfBounded(around as Bound | Rounding | Display);
        case 'ZeroCase':
            return unitOf(around.$container as Measure);
        case 'Amount':
            return unitOfExample(around);
        case 'Requirement':
            return ownUnit((around as Requirement).subject);
        case 'TableCell':
            return unitOfCell(around as TableCell);
        case 'TimeRequirement':
            return unitOfRequired(around as TimeRequirement);
        case 'NonePresent':
        case 'Advised':
        case 'SampleSize':
        case 'EachTime':
            return unitOfSampled(around);
        case 'EdgeOutcome':
            return unitInEdge(literal, around as EdgeOutcome);
        default:
            return 'number';
    }
}

/** What a clamp, rounding or display stands behind: a measure, a tally, or a formula in brackets. */
export function unitOfBounded({ $container: owner }: Bound | Rounding | Display): ValueUnit {
    if (isSampling(owner) || owner.$type === 'Section') return 'points';
    if (owner.$type === 'SampleSteps') return unitOfSampled(owner);
    return owner.$type === 'Parentheses' ? ownUnit(owner.inner) : unitOf(owner);
}

/** The unit of what a worked example gives or expects. */
export function unitOfExample(amount: AstNode): ValueUnit {
    const statement = amount.$container;
    if (isValueGiven(statement)) return unitOfName(statement.subject?.ref);
    return isValueExpectation(statement) ? ownUnit(statement.subject) : 'unknown';
}

/** That of the key in front of it or above it, or that of the values. */
export function unitOfCell(cell: TableCell): ValueUnit {
    const table = AstUtils.getContainerOfType(cell, isTable);
    if (!table) return 'unknown';
    const key = keyOfCell(cell, table);
    return key === undefined ? unitOfTable(table) : unitOfName(table.keys[key]?.ref);
}

/** That of what must not pass the limit; without a subject of the step itself. */
export function unitOfRequired({ subject, $container }: TimeRequirement): ValueUnit {
    return subject ? unitOfName(subject.ref) : unitOf($container);
}

/** That of how many there are. */
export function unitOfSampled(node: AstNode): ValueUnit {
    return unitOfName(AstUtils.getContainerOfType(node, isSamplingPlan)?.population?.ref);
}

/** A step counts what heads the rows; what it adds is a value of the table. */
function unitInEdge(literal: Literal, around: EdgeOutcome): ValueUnit {
    const table = AstUtils.getContainerOfType(around, isTable);
    if (!table) return 'unknown';
    return around.size === literal ? unitOfName(table.keys[rowKeysOf(table)[0] ?? 0]?.ref) : unitOfTable(table);
}

/** That of the other branch, or of what the whole stands beside. */
function unitInBranch(literal: Literal, around: Conditional): ValueUnit {
    const unit = ownUnit(around);
    return unit === 'number' ? unitMet(literal, contextOf(around)) : unit;
}

function unitBeside(literal: Literal, operation: Operation): ValueUnit {
    const operator = operatorOf(operation);
    if (operator === 'scale') return 'points';
    if (operator === '×' || operator === '÷') return 'number';
    const isLeft = holds(operation.left, literal);
    return ownUnit(isLeft ? operation.right : operation.left);
}

function holds(side: Expression, literal: Literal): boolean {
    for (let node: AstNode | undefined = literal; node; node = node.$container) if (node === side) return true;
    return false;
}

/** The unit of what a band is about: what stands in front of its row, else the measure of the grades. */
function unitOfBanded(band: AstNode): ValueUnit {
    const row = isGateCell(band.$container) ? band.$container.$container : undefined;
    return row ? ownUnit(row.subject) : unitOfGraded(band);
}

/** The unit of the measure that the grades around a node are read from. */
export function unitOfGraded(node: AstNode): ValueUnit {
    const grades = isGrades(node) ? node : node.$container;
    if (!grades) return 'unknown';
    return isGrades(grades) ? unitOfName(grades.measure?.ref) : unitOfGraded(grades);
}
