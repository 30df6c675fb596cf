// Along a row or a column of the table for severities findings grow worse or lighter, not both.
import { matrixFaults, matrixTurns } from '../analysis/finding-matrix.ts';
import { defineCheck } from './check.ts';

/** More frequent and yet lighter: two cells changed places more often than a committee meant it. */
export const findingMatrixOrder = defineCheck({
    id: 'finding-matrix-order',
    severity: 'info',
    on: 'FindingMatrix',
    message: {
        zh: (it: { found: string; former: string }) =>
            `表的一行或一列通常只越来越重或越来越轻，这里由“${it.former}”变为“${it.found}”，与别处方向相反。`,
        en: it =>
            `Along a row or a column severities usually only rise or only fall; from “${it.former}” to “${it.found}” this one goes against the others.`
    },
    run(matrix, report) {
        if (matrixFaults(matrix).length > 0) return;
        for (const { node, found, former } of matrixTurns(matrix)) report({ found, former }, { node });
    }
});
