// A period is a whole number of days, weeks, months or years, and at least one.
import { periodsIn } from '../analysis/terms.ts';
import { isTerm } from '../generated/ast.ts';
import { defineCheck } from './check.ts';

/** Nothing can be done within no days, and half a month is no date. */
export const termPeriodInvalid = defineCheck({
    id: 'term-period-invalid',
    severity: 'error',
    on: ['Term', 'Certificate'],
    message: {
        zh: (it: { amount: string }) => `期限的长短和次数要写从 1 起的整数，这里是“${it.amount}”。`,
        en: it => `A period and a number of times are whole numbers from 1, not “${it.amount}”.`
    },
    run(term, report) {
        for (const { node, property, amount } of periodsIn(term)) {
            if (amount !== '' && !isCount(amount)) report({ amount }, { node, property });
        }
        if (isTerm(term) && term.times !== undefined && !isCount(term.times))
            report({ amount: term.times }, { node: term, property: 'times' });
    }
});

const isCount = (amount: string): boolean => /^\d+$/.test(amount) && Number(amount) > 0;
