// A range allows something.
import { isRangeEmpty, stepOfInput } from '../analysis/inputs.ts';
import { sourceText } from '../analysis/source-text.ts';
import { inputConflicts } from '../analysis/unit-conflicts.ts';
import { defineCheck } from './check.ts';

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
        if (!input.range || !isRangeEmpty(input) || inputConflicts(input).length > 0) return;
        const whole = stepOfInput(input) !== undefined;
        report({ range: sourceText(input.range), whole }, { node: input.range });
    }
});
