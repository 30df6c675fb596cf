// What a formula names stands in every scoring that it may be computed with.
import { AstUtils, type AstNode } from 'langium';
import { inputsIn } from '../analysis/scoring-choice.ts';
import { operatorOf } from '../analysis/operators.ts';
import {
    isConditional,
    isExample,
    isOperation,
    isScoring,
    type EntryValue,
    type Expression
} from '../generated/ast.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { choicesOf, inScoring } from '../names/light.ts';
import { defineCheck } from './check.ts';

/** Where it does not, the formula has no value, and a grade that asks for it is undetermined. */
export const entryOutsideScoring = defineCheck({
    id: 'entry-outside-scoring',
    severity: 'warning',
    on: 'EntryValue',
    message: {
        zh: (it: { code: string; scoring: string }) =>
            `公式里的条目、指标在每个评分里都要有，评分“${it.scoring}”里没有 ${it.code}：用它打分时这里没有值。`,
        en: it =>
            `What a formula names stands in every scoring; “${it.scoring}” has no ${it.code}, so with it there is no value here.`
    },
    run(node, report) {
        const entry = node.entry?.ref;
        if (!entry || !AstUtils.getContainerOfType(entry, isScoring)) return;
        if (AstUtils.getContainerOfType(node, isExample) || isGuarded(node)) return;
        const without = choicesOf(rulesetOf(node)).find(scoring => !inScoring(entry, scoring));
        if (!without) return;
        report({ code: node.entry.$refText, scoring: without.title ?? '' }, { node, property: 'entry' });
    }
});

/** Whether it is asked only beside a condition on an input that the choice goes by. */
function isGuarded(node: EntryValue): boolean {
    const deciding = new Set(
        choicesOf(rulesetOf(node)).flatMap(({ condition }) => (condition ? inputsIn(condition) : []))
    );
    for (let around: AstNode | undefined = node.$container; around; around = around.$container) {
        if (!isGuard(around)) continue;
        if (inputsIn(around as Expression).some(input => deciding.has(input))) return true;
    }
    return false;
}

function isGuard(node: AstNode): boolean {
    if (isConditional(node)) return true;
    return isOperation(node) && (operatorOf(node) === 'and' || operatorOf(node) === 'or');
}
