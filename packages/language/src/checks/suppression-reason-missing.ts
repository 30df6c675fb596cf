// Whoever ignores a check says why.
import { AstUtils } from 'langium';
import { suppressionsIn } from '../suppressions/comments.ts';
import { defineCheck } from './check.ts';
import { knownSeverity } from './known.ts';

/** The next reader must be able to judge whether the reason still holds; without one the comment counts for nothing. */
export const suppressionReasonMissing = defineCheck({
    id: 'suppression-reason-missing',
    severity: 'warning',
    on: 'Ruleset',
    message: {
        zh: (it: { id: string }) =>
            `略过检查要写理由，否则不算：“// guiju-ignore ${it.id}: 理由”。这里没有写冒号和理由。`,
        en: it =>
            `A check is ignored for a reason, or it is not: “// guiju-ignore ${it.id}: reason”. Colon and reason are missing here.`
    },
    run(ruleset, report) {
        for (const { ids, reason, from, to } of suppressionsIn(AstUtils.getDocument(ruleset))) {
            const [named] = ids;
            if (reason === '' && named && knownSeverity(named.id) !== 'error')
                report({ id: named.id }, { node: ruleset, span: { from, to } });
        }
    }
});
