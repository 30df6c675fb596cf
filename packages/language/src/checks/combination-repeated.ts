// Allowed combinations of modes differ, and each mode stands in one once.
import { repeatedCombinations } from '../analysis/combinations.ts';
import { defineCheck } from './check.ts';

/** Most likely another mode was meant. */
export const combinationRepeated = defineCheck({
    id: 'combination-repeated',
    severity: 'error',
    on: 'Modes',
    message: {
        zh: (it: { found: string; twice: boolean }) =>
            it.twice
                ? `一个组合里每种方式只写一次，“${it.found}”写了不止一次。`
                : `允许的组合各不相同，“${it.found}”前面已经有了。`,
        en: it =>
            it.twice
                ? `A combination names each mode once; “${it.found}” stands there more than once.`
                : `Allowed combinations differ from each other; “${it.found}” is there before.`
    },
    run(modes, report) {
        for (const { found, twice, node } of repeatedCombinations(modes)) report({ found, twice }, { node });
    }
});
