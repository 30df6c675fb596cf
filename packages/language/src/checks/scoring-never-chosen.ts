// Every scoring applies to some audit.
import { isReadable } from '../analysis/readable.ts';
import { casesOf } from '../analysis/scoring-choice.ts';
import { choicesOf } from '../names/light.ts';
import { defineCheck } from './check.ts';
import { isChoiceClear } from './scoring-choice-open.ts';

/** A checklist that nobody is ever scored by is most likely a wrong condition. */
export const scoringNeverChosen = defineCheck({
    id: 'scoring-never-chosen',
    severity: 'warning',
    on: 'Ruleset',
    message: {
        zh: (it: { name: string; rest: boolean }) =>
            `每个评分都要有用得上的时候，“${it.name}”${it.rest ? '永远用不上：别的评分已经包括了一切情形' : '的条件永远不成立'}。`,
        en: it =>
            `Every scoring applies to some audit; “${it.name}” never does: ${it.rest ? 'the others leave nothing over' : 'its condition never holds'}.`
    },
    run(ruleset, report) {
        const cases = isReadable(ruleset) && isChoiceClear(ruleset) ? casesOf(ruleset) : undefined;
        if (!cases) return;
        for (const scoring of choicesOf(ruleset)) {
            if (cases.some(({ scorings }) => scorings.includes(scoring))) continue;
            const rest = scoring.condition === undefined;
            const at = { node: scoring, property: rest ? 'otherwise' : 'condition' };
            report({ name: scoring.title ?? '', rest }, at);
        }
    }
});
