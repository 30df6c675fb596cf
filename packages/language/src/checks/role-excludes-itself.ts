// Nobody is kept apart from himself.
import { defineCheck } from './check.ts';

/** The record could name nobody for the role. */
export const roleExcludesItself = defineCheck({
    id: 'role-excludes-itself',
    severity: 'error',
    on: 'Separation',
    message: {
        zh: (it: { role: string }) => `“不得是”前后是两个不同的角色，这里都是“${it.role}”。`,
        en: it => `Two different roles must not be the same person; both sides are “${it.role}” here.`
    },
    run(node, report) {
        node.others.forEach((other, index) => {
            if (other.ref && other.ref === node.role.ref)
                report({ role: other.$refText }, { node, property: 'others', index });
        });
    }
});
