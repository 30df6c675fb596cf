// Whoever decides has not evaluated.
import { rolesInConflict, type RoleInConflict } from '../analysis/stage-roles.ts';
import { defineCheck } from './check.ts';

/** ISO/IEC 17065 asks for a decision by persons who took no part in the evaluation. */
export const stageRoleConflict = defineCheck({
    id: 'stage-role-conflict',
    severity: 'warning',
    on: 'Process',
    message: {
        zh: (it: Omit<RoleInConflict, 'stage'>) =>
            `作决定的人不能是做评价的人。“${it.evaluation}”和“${it.decision}”都由“${it.role}”做。`,
        en: it =>
            `Whoever decides has not evaluated. “${it.evaluation}” and “${it.decision}” are both done by “${it.role}”.`
    },
    run(process, report) {
        for (const { stage, ...it } of rolesInConflict(process)) report(it, { node: stage, property: 'actor' });
    }
});
