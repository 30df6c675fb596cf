// A revision says which audits the former edition still decides.
import { isChangeover } from '../generated/ast.ts';
import { defineCheck } from './check.ts';

/** The day of application, of the audit or of the decision: only the committee knows which one selects the edition. */
export const revisionTransitionOpen = defineCheck({
    id: 'revision-transition-open',
    severity: 'error',
    on: 'Revision',
    message: {
        zh: (it: { twice: boolean }) =>
            it.twice
                ? '过渡只写一次。前面已经写了。'
                : '哪些审核仍按原版？请写“过渡 当 … 用 原版”，并说明以哪个日期为准。',
        en: it =>
            it.twice
                ? 'There is one transition. It stands before.'
                : 'Which audits does the former edition still decide? Write “transition when … use the former edition”, and by which date.'
    },
    run(revision, report) {
        const [first, ...others] = revision.members.filter(isChangeover);
        if (!first) report({ twice: false }, { node: revision, property: 'file' });
        for (const node of others) report({ twice: true }, { node });
    }
});
