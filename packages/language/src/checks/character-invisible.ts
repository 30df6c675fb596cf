// Characters that nobody sees, brought along by copying from a page or a document.
import { invisibleIn } from '../analysis/odd-characters.ts';
import { characterRemoval, numbersOf } from '../fixes/characters.ts';
import { defineCheck } from './check.ts';

/** They are left out when the file is read; another program, or a search, would stumble over them. */
export const characterInvisible = defineCheck({
    id: 'character-invisible',
    severity: 'warning',
    on: 'Ruleset',
    message: {
        zh: (it: { numbers: string }) => `文字里不要有看不见的字符。这里有 ${it.numbers}，读的时候已略过。`,
        en: it =>
            `The text should hold no invisible characters. Here is ${it.numbers}; it was left out when the file was read.`
    },
    run(ruleset, report) {
        for (const { text, from, to } of invisibleIn(ruleset)) {
            report({ numbers: numbersOf(text) }, { node: ruleset, span: { from, to } });
        }
    },
    fix: (_, __, { span }) => characterRemoval(span!)
});
