// A square root is taken of what cannot be below 0.
import { compare, ZERO } from '@guiju/exact';
import { boundsOf } from '../analysis/bounds.ts';
import { sourceText } from '../analysis/source-text.ts';
import { rootConflicts } from '../analysis/unit-conflicts.ts';
import { defineCheck } from './check.ts';

/** What is below 0 has no root, so the rule would say nothing for such an audit. */
export const rootNegative = defineCheck({
    id: 'root-negative',
    severity: 'error',
    on: 'Root',
    message: {
        zh: (it: { operand: string }) => `开方的数不能小于 0，“${it.operand}”可能小于 0：请写明“(…, 不足 0 按 0 计)”。`,
        en: it =>
            `A root is taken of what is not below 0, and “${it.operand}” can be: say “(…, counted as at least 0)”.`
    },
    run(root, report) {
        const bounds = rootConflicts(root).length > 0 ? undefined : boundsOf(root.operand);
        if (!bounds || (bounds.lo !== null && compare(bounds.lo, ZERO) >= 0)) return;
        report({ operand: sourceText(root.operand) }, { node: root.operand });
    }
});
