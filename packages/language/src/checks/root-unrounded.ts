// A square root is rounded, or compared, before anything else happens to it.
import type { AstNode } from 'langium';
import {
    isEachTime,
    isSampleSize,
    isConditional,
    isMeasure,
    isNegative,
    isOperation,
    isParentheses,
    isRounding,
    type Operation
} from '../generated/ast.ts';
import { isComparison, operatorOf } from '../analysis/operators.ts';
import { openRoots } from '../analysis/roots.ts';
import { sourceText } from '../analysis/source-text.ts';
import { defineCheck } from './check.ts';

/** √10 has no end of decimals: a rule that goes on with it has rounded somewhere without saying so. */
export const rootUnrounded = defineCheck({
    id: 'root-unrounded',
    severity: 'error',
    on: 'Root',
    message: {
        zh: (it: { root: string }) =>
            `开方的结果要先舍入，再与别的 √ 相加减、相乘除或代入别处：请写成“(${it.root}, 进位到 1)”，或在计算量末尾写明舍入。`,
        en: it =>
            `A root is rounded before it meets another root or is used elsewhere: write ` +
            `“(${it.root}, rounded to 1 up)”, or say at the end of the measure how it is rounded.`
    },
    run(root, report) {
        if (!isUsedUp(root)) report({ root: sourceText(root) }, { node: root });
    }
});

/** Whether a rounding or a comparison around it takes the root as it is. */
function isUsedUp(part: AstNode): boolean {
    const around = part.$container;
    if (isParentheses(around)) return around.steps.some(isRounding) || isUsedUp(around);
    if (isMeasure(around)) return around.modifiers.some(isRounding);
    if (isSampleSize(around) || isEachTime(around)) return true;
    if (isNegative(around)) return isUsedUp(around);
    if (isConditional(around)) return around.condition !== part && isUsedUp(around);
    return isOperation(around) && isJoined(around, part);
}

/** With a rational other side, and not as a divisor. */
function isJoined(operation: Operation, part: AstNode): boolean {
    const operator = operatorOf(operation);
    if (isComparison(operator)) return true;
    const isLeft = operation.left === part;
    if (openRoots(isLeft ? operation.right : operation.left).length > 0) return false;
    const joins = operator === '+' || operator === '-' || operator === '×' || (operator === '÷' && isLeft);
    return joins && isUsedUp(operation);
}
