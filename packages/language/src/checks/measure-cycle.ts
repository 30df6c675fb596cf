// A measure does not need itself.
import { cyclesIn } from '../analysis/needs.ts';
import { defineCheck } from './check.ts';

/** Two measures that wait for each other have no value. */
export const measureCycle = defineCheck({
    id: 'measure-cycle',
    severity: 'error',
    on: 'Ruleset',
    message: {
        zh: (it: { path: string }) => `计算量不能用到自己：${it.path}。`,
        en: it => `A measure must not need itself: ${it.path}.`
    },
    run(ruleset, report) {
        for (const cycle of cyclesIn(ruleset)) {
            const path = [...cycle, cycle[0]!].map(measure => `“${measure.name}”`).join(' → ');
            report({ path }, { node: cycle[0]!, property: 'name' });
        }
    }
});
