// A table has one value for each case.
import { overlapsOf } from '../analysis/coverage.ts';
import { fullText } from '../analysis/source-text.ts';
import { shapeFaults } from '../analysis/table-shape.ts';
import { defineCheck } from './check.ts';

/** Of two values for one case the reader takes whichever he sees first. */
export const tableOverlap = defineCheck({
    id: 'table-overlap',
    severity: 'error',
    on: 'Table',
    message: {
        zh: (it: { found: string; other: string }) =>
            `表对每种情形只有一个值，“${it.found}”与前面的“${it.other}”有重叠。`,
        en: it => `A table has one value for each case; “${it.found}” overlaps “${it.other}” before it.`
    },
    run(table, report) {
        if (shapeFaults(table).length > 0) return;
        for (const { node, other } of overlapsOf(table)) {
            report({ found: fullText(node), other: fullText(other) }, { node });
        }
    }
});
