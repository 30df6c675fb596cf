// The scoring that applies is chosen by what is known before anything is scored: the inputs.
import { strangersIn } from '../analysis/scoring-choice.ts';
import { sourceText } from '../analysis/source-text.ts';
import { defineCheck } from './check.ts';

/** A score that decides by which scoring it is computed would be its own cause. */
export const scoringConditionMisuse = defineCheck({
    id: 'scoring-condition-misuse',
    severity: 'error',
    on: 'Scoring',
    message: {
        zh: (it: { name: string }) => `用哪个评分只能由输入决定，“${it.name}”不是输入，打分之后才知道。`,
        en: it => `Inputs alone decide which scoring applies; “${it.name}” is no input and is known only after scoring.`
    },
    run({ condition }, report) {
        const [stranger] = condition ? strangersIn(condition) : [];
        if (stranger) report({ name: sourceText(stranger) }, { node: stranger });
    }
});
