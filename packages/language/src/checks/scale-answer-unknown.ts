// An answer that a mark rules out is one that its items have.
import { barredFaults } from '../analysis/scales.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { listText } from '../analysis/printed.ts';
import { defineCheck } from './check.ts';

/** A misspelt answer would go on being given. */
export const scaleAnswerUnknown = defineCheck({
    id: 'scale-answer-unknown',
    severity: 'error',
    on: 'Mark',
    message: {
        zh: (it: { mark: string; label: string; answers: Bilingual | undefined }) =>
            `标记只能排除它的条目有的档。${it.answers ? `有标记“${it.mark}”的条目有${it.answers.zh}` : `有标记“${it.mark}”的条目没有按量表评的`}，没有“${it.label}”。`,
        en: it =>
            `A mark rules out answers that its items have. ` +
            (it.answers
                ? `Items with “${it.mark}” have ${it.answers.en}, not “${it.label}”.`
                : `No item with “${it.mark}” is answered by a scale, so there is no “${it.label}”.`)
    },
    run(mark, report) {
        for (const { label, answers, ...at } of barredFaults(mark)) {
            report({ mark: mark.name, label, answers: answers.length > 0 ? listText(answers) : undefined }, at);
        }
    }
});
