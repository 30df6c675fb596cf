// The table that severities follow from has one class, or says that there is none, for every case.
import { matrixFaults } from '../analysis/finding-matrix.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

/** A hole or a name that stands twice would leave a finding without a class, or with two. */
export const findingMatrixShape = defineCheck({
    id: 'finding-matrix-shape',
    severity: 'error',
    on: 'FindingMatrix',
    message: {
        zh: (it: Bilingual) => it.zh,
        en: it => it.en
    },
    run(matrix, report) {
        for (const { sentence, node, property } of matrixFaults(matrix)) report(sentence, { node, property });
    }
});
