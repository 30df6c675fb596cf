// Behind its last row a table goes on as its rows do.
import { exactText } from '@guiju/exact';
import { stepConflicts, type StepConflict } from '../analysis/table-rows.ts';
import { shapeFaults } from '../analysis/table-shape.ts';
import { fullText } from '../analysis/source-text.ts';
import { defineCheck } from './check.ts';

/** “And so on” was put into numbers, and the numbers are not those of the rows. */
export const tableStepMismatch = defineCheck({
    id: 'table-step-mismatch',
    severity: 'warning',
    on: 'Table',
    message: {
        zh: (it: StepConflict) => {
            const law = '末行之后通常照各行的规律继续。';
            const [beyond, rows] = [exactText(it.beyond), exactText(it.rows)];
            if (it.kind === 'size')
                return `${law}末行“${it.after}”跨 ${rows} 才变动一次，“${fullText(it.node)}”却每 ${beyond} 变动一次。`;
            return `${law}由“${it.before}”到“${it.after}”变动 ${rows}，“${fullText(it.node)}”却变动 ${beyond}。`;
        },
        en: it => {
            const law = 'Behind its last row a table mostly goes on as its rows do.';
            const [beyond, rows] = [exactText(it.beyond), exactText(it.rows)];
            if (it.kind === 'size')
                return `${law} The last row “${it.after}” takes ${rows} for one step, “${fullText(it.node)}” takes ${beyond}.`;
            return `${law} From “${it.before}” to “${it.after}” the value changes by ${rows}, “${fullText(it.node)}” changes it by ${beyond}.`;
        }
    },
    run(table, report) {
        if (shapeFaults(table).length > 0) return;
        for (const conflict of stepConflicts(table)) report(conflict, { node: conflict.node });
    }
});
