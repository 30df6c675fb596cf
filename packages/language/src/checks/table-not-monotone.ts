// The values of a column go up or down, not both.
import { turnsOf } from '../analysis/coverage.ts';
import { fullText } from '../analysis/source-text.ts';
import { shapeFaults } from '../analysis/table-shape.ts';
import { defineCheck } from './check.ts';

/** More staff and less time: a slip more often than a rule. */
export const tableNotMonotone = defineCheck({
    id: 'table-not-monotone',
    severity: 'warning',
    on: 'Table',
    message: {
        zh: (it: { found: string; before: string }) =>
            `一列的值通常只升或只降，这里由 ${it.before} 变为 ${it.found}，与前面方向相反。`,
        en: it =>
            `The values of a column usually only rise or only fall; ` +
            `from ${it.before} to ${it.found} this one turns round.`
    },
    run(table, report) {
        if (shapeFaults(table).length > 0) return;
        for (const { node, before } of turnsOf(table)) {
            report({ found: fullText(node), before: fullText(before) }, { node });
        }
    }
});
