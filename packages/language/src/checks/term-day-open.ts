// It is said what a day is.
import { periodsIn, periodText, unitOfPeriod } from '../analysis/terms.ts';
import type { Ruleset } from '../generated/ast.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { termsOf } from '../names/terms.ts';
import { meaningOf } from '../words.ts';
import { defineCheck } from './check.ts';

interface Data {
    readonly amount: string;
    readonly unit: string;
    /** Another term that writes out its kind of days. */
    readonly other: { term: string; text: string } | undefined;
}

/** Ten calendar days and ten working days are weeks apart. */
export const termDayOpen = defineCheck({
    id: 'term-day-open',
    severity: 'error',
    on: ['Term', 'Certificate'],
    message: {
        zh: (it: Data) =>
            `期限里的“日”是日历日还是工作日，要说明。“${it.amount}${it.unit}”是哪一种？请写“个日历日”或“个工作日”，` +
            (it.other === undefined
                ? '或者全规则写一次“日 指 日历日”。'
                : `因为“${it.other.term}”写的是“${it.other.text}”，两种都有。`),
        en: it =>
            `A term says whether its days are calendar days or working days. Which are “${it.amount} ${it.unit}”? ` +
            (it.other === undefined
                ? 'Write calendar days or working days, or once for the ruleset “days means calendar days”.'
                : `Write calendar days or working days: “${it.other.term}” has “${it.other.text}”, so there are both.`)
    },
    run(term, report) {
        const ruleset = rulesetOf(term);
        for (const { node, amount, unit } of periodsIn(term)) {
            if (unitOfPeriod(unit, ruleset) === undefined)
                report({ amount, unit, other: kindWritten(ruleset) }, { node, property: 'unit' });
        }
    }
});

function kindWritten(ruleset: Ruleset): Data['other'] {
    return termsOf(ruleset)
        .flatMap(term => periodsIn(term).map(period => ({ term: term.name, period })))
        .filter(({ period }) => ['calendar day', 'working day'].includes(meaningOf(period.unit).replace('-', ' ')))
        .map(({ term, period }) => ({ term, text: periodText(period) }))[0];
}
