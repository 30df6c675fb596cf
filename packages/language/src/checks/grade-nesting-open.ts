// Whether a grade includes the conditions of those below it is for the rule to say.
import { openNesting } from '../analysis/nesting.ts';
import { shortened } from '../analysis/source-text.ts';
import { defineCheck } from './check.ts';

/** 95 points and a weak section: five stars, or none because three stars ask for the section? */
export const gradeNestingOpen = defineCheck({
    id: 'grade-nesting-open',
    severity: 'error',
    on: 'Grades',
    message: {
        zh: (it: { better: string; worse: string; condition: string }) =>
            `“${it.worse}”要求“${it.condition}”，“${it.better}”没有写：要逐级满足的，在阶梯后写“逐级”，否则写“独立”。`,
        en: it =>
            `“${it.worse}” asks for “${it.condition}”, “${it.better}” does not: end the ladder with “cumulative” where ` +
            `a grade includes those below it, else with “independent”.`
    },
    run(grades, report) {
        const open = grades.ladder.nesting === undefined ? openNesting(grades) : undefined;
        if (!open) return;
        const { better, worse, condition } = open;
        const names = { better: better.rung.name, worse: worse.rung.name, condition: shortened(condition.text) };
        report(names, { node: grades.ladder });
    }
});
