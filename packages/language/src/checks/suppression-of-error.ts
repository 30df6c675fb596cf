// An error is mended, not ignored.
import { AstUtils } from 'langium';
import { removed } from '../fixes/comment-removal.ts';
import { suppressionsIn } from '../suppressions/comments.ts';
import { defineCheck } from './check.ts';
import { knownSeverity } from './known.ts';

/** With an error there is no model; a comment would only make believe that there is one. */
export const suppressionOfError = defineCheck({
    id: 'suppression-of-error',
    severity: 'warning',
    on: 'Ruleset',
    message: {
        zh: (it: { id: string }) => `错误要改正，不能略过，只有警告和提示可以。“${it.id}”是错误。`,
        en: it => `An error is mended, not ignored; only warnings and infos can be. “${it.id}” is an error.`
    },
    run(ruleset, report) {
        for (const { ids, ...comment } of suppressionsIn(AstUtils.getDocument(ruleset))) {
            for (const { id, ...named } of ids.filter(each => knownSeverity(each.id) === 'error')) {
                const { from, to } = ids.length > 1 ? named : comment;
                report({ id }, { node: ruleset, span: { from, to } });
            }
        }
    },
    fix: (ruleset, _, { span }) => removed(ruleset, span!)
});
