// Points of a tally are only added up where an entry has some.
import { functionOf } from '../words.ts';
import { isTally } from '../generated/ast.ts';
import { defineCheck } from './check.ts';

/** A tally that is only counted adds up to nothing, whatever was raised. */
export const tallyPointsMissing = defineCheck({
    id: 'tally-points-missing',
    severity: 'error',
    on: 'Call',
    message: {
        zh: (it: { tally: string }) =>
            `合计的计分项要写明一次几分。“${it.tally}”只计次数：请写“记入 ${it.tally} 每次 …分”，或改用“计数(${it.tally})”。`,
        en: it =>
            `A tally that is added up says what an entry amounts to. “${it.tally}” is only counted: ` +
            `write “raises ${it.tally} each by … points”, or “count(${it.tally})”.`
    },
    run(call, report) {
        const first = call.arguments[0];
        const tally = first?.$type === 'NameUse' ? first.target.ref : undefined;
        if (!first || !isTally(tally) || tally.each || functionOf(call.function)?.meaning !== 'sum') return;
        report({ tally: tally.name }, { node: first });
    }
});
