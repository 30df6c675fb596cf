// What the text calls a defined term is defined.
import { isReadable } from '../analysis/readable.ts';
import { placeOf } from '../analysis/prose.ts';
import { undefinedTerms } from '../analysis/terms-in-text.ts';
import { defineCheck } from './check.ts';

/** A reader who is sent to the definitions, or sees a word in quotes again and again, looks for what is meant by it. */
export const termUndefined = defineCheck({
    id: 'term-undefined',
    severity: 'info',
    on: 'Ruleset',
    message: {
        zh: (it: { term: string; isQuoted: boolean }) =>
            it.isQuoted
                ? `当术语用的词要有定义。正文几处都给“${it.term}”加引号，哪里也没有“术语 “${it.term}””。`
                : `当术语用的词要有定义。正文说“${it.term}”有定义，规则里却没有“术语 “${it.term}””。`,
        en: it =>
            it.isQuoted
                ? `What is used as a term is defined. The text sets “${it.term}” in quotes in several places; there is no “definition "${it.term}"”.`
                : `What is used as a term is defined. The text says that “${it.term}” is defined; there is no “definition "${it.term}"”.`
    },
    run(ruleset, report) {
        if (!isReadable(ruleset)) return;
        for (const { term, isQuoted, prose, found } of undefinedTerms(ruleset)) {
            report({ term, isQuoted }, placeOf(prose, found));
        }
    }
});
