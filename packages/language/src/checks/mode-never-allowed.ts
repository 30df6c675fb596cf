// Every declared mode stands in some allowed combination.
import { modesNeverAllowed } from '../analysis/combinations.ts';
import { defineCheck } from './check.ts';

/** A mode that may never be used is a slip in the combinations, or should not be declared. */
export const modeNeverAllowed = defineCheck({
    id: 'mode-never-allowed',
    severity: 'warning',
    on: 'Modes',
    message: {
        zh: (it: { name: string }) => `声明的方式要在某个允许的组合里，“${it.name}”不在任何一个里。`,
        en: it => `A declared mode stands in some allowed combination; “${it.name}” is in none.`
    },
    run(modes, report) {
        for (const mode of modesNeverAllowed(modes)) report({ name: mode.name }, { node: mode, property: 'name' });
    }
});
