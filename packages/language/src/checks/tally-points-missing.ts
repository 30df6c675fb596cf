// Points of a tally are only added up where an entry has some.
import { isZero } from '@guiju/exact';
import { valueOf } from '../analysis/points.ts';
import { functionOf } from '../words.ts';
import { isTally } from '../generated/ast.ts';
import { defineCheck } from './check.ts';

/** A tally that is only counted adds up to nothing, whatever was raised. */
export const tallyPointsMissing = defineCheck({
    id: 'tally-points-missing',
    severity: 'error',
    on: 'Call',
    message: {
        zh: (it: { tally: string; isZero: boolean }) =>
            it.isZero
                ? `合计的计分项一次要有分。“${it.tally}”每次 0分，合计总是 0：请改正这个数，或改用“计数(${it.tally})”。`
                : `合计的计分项要写明一次几分。“${it.tally}”只计次数：请写“记入 ${it.tally} 每次 …分”，或改用“计数(${it.tally})”。`,
        en: it =>
            `A tally that is added up says what an entry amounts to. “${it.tally}” ` +
            (it.isZero
                ? `is raised by 0 points, so the sum is always 0: correct the number, or write “count(${it.tally})”.`
                : `is only counted: write “raises ${it.tally} each by … points”, or “count(${it.tally})”.`)
    },
    run(call, report) {
        const first = call.arguments[0];
        const tally = first?.$type === 'NameUse' ? first.target.ref : undefined;
        if (!first || !isTally(tally) || functionOf(call.function)?.meaning !== 'sum') return;
        const isNothing = tally.each !== undefined && isZero(valueOf(tally.each));
        if (!tally.each || isNothing) report({ tally: tally.name, isZero: isNothing }, { node: first });
    }
});
