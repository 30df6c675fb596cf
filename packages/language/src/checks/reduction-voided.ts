// A reduction has an effect in every case, or the rule says where it has none.
import { firstVoided } from '../analysis/reductions.ts';
import { tellingOf } from '../analysis/time-shares.ts';
import { isReadable } from '../analysis/readable.ts';
import { sourceText } from '../analysis/source-text.ts';
import { defineCheck } from './check.ts';

interface Data {
    readonly name: string;
    readonly bound: string;
    readonly given: readonly (readonly [string, string])[];
}

/** A client is granted a reduction that the minimum takes back, while another one's stays. */
export const reductionVoided = defineCheck({
    id: 'reduction-voided',
    severity: 'info',
    on: 'Measure',
    message: {
        zh: ({ name, bound, given }: Data) =>
            `减少要处处起作用，或写明哪里不减。${given.map(pair => pair.join(' ')).join('、')} 时，因“${bound}”，“${name}”减与不减都是同一个数；在别的情形会变小。`,
        en: ({ name, bound, given }) =>
            `A reduction has an effect everywhere, or the rule says where it has none. With ` +
            `${given.map(pair => `“${pair.join(' = ')}”`).join(' and ')}, “${bound}” leaves “${name}” the same with and without it; elsewhere it gets smaller.`
    },
    run(measure, report) {
        const found = isReadable(measure) ? firstVoided(measure) : undefined;
        if (!found) return;
        const data = { name: measure.name, bound: sourceText(found.bound), given: tellingOf(found.given) };
        report(data, { node: found.bound });
    }
});
