// Letters of another alphabet that look like Latin ones.
import { lookAlikesIn } from '../analysis/odd-characters.ts';
import { defineCheck } from './check.ts';

/** Two names that look the same and are not: one of them is never found. In a code they are read as the Latin letters. */
export const characterLookalike = defineCheck({
    id: 'character-lookalike',
    severity: 'warning',
    on: 'Ruleset',
    message: {
        zh: (it: { word: string; latin: string }) =>
            `字母要用拉丁字母。“${it.word}”里有形状相同的西里尔或希腊字母，应为“${it.latin}”。`,
        en: it =>
            `Letters are Latin ones. “${it.word}” holds Cyrillic or Greek letters that look the same; “${it.latin}” is meant.`
    },
    run(ruleset, report) {
        for (const { text, latin, from, to } of lookAlikesIn(ruleset)) {
            report({ word: text, latin }, { node: ruleset, span: { from, to } });
        }
    },
    fix(_, { latin }, { span }) {
        const title = { zh: `改为拉丁字母“${latin}”`, en: `Use the Latin letters “${latin}”` };
        return [{ title, changes: [{ ...span!, text: latin }], safe: true }];
    }
});
