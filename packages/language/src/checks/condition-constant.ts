// What changes a grade or sends something back holds in some audits and not in others.
import { AstUtils } from 'langium';
import {
    isDocumentEntry,
    isGrades,
    isOperation,
    isRequirement,
    isTimeCheck,
    isVeto,
    type Cap,
    type DocumentEntry,
    type Expression,
    type Qualifier,
    type Requirement,
    type Shift,
    type TimeCheck,
    type ValidityCase,
    type Veto
} from '../generated/ast.ts';
import { exactTruthOf } from '../analysis/exact-truth.ts';
import { ladderOf } from '../analysis/gates.ts';
import { isReadable } from '../analysis/readable.ts';
import { shortened, sourceText } from '../analysis/source-text.ts';
import { boundText, asksAtLeast } from '../analysis/requirements.ts';
import { truthOfBound, type Truth } from '../analysis/truth.ts';
import { operationConflicts, requirementConflicts } from '../analysis/unit-conflicts.ts';
import { defineCheck } from './check.ts';

/** Most likely a wrong number or sign. */
export const conditionConstant = defineCheck({
    id: 'condition-constant',
    severity: 'warning',
    on: ['Veto', 'Cap', 'Shift', 'Qualifier', 'Requirement', 'DocumentEntry', 'TimeCheck', 'ValidityCase'],
    withEach: true,
    message: {
        zh: (it: { condition: string; always: boolean }) =>
            `条件应当有时成立、有时不成立：“${it.condition}”在任何审核中都${it.always ? '' : '不'}成立。`,
        en: it =>
            `A condition holds in some audits and not in others; “${it.condition}” ${it.always ? 'always' : 'never'} holds.`
    },
    run(node, report) {
        for (const { property, text, truth } of conditionsIn(node)) {
            if (truth === undefined || truth === 'maybe' || (truth === 'yes' && isReported(node))) continue;
            report({ condition: text, always: truth === 'yes' }, { node, property });
        }
    }
});

type Conditional = Veto | Cap | Shift | Qualifier | Requirement | DocumentEntry | TimeCheck | ValidityCase;

interface JudgedCondition {
    readonly property: string;
    readonly text: string;
    readonly truth: Truth | undefined;
}

function conditionsIn(node: Conditional): JudgedCondition[] {
    if (isRequirement(node) && node.limit) return [boundIn(node, node.limit), ...judged('when', node.when)];
    if (isRequirement(node)) return [...judged('subject', node.subject), ...judged('when', node.when)];
    return isDocumentEntry(node) ? judged('when', node.when) : judged('condition', node.condition);
}

function judged(property: string, node: Expression | undefined): JudgedCondition[] {
    return node ? [{ property, text: sourceText(node), truth: isJudged(node) ? exactTruthOf(node) : undefined }] : [];
}

/** 运行月数 不得少于 3 */
function boundIn(node: Requirement, limit: Expression): JudgedCondition {
    const sign = asksAtLeast(node) ? '≥' : '≤';
    const isSound = isReadable(node) && requirementConflicts(node).length === 0;
    const truth = isSound ? truthOfBound(node.subject, sign, limit) : undefined;
    return { property: 'subject', text: shortened(boundText(node)), truth };
}

/**
 * The grades above a veto that always holds are unreachable, which says it already; a check of audit time may state again
 * what the steps make sure of.
 */
function isReported(node: Conditional): boolean {
    if (isTimeCheck(node)) return true;
    return isVeto(node) && isGrades(node.$container) && ladderOf(node.$container) !== undefined;
}

/** 5 where 5% is meant is told by unit-mismatch alone. */
function isJudged(condition: Expression): boolean {
    const operations = AstUtils.streamAst(condition).filter(isOperation);
    return isReadable(condition) && !operations.some(node => operationConflicts(node).length > 0);
}
