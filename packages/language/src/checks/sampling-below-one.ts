// Where there is something to take a sample from, something is taken.
import { exactText } from '@guiju/exact';
import { isReadable } from '../analysis/readable.ts';
import { emptySamples } from '../analysis/sample-sizes.ts';
import { sourceText } from '../analysis/source-text.ts';
import { defineCheck } from './check.ts';

/** One site, three tenths of its root, rounded: no site is visited and the audit is complete. */
export const samplingBelowOne = defineCheck({
    id: 'sampling-below-one',
    severity: 'warning',
    on: 'SamplingPlan',
    message: {
        zh: (it: { size: string; population: string }) =>
            `有可抽的就至少抽一个：总数为 ${it.population} 时，“${it.size}”取整后是 0。请写“不足 1 按 1 计”或“进位”。`,
        en: it =>
            `Where there is something, at least one is taken: with ${it.population} of them “${it.size}” comes to 0. Write “counted as at least 1” or “rounded up”.`
    },
    run(sampling, report) {
        if (!isReadable(sampling)) return;
        for (const { size, population } of emptySamples(sampling)) {
            const words = { size: sourceText(size), population: exactText(population) };
            report(words, { node: size, property: 'expression' });
        }
    }
});
