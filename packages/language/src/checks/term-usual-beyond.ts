// What is usual lies within what is allowed at most.
import { periodText } from '../analysis/period-text.ts';
import { isReadable } from '../analysis/readable.ts';
import { usualBeyond } from '../analysis/term-pairs.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

/** Whoever does as usual breaks the rule. */
export const termUsualBeyond = defineCheck({
    id: 'term-usual-beyond',
    severity: 'error',
    on: 'Ruleset',
    message: {
        zh: (it: { name: string; other: string; usual: Bilingual; most: Bilingual }) =>
            `通常的时间要在最长的时间以内：“${it.name}”是 ${it.usual.zh}，“${it.other}”最长只许 ${it.most.zh}。`,
        en: it =>
            `What is usual lies within the maximum: “${it.name}” says ${it.usual.en}, “${it.other}” allows ${it.most.en} at most.`
    },
    run(ruleset, report) {
        if (!isReadable(ruleset)) return;
        for (const { term, other, limit, otherLimit } of usualBeyond(ruleset)) {
            const words = { usual: periodText(limit), most: periodText(otherLimit) };
            report({ name: term.name, other: other.name, ...words }, { node: term, property: 'name' });
        }
    }
});
