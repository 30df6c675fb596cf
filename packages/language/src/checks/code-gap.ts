// Numbers are counted up without leaving one out.
import { clausesLeftOut, entriesLeftOut, pointsLeftOut, type LeftOut } from '../analysis/sequences.ts';
import { isMade } from '../effective/effective.ts';
import { isRuleset, isScoring, type Clause, type ClauseItem, type Ruleset, type Scoring } from '../generated/ast.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { defineCheck } from './check.ts';

/** A number that is skipped is a clause that was lost, or one that was deleted and leaves its readers looking for it. */
export const codeGap = defineCheck({
    id: 'code-gap',
    severity: 'info',
    on: ['Ruleset', 'Scoring', 'Clause', 'ClauseItem'],
    message: {
        zh: (it: LeftOut) =>
            `编号应一个接一个。“${it.before}”之后是“${it.after}”，缺“${it.missing}”：是漏了，还是有意空着？`,
        en: it =>
            `Numbers follow each other. “${it.after}” comes after “${it.before}”, “${it.missing}” is missing: forgotten, or left free on purpose?`
    },
    run(holder, report) {
        // What is kept or revised may leave out what it likes.
        if (isMade(rulesetOf(holder))) return;
        for (const { at, ...found } of leftOutOf(holder)) report({ ...found, at }, at);
    }
});

function leftOutOf(holder: Ruleset | Scoring | Clause | ClauseItem): LeftOut[] {
    if (isRuleset(holder)) return clausesLeftOut(holder);
    if (!isScoring(holder)) return pointsLeftOut(holder);
    return holder.base ? [] : entriesLeftOut(holder);
}
