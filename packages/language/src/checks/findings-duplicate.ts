// A rule declares its findings in one place.
import { isFindings } from '../generated/ast.ts';
import { statementsOf } from '../names/statements.ts';
import { defineCheck } from './check.ts';

/** The order of the classes says which is worse; between two blocks it would say nothing. */
export const findingsDuplicate = defineCheck({
    id: 'findings-duplicate',
    severity: 'error',
    on: 'Ruleset',
    message: {
        zh: (it: { classes: string }) => `发现只声明一处，前面已有“${it.classes}”；从重到轻写在一起。`,
        en: it =>
            `Findings are declared once, and “${it.classes}” stand there before; list all of them, the worst first.`
    },
    run(ruleset, report) {
        const [first, ...others] = statementsOf(ruleset).filter(isFindings);
        const classes = (first?.severities ?? []).map(({ name }) => name).join(' ');
        for (const block of others) report({ classes }, { node: block.severities[0] ?? block });
    }
});
