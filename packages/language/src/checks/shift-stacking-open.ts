// Several shifts: the rule says once what happens when more than one of them holds.
import { shiftsIn, stackingsIn } from '../analysis/adjustments.ts';
import { defineCheck } from './check.ts';

/** Two reasons to lower a grade by one: two grades lower, or one? Both are found in practice. */
export const shiftStackingOpen = defineCheck({
    id: 'shift-stacking-open',
    severity: 'error',
    on: 'Grades',
    message: {
        zh: (it: { said: boolean; count: number }) =>
            it.said
                ? '几条升降同时成立时怎样处理，只说一次。'
                : `有 ${it.count} 条升降，几条同时成立时怎么办？逐条相加写“升降 累计”，合起来最多动一级写“升降 至多一级”。`,
        en: it =>
            it.said
                ? 'What shifts that hold together do is said once.'
                : `What do ${it.count} shifts do that hold together? Write “shifts adding up” or “shifts at most one”.`
    },
    run(grades, report) {
        const [shifts, stackings] = [shiftsIn(grades), stackingsIn(grades)];
        const count = shifts.length;
        if (count > 1 && stackings.length === 0)
            report({ said: false, count }, { node: shifts[1]!, property: 'direction' });
        for (const node of stackings.slice(1)) report({ said: true, count }, { node });
    }
});
