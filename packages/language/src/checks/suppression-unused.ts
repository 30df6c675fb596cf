// A comment that ignores a check answers something that the check said.
import { removed } from '../fixes/comment-removal.ts';
import { defineCheck } from './check.ts';

/** A comment that answers nothing hides the next mistake of its kind. Told when every other check has spoken. */
export const suppressionUnused = defineCheck({
    id: 'suppression-unused',
    severity: 'warning',
    on: 'Ruleset',
    message: {
        zh: (it: { id: string }) => `“guiju-ignore”只写在有提示的语句前。下一条语句没有“${it.id}”的提示。`,
        en: it =>
            `“guiju-ignore” stands before a statement that a check speaks about. “${it.id}” says nothing about the next one.`
    },
    fix: (ruleset, _, { span }) => removed(ruleset, span!)
});
