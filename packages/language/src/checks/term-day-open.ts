// It is said what a day is.
import { periodsIn, unitOfPeriod } from '../analysis/terms.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { defineCheck } from './check.ts';

/** Ten calendar days and ten working days are weeks apart. */
export const termDayOpen = defineCheck({
    id: 'term-day-open',
    severity: 'error',
    on: ['Term', 'Certificate'],
    message: {
        zh: (it: { amount: string; unit: string }) =>
            `期限里的“日”是日历日还是工作日，要说明。“${it.amount}${it.unit}”是哪一种？请写“个日历日”或“个工作日”，或者全规则写一次“日 指 日历日”。`,
        en: it =>
            `A term says whether its days are calendar days or working days. Which are “${it.amount} ${it.unit}”? ` +
            'Write calendar days or working days, or once for the ruleset “days means calendar days”.'
    },
    run(term, report) {
        const ruleset = rulesetOf(term);
        for (const { node, amount, unit } of periodsIn(term)) {
            if (unitOfPeriod(unit, ruleset) === undefined) report({ amount, unit }, { node, property: 'unit' });
        }
    }
});
