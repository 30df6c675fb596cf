// Every input is used.
import { unusedInputs } from '../analysis/inputs.ts';
import { isReadable } from '../analysis/readable.ts';
import { defineCheck } from './check.ts';

/** It changes nothing and nobody is asked for it: most likely a condition was forgotten. */
export const inputUnused = defineCheck({
    id: 'input-unused',
    severity: 'warning',
    on: 'Ruleset',
    message: {
        zh: (it: { name: string }) => `声明的输入要用在公式或条件里，“${it.name}”没有用到。`,
        en: it => `An input is declared for a formula or a condition; “${it.name}” is in none.`
    },
    run(ruleset, report) {
        if (!isReadable(ruleset)) return;
        for (const input of unusedInputs(ruleset)) report({ name: input.name }, { node: input, property: 'name' });
    }
});
