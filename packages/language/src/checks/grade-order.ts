// Thresholds fall from grade to grade.
import { ladderOf } from '../analysis/gates.ts';
import { orderFaults } from '../analysis/order.ts';
import { sourceText } from '../analysis/source-text.ts';
import { defineCheck } from './check.ts';

/** A lower grade that asks for more than a better one is never given, or takes what belongs above it. */
export const gradeOrder = defineCheck({
    id: 'grade-order',
    severity: 'error',
    on: 'Grades',
    message: {
        zh: (it: { worse: string; better: string; limit: string; other: string; low: boolean }) =>
            `“${it.worse}”低于“${it.better}”，门槛要比“${it.limit}”${it.low ? '宽（更大）' : '低'}，这里是“${it.other}”。`,
        en: it =>
            `“${it.worse}” ranks below “${it.better}”, so its threshold is ${it.low ? 'above' : 'below'} “${it.limit}”, ` +
            `not “${it.other}”.`
    },
    run(grades, report) {
        const ladder = ladderOf(grades);
        for (const { better, worse, betterLimit, worseLimit } of ladder ? orderFaults(ladder) : []) {
            const names = { better: better.rung.name, worse: worse.rung.name, low: ladder!.better === 'low' };
            report({ ...names, limit: sourceText(betterLimit), other: sourceText(worseLimit) }, { node: worseLimit });
        }
    }
});
