// No grade depends on itself.
import { AstUtils, type AstNode } from 'langium';
import { isGrades, isMeasure, isMemberSelection, isNameUse, type Grades } from '../generated/ast.ts';
import { defineCheck } from './check.ts';

/** It could never be worked out. */
export const gradeCycle = defineCheck({
    id: 'grade-cycle',
    severity: 'error',
    on: 'Grades',
    message: {
        zh: (it: { name: string }) => `等级不能由自己的结果决定，“${it.name}”的条件用到了它自己。`,
        en: it => `A grade does not depend on its own outcome; the conditions of “${it.name}” ask for it.`
    },
    run(grades, report) {
        if (reaches(grades, grades, new Set())) report({ name: grades.name }, { node: grades, property: 'name' });
    }
});

/** Through the measure, the conditions, and the grades and measures that these name. */
function reaches(node: AstNode, wanted: Grades, seen: Set<AstNode>): boolean {
    if (seen.has(node)) return false;
    seen.add(node);
    const named = AstUtils.streamAst(node)
        .flatMap(part => (isNameUse(part) ? [part.target?.ref] : isMemberSelection(part) ? [part.value?.ref] : []))
        .toArray();
    const measure = isGrades(node) ? node.measure?.ref : undefined;
    const next = [...named, measure].filter(each => isGrades(each) || isMeasure(each));
    return next.some(each => each === wanted || reaches(each, wanted, seen));
}
