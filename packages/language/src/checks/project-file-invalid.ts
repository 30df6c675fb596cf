// guiju.config.json is as it should be, or nobody knows which checks hold.
import { AstUtils } from 'langium';
import type { Bilingual } from '../messages/bilingual.ts';
import { PROJECT_FILE } from '../project/project-file.ts';
import { placeIn, projectOf } from '../project/projects.ts';
import { defineCheck } from './check.ts';

/** Told at the first line of each ruleset of the project: that is the file somebody looks at. */
export const projectFileInvalid = defineCheck({
    id: 'project-file-invalid',
    severity: 'error',
    on: 'Ruleset',
    message: {
        zh: (it: { line: number; column: number; problem: Bilingual }) =>
            `项目的“${PROJECT_FILE}”要写得对。第 ${it.line} 行第 ${it.column} 列：${it.problem.zh}。`,
        en: it =>
            `The project's “${PROJECT_FILE}” must be right. Line ${it.line}, column ${it.column}: ${it.problem.en}.`
    },
    run(ruleset, report) {
        const document = AstUtils.getDocument(ruleset);
        const project = projectOf(document);
        const { line: first = '' } = /^(?<line>[^\r\n]*)/.exec(document.textDocument.getText())?.groups ?? {};
        for (const { at, message } of project?.read.problems ?? []) {
            const span = { from: 0, to: first.length };
            report({ ...placeIn(project!.text, at), problem: message }, { node: ruleset, span });
        }
    }
});
