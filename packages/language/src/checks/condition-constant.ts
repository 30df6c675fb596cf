// What changes a grade holds in some audits and not in others.
import { AstUtils } from 'langium';
import {
    isGrades,
    isOperation,
    isVeto,
    type Cap,
    type Expression,
    type Qualifier,
    type Shift,
    type Veto
} from '../generated/ast.ts';
import { ladderOf } from '../analysis/gates.ts';
import { isReadable } from '../analysis/readable.ts';
import { sourceText } from '../analysis/source-text.ts';
import { truthOf } from '../analysis/truth.ts';
import { operationConflicts } from '../analysis/unit-conflicts.ts';
import { defineCheck } from './check.ts';

/** Most likely a wrong number or sign. */
export const conditionConstant = defineCheck({
    id: 'condition-constant',
    severity: 'warning',
    on: ['Veto', 'Cap', 'Shift', 'Qualifier'],
    message: {
        zh: (it: { condition: string; always: boolean }) =>
            `条件应当有时成立、有时不成立：“${it.condition}”在任何审核中都${it.always ? '' : '不'}成立。`,
        en: it =>
            `A condition holds in some audits and not in others; “${it.condition}” ${it.always ? 'always' : 'never'} holds.`
    },
    run(node, report) {
        const truth = node.condition && isJudged(node.condition) ? truthOf(node.condition) : undefined;
        if (truth === undefined || truth === 'maybe' || (truth === 'yes' && isReported(node))) return;
        const data = { condition: sourceText(node.condition), always: truth === 'yes' };
        report(data, { node, property: 'condition' });
    }
});

/** The grades above a veto that always holds are unreachable, which says it already. */
function isReported(node: Veto | Cap | Shift | Qualifier): boolean {
    return isVeto(node) && isGrades(node.$container) && ladderOf(node.$container) !== undefined;
}

/** 5 where 5% is meant is told by unit-mismatch alone. */
function isJudged(condition: Expression): boolean {
    const operations = AstUtils.streamAst(condition).filter(isOperation);
    return isReadable(condition) && !operations.some(node => operationConflicts(node).length > 0);
}
