// A revision says which audits the former edition still decides.
import { AstUtils, type AstNode } from 'langium';
import { sourceText } from '../analysis/source-text.ts';
import { isChangeover, isInput, isNameUse } from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { inputKindOf } from '../names/inputs.ts';
import { defineCheck } from './check.ts';

/** The day of application, of the audit or of the decision: only the committee knows which one selects the edition. */
export const revisionTransitionOpen = defineCheck({
    id: 'revision-transition-open',
    severity: 'error',
    on: 'Revision',
    message: {
        zh: (it: Bilingual) => it.zh,
        en: it => it.en
    },
    run(revision, report) {
        const [first, ...others] = revision.members.filter(isChangeover);
        if (!first) report(OPEN, { node: revision, property: 'file' });
        for (const node of others) report(TWICE, { node });
        if (first && !goesByDate(first.condition))
            report(undated(first.condition), { node: first, property: 'condition' });
    }
});

/** A name that is not known yet is reported where it stands. */
function goesByDate(condition: AstNode): boolean {
    const names = AstUtils.streamAst(condition).filter(isNameUse).toArray();
    return names.some(({ target }) => target.error || (isInput(target.ref) && inputKindOf(target.ref) === 'date'));
}

const OPEN: Bilingual = {
    zh: '哪些审核仍按原版？请写“过渡 当 … 用 原版”，并说明以哪个日期为准。',
    en: 'Which audits does the former edition still decide? Write “transition when … use the former edition”, and by which date.'
};
const TWICE: Bilingual = { zh: '过渡只写一次。前面已经写了。', en: 'There is one transition. It stands before.' };

const undated = (condition: AstNode): Bilingual => ({
    zh: `过渡要以一个日期为准，“${sourceText(condition)}”里没有。请声明日期输入，例如“输入 { 申请日 日期 }”，再写“过渡 当 申请日 < 2031-03-01 用 原版”。`,
    en: `A transition goes by a date; “${sourceText(condition)}” has none. Declare one, as in “inputs { applied-on date }”, and write “transition when applied-on < 2031-03-01 use the former edition”.`
});
