// A range allows something.
import { readDate } from '@guiju/calendar';
import type { Input } from '../generated/ast.ts';
import { isRangeEmpty, stepOfInput } from '../analysis/inputs.ts';
import { sourceText } from '../analysis/source-text.ts';
import { inputConflicts } from '../analysis/unit-conflicts.ts';
import { defineCheck } from './check.ts';

/** A day that does not exist is reported as such. */
const hasStrangeDay = ({ days }: Input): boolean =>
    [days?.from, days?.to].some(date => date !== undefined && readDate(date) === undefined);

/** No audit could give a value that is let in. */
export const inputRangeEmpty = defineCheck({
    id: 'input-range-empty',
    severity: 'error',
    on: 'Input',
    message: {
        zh: (it: { range: string; whole: boolean }) =>
            `允许的范围里要有可取的${it.whole ? '个数（从 0 起的整数）' : '值'}，“${it.range}”里没有。`,
        en: it => `A range allows some ${it.whole ? 'count, a whole number from 0' : 'value'}; “${it.range}” has none.`
    },
    run(input, report) {
        const range = input.range ?? input.days;
        if (!range || !isRangeEmpty(input) || inputConflicts(input).length > 0 || hasStrangeDay(input)) return;
        const whole = input.range !== undefined && stepOfInput(input) !== undefined;
        report({ range: sourceText(range), whole }, { node: range });
    }
});
