// The text calls the issuer by the name of the rule's body.
import { isReadable } from '../analysis/readable.ts';
import { placeOf } from '../analysis/prose.ts';
import { otherIssuers } from '../analysis/short-names.ts';
import { isBody } from '../generated/ast.ts';
import { statementsOf } from '../names/statements.ts';
import { defineCheck } from './check.ts';

/** A rule taken over from another body keeps its name in some sentence: whose certificates are these? */
export const bodyNameDiffers = defineCheck({
    id: 'body-name-differs',
    severity: 'warning',
    on: 'Ruleset',
    message: {
        zh: (it: { found: string; body: string }) =>
            `正文里的机构应是发布规则的机构“${it.body}”，这里是“${it.found}”。`,
        en: it => `The text names the body that issues the rule, “${it.body}”; here it is “${it.found}”.`
    },
    run(ruleset, report) {
        const body = isReadable(ruleset) ? statementsOf(ruleset).find(isBody) : undefined;
        if (!body) return;
        for (const { found, prose } of otherIssuers(ruleset, body.title)) {
            report({ found, body: body.title }, placeOf(prose, found));
        }
    }
});
