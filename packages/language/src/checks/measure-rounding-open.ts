// A quotient that decides a grade says whether it is rounded.
import { decisiveMeasures, openDivision } from '../analysis/decisive.ts';
import { defineCheck } from './check.ts';

/** 89.996 is 90 for a reader of the report and not for the rule: 四星 or 三星? */
export const measureRoundingOpen = defineCheck({
    id: 'measure-rounding-open',
    severity: 'error',
    on: 'Ruleset',
    message: {
        zh: (it: { measure: string }) =>
            `“${it.measure}”含有除法，又用来定等级：要写明舍入（四舍五入到 …）或显示（显示到 … 截断），比较时不舍入就写“不舍入”。`,
        en: it =>
            `“${it.measure}” holds a division and decides a grade: say how it is rounded or shown ` +
            `(“rounded to …”, “shown to …”), or that it stays “unrounded”.`
    },
    run(ruleset, report) {
        for (const measure of decisiveMeasures(ruleset)) {
            if (openDivision(measure)) report({ measure: measure.name }, { node: measure, property: 'name' });
        }
    }
});
