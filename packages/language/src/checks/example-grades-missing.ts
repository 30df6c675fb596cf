// A worked example expects a grade only of a rule that has grades.
import { AstUtils } from 'langium';
import { isGrades, isRuleset } from '../generated/ast.ts';
import { defineCheck } from './check.ts';
import { statementsOf } from '../names/statements.ts';

/** Which grades there are is not for an example to say. */
export const exampleGradesMissing = defineCheck({
    id: 'example-grades-missing',
    severity: 'error',
    on: ['GradeExpectation', 'SuffixExpectation', 'ConsequenceExpectation'],
    message: {
        zh: () => '算例要得等级，规则里应有等级块。这份规则没有。',
        en: () => 'Where a worked example expects a grade, the rule needs a block of grades. This rule has none.'
    },
    run(expectation, report) {
        const ruleset = AstUtils.getContainerOfType(expectation, isRuleset);
        if (ruleset && !statementsOf(ruleset).some(isGrades)) report({}, { node: expectation });
    }
});
