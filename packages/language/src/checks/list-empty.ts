// A list names something.
import type { Bilingual } from '../messages/bilingual.ts';
import type { Competence, Documents, Domains, Eligibility, Modes, Process, Roles } from '../generated/ast.ts';
import { defineCheck } from './check.ts';

type List = Modes | Roles | Domains | Eligibility | Documents | Competence | Process;

const WORDS: Readonly<Record<List['$type'], Bilingual>> = {
    Modes: { zh: '方式', en: 'block of modes' },
    Roles: { zh: '角色', en: 'block of roles' },
    Domains: { zh: '领域', en: 'block of domains' },
    Eligibility: { zh: '资格条件', en: 'block of conditions' },
    Documents: { zh: '清单', en: 'list' },
    Process: { zh: '流程', en: 'process' },
    Competence: { zh: '能力要求', en: 'list of competence' }
};

/** Nothing would be asked, and every record would meet it. */
export const listEmpty = defineCheck({
    id: 'list-empty',
    severity: 'error',
    on: ['Modes', 'Roles', 'Domains', 'Eligibility', 'Documents', 'Competence', 'Process'],
    message: {
        zh: (it: Bilingual) => `清单里至少写一项，这里的${it.zh}是空的。`,
        en: it => `A list names at least one thing; there is nothing between the braces of this ${it.en}.`
    },
    run(list, report) {
        if (partsOf(list).length === 0) report(WORDS[list.$type], { node: list });
    }
});

function partsOf(list: List): readonly unknown[] {
    switch (list.$type) {
        case 'Modes':
            return list.modes;
        case 'Roles':
            return list.members;
        case 'Domains':
            return list.domains;
        case 'Process':
            return list.stages;
        case 'Eligibility':
            return list.requirements;
        default:
            return list.entries;
    }
}
