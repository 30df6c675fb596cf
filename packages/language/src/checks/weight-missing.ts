// Where one section has a weight, all beside it have one.
import { levelsOf } from '../analysis/weights.ts';
import { keyOf, listText, mainCodeOf } from '../analysis/printed.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

/** A section without a weight counts for nothing, or for everything; and an item beside weighted sections has none. */
export const weightMissing = defineCheck({
    id: 'weight-missing',
    severity: 'error',
    on: 'Scoring',
    message: {
        zh: (it: { parts: Bilingual; items: boolean }) =>
            it.items
                ? `权重属于指标，与有权重的指标同级的条目没有权重：${it.parts.zh}。请把它们放进一个指标。`
                : `同级的指标要么都有权重，要么都没有。这里缺${it.parts.zh}的权重。`,
        en: it =>
            it.items
                ? `Weights belong to sections; an item beside weighted ones has none: ${it.parts.en}. Put it into a section.`
                : `Of the sections of one level all have a weight or none has. That of ${it.parts.en} is missing.`
    },
    run(scoring, report) {
        for (const { parts, items, given } of levelsOf(scoring)) {
            const missing = parts.filter(part => !given.some(({ section }) => section === part));
            if (missing.length > 0) {
                const at = { node: missing[0]!, property: 'codes', index: 0 };
                report({ parts: listText(missing.map(mainCodeOf)), items: false }, at);
            }
            if (items.length > 0) {
                const at = { node: items[0]!, property: 'codes', index: 0 };
                report({ parts: listText(items.map(keyOf)), items: true }, at);
            }
        }
    }
});
