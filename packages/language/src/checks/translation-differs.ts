// One thing has one name in each language.
import { namedTwice, type NamedTwice } from '../analysis/translations.ts';
import { isReadable } from '../analysis/readable.ts';
import { defineCheck } from './check.ts';

/** Two names in one language and one in the other: two things for some readers, one thing for the rest. */
export const translationDiffers = defineCheck({
    id: 'translation-differs',
    severity: 'warning',
    on: 'Ruleset',
    message: {
        zh: ({ name, first, other }: Omit<NamedTwice, 'node'>) =>
            `同一件事在一种语言里只有一个名称。“${other}”在这里是“${name}”，在别处是“${first}”。`,
        en: ({ name, first, other }) =>
            `A thing has one name in each language. “${other}” is “${name}” here and “${first}” elsewhere.`
    },
    run(ruleset, report) {
        if (!isReadable(ruleset)) return;
        for (const { node, ...it } of namedTwice(ruleset)) report(it, { node, property: 'name' });
    }
});
