// Measures that a grade is read from or a condition compares, and divisions in them that nothing rounds.
import { decimalDigits, isZero } from '@guiju/exact';
import { AstUtils, type AstNode } from 'langium';
import {
    isCall,
    isConditional,
    isEntryValue,
    isGrades,
    isLiteral,
    isMeasure,
    isMemberSelection,
    isNameUse,
    isOperation,
    isParentheses,
    isRounding,
    isSelection,
    type Expression,
    type Measure,
    type Operation,
    type Ruleset
} from '../generated/ast.ts';
import { isBuiltinAttribute } from '../names/builtins.ts';
import { functionOf } from '../words.ts';
import { amountOf } from './literals.ts';
import { namedIn } from './needs.ts';
import { operatorOf, unwrapped } from './operators.ts';
import { statementsOf } from '../names/statements.ts';
import { below } from '../names/below.ts';

/** The measures named by the grades of a ruleset and in the conditions of its measures. */
export function decisiveMeasures(ruleset: Ruleset): Measure[] {
    const graded = statementsOf(ruleset)
        .filter(isGrades)
        .flatMap(grades => [grades.measure?.ref, ...namedIn(grades)]);
    const filters = [...below(ruleset, isSelection), ...below(ruleset, isMemberSelection)];
    const compared = filters.flatMap(({ filter }) => (filter ? namedIn(filter) : []));
    const conditionals = below(ruleset, isConditional);
    const deciding = conditionals.flatMap(({ condition }) => (condition ? namedIn(condition) : []));
    return [...new Set([...graded, ...compared, ...deciding].filter(isMeasure))];
}

/** Whether a division reaches the value of the measure, and neither it nor a measure on the way answers for rounding. */
export function openDivision(measure: Measure, seen: ReadonlySet<Measure> = new Set()): boolean {
    if (seen.has(measure) || isAnswered(measure) || !measure.expression) return false;
    const around = new Set([...seen, measure]);
    return AstUtils.streamAst(measure.expression).some(part => {
        if (isNameUse(part)) return isMeasure(part.target?.ref) && openDivision(part.target.ref, around);
        const covered = AstUtils.getContainerOfType(part, isSelection) !== undefined || isRoundedInside(part);
        return !covered && divides(part as Expression);
    });
}

/** Whether brackets around it round it. */
function isRoundedInside(part: AstNode): boolean {
    const brackets = part.$container && AstUtils.getContainerOfType(part.$container, isParentheses);
    return brackets !== undefined && (brackets.steps.some(isRounding) || isRoundedInside(brackets));
}

function isAnswered({ modifiers }: Measure): boolean {
    return modifiers.some(
        modifier =>
            modifier.$type === 'Rounding' ||
            modifier.$type === 'Display' ||
            (modifier.$type === 'Open' && (modifier.open === '不舍入' || modifier.open === 'unrounded'))
    );
}

/** A quotient, a ratio of an entry, or a mean. */
function divides(part: Expression): boolean {
    if (isOperation(part)) return operatorOf(part) === '÷' && !endsAlways(part);
    if (isCall(part)) return DIVIDING.has(functionOf(part.function)?.meaning ?? '');
    const attribute = isEntryValue(part) ? part.attribute?.ref : undefined;
    return isBuiltinAttribute(attribute) && attribute.meaning === 'ratio';
}

const DIVIDING = new Set(['mean', 'weighted', 'weighted mean', 'share']);

/** Halves, fifths and tenths of a decimal are decimals: there is nothing to round. */
function endsAlways({ right }: Operation): boolean {
    const divisor = unwrapped(right);
    if (!isLiteral(divisor) || isZero(amountOf(divisor))) return false;
    return decimalDigits(amountOf(divisor).inverse().d) !== undefined;
}
