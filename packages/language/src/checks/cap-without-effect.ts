// A cap lies below the best grade.
import { isGrades } from '../generated/ast.ts';
import { defineCheck } from './check.ts';

/** Nothing is better than the best grade, so a cap there never changes a result. */
export const capWithoutEffect = defineCheck({
    id: 'cap-without-effect',
    severity: 'warning',
    on: 'Cap',
    withEach: true,
    message: {
        zh: (it: { rung: string }) => `封顶要低于最好的等级；“${it.rung}”就是最好的，这样封顶不起作用。`,
        en: it => `A cap lies below the best grade; “${it.rung}” is the best one, so this cap changes nothing.`
    },
    run(cap, report) {
        const grades = cap.$container;
        const best = isGrades(grades) ? grades.ladder.rungs[0] : undefined;
        if (best && cap.rung.ref === best) report({ rung: best.name }, { node: cap, property: 'rung' });
    }
});
