// Findings are asked for what they can tell: severity, state and place.
import { misusesIn } from '../analysis/finding-misuse.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

/** A finding has no score, and an audit does not say of it whether the company is a chain. */
export const findingMisuse = defineCheck({
    id: 'finding-misuse',
    severity: 'error',
    on: ['Selection', 'NameUse', 'ZeroCase', 'Grades'],
    message: {
        zh: (it: Bilingual) => it.zh,
        en: it => it.en
    },
    run(node, report) {
        for (const { sentence, ...at } of misusesIn(node)) report(sentence, at);
    }
});
