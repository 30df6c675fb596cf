// What is defined is used.
import { isReadable } from '../analysis/readable.ts';
import { unusedDefinitions } from '../analysis/wording.ts';
import { defineCheck } from './check.ts';

/** The text calls it something else, or the definition has been left over. */
export const definitionUnused = defineCheck({
    id: 'definition-unused',
    severity: 'info',
    on: 'Ruleset',
    message: {
        zh: (it: { term: string }) => `定义的术语要用在正文里，“${it.term}”没有用到。`,
        en: it => `A term is defined for the text; “${it.term}” is not used in it.`
    },
    run(ruleset, report) {
        if (!isReadable(ruleset)) return;
        for (const definition of unusedDefinitions(ruleset)) {
            report({ term: definition.name }, { node: definition, property: 'name' });
        }
    }
});
