// A comment that ignores a check names one that there is.
import { suppressionsIn } from '../suppressions/comments.ts';
import { AstUtils } from 'langium';
import { defineCheck } from './check.ts';
import { knownSeverity, nearestCheck } from './known.ts';

/** A wrong name ignores nothing, and the reason stands there for no one. */
export const suppressionUnknown = defineCheck({
    id: 'suppression-unknown',
    severity: 'warning',
    on: 'Ruleset',
    message: {
        zh: (it: { id: string; near?: string }) =>
            it.id === ''
                ? '“guiju-ignore”后面写检查的名称，再写冒号和理由。这里没有写名称。'
                : `“guiju-ignore”后面写检查的名称。没有名为“${it.id}”的检查${it.near === undefined ? '。' : `，是不是“${it.near}”？`}`,
        en: it =>
            it.id === ''
                ? '“guiju-ignore” is followed by the name of a check, a colon and the reason. No name stands here.'
                : `“guiju-ignore” is followed by the name of a check. There is no check “${it.id}”.${it.near === undefined ? '' : ` Is “${it.near}” meant?`}`
    },
    run(ruleset, report) {
        for (const { ids, reason, from, to } of suppressionsIn(AstUtils.getDocument(ruleset))) {
            if (ids.length === 0) report({ id: '' }, { node: ruleset, span: { from, to } });
            // Without a colon nobody can tell where the names end.
            if (reason === '') continue;
            for (const { id, ...span } of ids.filter(named => knownSeverity(named.id) === undefined)) {
                const near = nearestCheck(id);
                report({ id, ...(near === undefined ? {} : { near }) }, { node: ruleset, span });
            }
        }
    },
    fix(_, { near }, { span }) {
        if (near === undefined || !span) return [];
        const title = { zh: `改为“${near}”`, en: `Change it to “${near}”` };
        return [{ title, changes: [{ ...span, text: near }], safe: true }];
    }
});
