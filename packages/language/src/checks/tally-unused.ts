// What a mark raises is counted, added or taken off somewhere.
import { isReadable } from '../analysis/readable.ts';
import { usesOf } from '../analysis/tally-entries.ts';
import { isComputation } from '../generated/ast.ts';
import { statementsOf } from '../names/statements.ts';
import { talliesOf } from '../names/tallies.ts';
import { defineCheck } from './check.ts';

/** Deductions that are written down and never taken off: the result is too good, and nobody sees why. */
export const tallyUnused = defineCheck({
    id: 'tally-unused',
    severity: 'warning',
    on: 'Ruleset',
    message: {
        zh: (it: { tally: string; sum: boolean }) =>
            `记入的计分项要在公式或条件里用到，“${it.tally}”没有用到，记了也不起作用：请写` +
            (it.sum ? `“合计(${it.tally})”或“计数(${it.tally})”。` : `“计数(${it.tally})”。`),
        en: it =>
            `What is raised is used in a formula or a condition. Nothing uses “${it.tally}”, so entries change nothing: write ` +
            (it.sum ? `“sum(${it.tally})” or “count(${it.tally})”.` : `“count(${it.tally})”.`)
    },
    run(ruleset, report) {
        if (!isReadable(ruleset) || !statementsOf(ruleset).some(isComputation)) return;
        for (const tally of talliesOf(ruleset)) {
            if (usesOf(tally).length > 0) continue;
            report({ tally: tally.name, sum: tally.each !== undefined }, { node: tally, property: 'name' });
        }
    }
});
