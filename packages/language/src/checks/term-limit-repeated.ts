// One act has one time limit.
import { periodText } from '../analysis/period-text.ts';
import { isReadable } from '../analysis/readable.ts';
import { repeatedLimits } from '../analysis/term-pairs.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

/** Eleven months in one clause and twelve in another: the stricter one makes the other idle, or one is a slip. */
export const termLimitRepeated = defineCheck({
    id: 'term-limit-repeated',
    severity: 'warning',
    on: 'Ruleset',
    message: {
        zh: (it: { name: string; other: string; limit: Bilingual; before: Bilingual }) =>
            `同一件事从同一天起只有一个期限：“${it.name}”写 ${it.limit.zh}，“${it.other}”写 ${it.before.zh}。`,
        en: it =>
            `One act has one limit from one day on: “${it.name}” says ${it.limit.en}, “${it.other}” says ${it.before.en}.`
    },
    run(ruleset, report) {
        if (!isReadable(ruleset)) return;
        for (const { term, other, limit, otherLimit } of repeatedLimits(ruleset)) {
            const words = { limit: periodText(limit), before: periodText(otherLimit) };
            report({ name: term.name, other: other.name, ...words }, { node: term, property: 'name' });
        }
    }
});
