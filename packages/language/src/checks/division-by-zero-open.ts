// A divisor that can be 0 needs an answer for that case.
import { AstUtils, type AstNode } from 'langium';
import { ZERO } from '@guiju/exact';
import {
    isFindingClass,
    isInput,
    isMeasure,
    isNameUse,
    isSelection,
    type Expression,
    type Measure
} from '../generated/ast.ts';
import { canBeZero, whenZero } from '../analysis/bounds.ts';
import { auditWhere } from '../analysis/grade-search.ts';
import { operatorOf, unwrapped } from '../analysis/operators.ts';
import { canBeZeroForSomeItem } from '../analysis/selections.ts';
import { sourceText } from '../analysis/source-text.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

/** Without points in question there is no percentage: undetermined, nothing, or full marks? The rule has to choose. */
export const divisionByZeroOpen = defineCheck({
    id: 'division-by-zero-open',
    severity: 'error',
    on: 'Operation',
    message: {
        zh: (it: { divisor: string; when: Bilingual; answer: Bilingual }) =>
            `除数“${it.divisor}”可能为 0（${it.when.zh}），要${it.answer.zh}。`,
        en: it => `The divisor “${it.divisor}” can be 0 (${it.when.en}): ${it.answer.en}.`
    },
    run(operation, report) {
        if (operatorOf(operation) !== '÷') return;
        const divisor = unwrapped(operation.right);
        const when = openCase(divisor, answeredAround(operation));
        if (!when) return;
        report({ divisor: sourceText(divisor), when, answer: answerFor(divisor) }, { node: operation.right });
    }
});

const WHEN: Record<ReturnType<typeof whenZero>, Bilingual> = {
    'all removed': { zh: '全部条目都剔除时', en: 'when every item is removed' },
    'nothing scored': { zh: '全部条目都得 0 分时', en: 'when every item scores 0' },
    'nothing counted': { zh: '一项也没有时', en: 'when there is none' },
    'some audit': { zh: '有的审核会这样', en: 'in some audits' }
};

const WORTHLESS: Bilingual = { zh: '有的条目分值为 0', en: 'some items are worth 0 points' };

const RANGE: Bilingual = { zh: '给这个输入写明不含 0 的允许范围', en: 'declare a range without 0 for this input' };

/** What may be written: only a measure can say what happens when another one is 0. */
function answerFor(divisor: Expression): Bilingual {
    if (AstUtils.getContainerOfType(divisor, isSelection)) {
        return { zh: '改用乘法，例如“得分 ≥ 分值 × 50%”', en: 'multiply instead, as in “score ≥ points × 50%”' };
    }
    if (isNameUse(divisor) && isInput(divisor.target.ref)) return RANGE;
    const isNamed =
        isNameUse(divisor) &&
        !isFindingClass(divisor.target.ref) &&
        AstUtils.getContainerOfType(divisor, isMeasure) !== undefined;
    const name = isNamed ? divisor.target.$refText : undefined;
    if (name) return { zh: `写明“${name} 为零 则 …”`, en: `say “if ${name} is zero then …”` };
    return { zh: '在计算中给它起名，再写“… 为零 则 …”', en: 'name it in a measure that says “if … is zero then …”' };
}

/** Measures for which the measure around a division says what happens when they are 0. */
function answeredAround(node: AstNode): Set<Measure> {
    const measure = AstUtils.getContainerOfType(node, isMeasure);
    const targets = (measure?.modifiers ?? []).flatMap(modifier =>
        modifier.$type === 'ZeroCase' ? [modifier.divisor.ref] : []
    );
    return new Set(targets.filter(isMeasure));
}

/** The audits that make the divisor 0 without an answer; undefined where there are none. */
function openCase(divisor: Expression, answered: ReadonlySet<Measure>): Bilingual | undefined {
    const selection = AstUtils.getContainerOfType(divisor, isSelection);
    if (selection) return canBeZeroForSomeItem(divisor, selection) ? WORTHLESS : undefined;
    return isAnswered(divisor, answered) || !canBeZero(divisor) || isNeverZero(divisor)
        ? undefined
        : WHEN[whenZero(divisor)];
}

/** Each part can be what makes it 0, and still no audit does: all of them are gone through. */
const isNeverZero = (divisor: Expression): boolean =>
    auditWhere(divisor, { lo: ZERO, loOpen: false, hi: ZERO, hiOpen: false }) === 'never';

/** A divisor is answered for when it is 0 only where an answered measure is. */
function isAnswered(divisor: Expression, answered: ReadonlySet<Measure>): boolean {
    const inner = unwrapped(divisor);
    if (isNameUse(inner)) return isMeasure(inner.target.ref) && answered.has(inner.target.ref);
    if (inner.$type !== 'Operation') return false;
    const never = (factor: Expression): boolean => isAnswered(factor, answered) || !canBeZero(factor);
    switch (operatorOf(inner)) {
        case '×':
        case 'scale':
            return never(inner.left) && never(inner.right);
        case '÷':
            return never(inner.left);
        default:
            return false;
    }
}
