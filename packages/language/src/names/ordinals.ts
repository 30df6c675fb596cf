// Answers and grades have an order: which labels stand beside what is compared with one.
import { isMeasured } from '../analysis/scales.ts';
import {
    isCall,
    isEntryValue,
    isGateCell,
    isGrades,
    isMemberSelection,
    isNameUse,
    isOperation,
    isParentheses,
    isScale,
    isScaleOption,
    isSelection,
    type Expression,
    type Grades,
    type Item,
    type Ruleset
} from '../generated/ast.ts';
import type { AstNode } from 'langium';
import { functionOf } from '../words.ts';
import { codesOf, itemsOf } from './catalogue.ts';
import { rowsOf } from './example-rows.ts';
import { scoringsInUse } from './light.ts';
import { optionNames, scaleOf } from './options.ts';
import { statementsOf } from './statements.ts';

type Named = readonly [node: AstNode, name: string];

/** By names and not by links, as it is asked while names are being linked. */
export function labelsBeside(node: AstNode, ruleset: Ruleset): Named[] {
    if (isGateCell(node)) return labelsOf(node.$container.subject, ruleset);
    const around = outOfBrackets(node);
    if (!isOperation(around.$container)) return [];
    const { left, right } = around.$container;
    return labelsOf(left === around ? right : left, ruleset);
}

const outOfBrackets = (node: AstNode): AstNode =>
    isParentheses(node.$container) ? outOfBrackets(node.$container) : node;

function labelsOf(side: Expression | undefined, ruleset: Ruleset): Named[] {
    if (isParentheses(side)) return labelsOf(side.inner, ruleset);
    if (isEntryValue(side)) return side.attribute || side.option ? [] : labelsOfItem(side.entry?.$refText, ruleset);
    if (isNameUse(side)) return rungsOf(gradesNamed(side.target?.$refText, ruleset));
    if (!isCall(side) || functionOf(side.function)?.meaning !== 'worst') return [];
    return side.arguments.flatMap(part => {
        if (isMemberSelection(part)) return rungsOf(gradesNamed(part.value?.$refText, ruleset));
        return isSelection(part) ? allAnswers(ruleset) : labelsOf(part as Expression, ruleset);
    });
}

const gradesNamed = (name: string | undefined, ruleset: Ruleset): Grades | undefined =>
    statementsOf(ruleset)
        .filter(isGrades)
        .find(grades => grades.name === name);

const rungsOf = (grades: Grades | undefined): Named[] => (grades?.ladder?.rungs ?? []).map(rung => [rung, rung.name]);

/** The rows of an item, or the answers of its scale, in every scoring that has it. */
export function labelsOfItem(code: string | undefined, ruleset: Ruleset): Named[] {
    const bears = (item: Item): boolean =>
        codesOf(item).some(each => code === each.code || code === `${each.standard}:${each.code}`);
    return scoringsInUse(ruleset).flatMap(itemsOf).filter(bears).flatMap(labelsIn);
}

function labelsIn(item: Item): Named[] {
    const options = scaleOf(item)?.members.filter(isScaleOption) ?? [];
    return [
        ...rowsOf(item).map((row): Named => [row, row.label]),
        ...options.flatMap(option => optionNames(option).map((name): Named => [option, name]))
    ];
}

/** The answers of all items, and of all scales. */
export function allAnswers(ruleset: Ruleset): Named[] {
    const scales = statementsOf(ruleset)
        .filter(isScale)
        .filter(scale => !isMeasured(scale));
    const options = scales.flatMap(({ members }) => members.filter(isScaleOption));
    const rows = scoringsInUse(ruleset).flatMap(itemsOf).flatMap(rowsOf);
    return [
        ...options.flatMap(option => optionNames(option).map((name): Named => [option, name])),
        ...rows.map((row): Named => [row, row.label])
    ];
}
