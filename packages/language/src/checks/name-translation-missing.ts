// A rule that gives names in two languages gives them for all of a kind.
import { isReadable } from '../analysis/readable.ts';
import { untranslated } from '../analysis/translations.ts';
import { defineCheck } from './check.ts';

/** A record in the other language names most inputs in it and one in a language that its author may not read. */
export const nameTranslationMissing = defineCheck({
    id: 'name-translation-missing',
    severity: 'info',
    on: 'Ruleset',
    message: {
        zh: (it: { name: string; like: string }) =>
            `同类的名称都有另一种语言的，或都没有：“${it.like}”有，“${it.name}”没有。`,
        en: it =>
            `Of one kind all names have one in the other language, or none: “${it.like}” has, “${it.name}” has not.`
    },
    run(ruleset, report) {
        if (!isReadable(ruleset)) return;
        for (const { node, name, like } of untranslated(ruleset)) report({ name, like }, { node, property: 'name' });
    }
});
