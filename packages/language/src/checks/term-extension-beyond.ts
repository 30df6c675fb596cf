// A term with its extension stays within what another one allows at most.
import { isReadable } from '../analysis/readable.ts';
import { extensionsBeyond } from '../analysis/term-pairs.ts';
import { periodText } from '../analysis/period-text.ts';
import { defineCheck } from './check.ts';
import type { Bilingual } from '../messages/bilingual.ts';

/** Whoever is granted the extension breaks the other clause. */
export const termExtensionBeyond = defineCheck({
    id: 'term-extension-beyond',
    severity: 'error',
    on: 'Ruleset',
    message: {
        zh: (it: { name: string; other: string; reached: Bilingual; most: Bilingual }) =>
            `延长之后也不能超过最长期限：“${it.name}”延长后到 ${it.reached.zh}，“${it.other}”最长只许 ${it.most.zh}。`,
        en: it =>
            `An extension stays within the maximum: “${it.name}” reaches ${it.reached.en} with it, “${it.other}” allows ${it.most.en} at most.`
    },
    run(ruleset, report) {
        if (!isReadable(ruleset)) return;
        for (const { term, other, extension, reached, most } of extensionsBeyond(ruleset)) {
            const words = { name: term.name, other: other.name, reached: periodText(reached), most: periodText(most) };
            report(words, { node: extension });
        }
    }
});
