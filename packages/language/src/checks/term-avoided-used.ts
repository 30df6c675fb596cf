// One thing has one name: words that a definition rules out do not stand in the text.
import { isReadable } from '../analysis/readable.ts';
import { placeOf } from '../analysis/prose.ts';
import { avoidedWords } from '../analysis/wording.ts';
import { defineCheck } from './check.ts';

/** Readers take two words for two things. */
export const termAvoidedUsed = defineCheck({
    id: 'term-avoided-used',
    severity: 'warning',
    on: 'Ruleset',
    message: {
        zh: (it: { word: string; term: string }) => `同一件事只用一个词：术语里写明说“${it.term}”，不说“${it.word}”。`,
        en: it => `One thing has one name: the definition says “${it.term}” and not “${it.word}”.`
    },
    run(ruleset, report) {
        if (!isReadable(ruleset)) return;
        for (const { word, term, prose, found } of avoidedWords(ruleset)) {
            report({ word, term }, placeOf(prose, found));
        }
    }
});
