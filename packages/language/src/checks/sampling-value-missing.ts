// A sampling has a size for every kind of audit, and something to take it from.
import { valuesWithoutSize } from '../analysis/sampling.ts';
import { isCounting } from '../analysis/unit-rules.ts';
import { unitOfSampled } from '../analysis/units.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

/** A kind of audit without a size would be one without a visit. */
export const samplingValueMissing = defineCheck({
    id: 'sampling-value-missing',
    severity: 'error',
    on: 'SamplingPlan',
    message: {
        zh: (it: Bilingual) => it.zh,
        en: it => it.en
    },
    run(sampling, report) {
        const name = sampling.population?.$refText ?? '';
        const at = { node: sampling, property: 'population' };
        for (const value of valuesWithoutSize(sampling)) {
            const text = {
                zh: `每种审核都要有抽样量，“${value.name}”没有。`,
                en: `Every kind of audit needs a sample size; “${value.name}” has none.`
            };
            report(text, at);
        }
        if (!sampling.members.some(({ $type }) => SIZED.has($type)))
            report(
                { zh: `“${name}”抽多少要写明，如“每次 1”。`, en: `Say how many of “${name}”, as in “each time 1”.` },
                at
            );
        const unit = unitOfSampled(sampling.members[0] ?? sampling);
        if (sampling.population?.ref && unit !== 'unknown' && !isCounting(unit)) {
            const text = {
                zh: `从个数里抽样，“${name}”不是个数。`,
                en: `A sample is taken from a number of things; “${name}” is none.`
            };
            report(text, at);
        }
    }
});

const SIZED = new Set(['SampleSize', 'EachTime', 'Advised']);
