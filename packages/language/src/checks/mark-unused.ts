// A mark stands somewhere, and something follows from it.
import { isReadable } from '../analysis/readable.ts';
import { isComputation, isGrades, isMark, isMarkerUse, isNameUse, isTally, type Mark } from '../generated/ast.ts';
import { scoringsOf } from '../names/catalogue.ts';
import { statementsOf } from '../names/statements.ts';
import { meaningOf } from '../words.ts';
import { defineCheck } from './check.ts';
import { below } from '../names/below.ts';

/** A sign that a reader takes for a rule and that changes nothing is worse than none. */
export const markUnused = defineCheck({
    id: 'mark-unused',
    severity: 'warning',
    on: 'Ruleset',
    message: {
        zh: (it: { mark: string; title: string; place: string; isIdle: boolean }) =>
            it.isIdle
                ? `标记要有作用。“${it.mark} ${it.title}”没有说怎样计分，也没有条件用到它：请写“得分 = …”“记入 …”，或在公式里写“其中 ${it.mark}”。`
                : `声明的标记要用上。“${it.mark} ${it.title}”是用于“${it.place}”的，哪里也没有写。`,
        en: it =>
            it.isIdle
                ? `Something follows from a mark. “${it.mark} ${it.title}” does nothing to a score and no condition asks for it: write “score = …”, “raises …”, or “where ${it.mark}” in a formula.`
                : `A mark is declared to be used. “${it.mark} ${it.title}” is for “${it.place}” and stands nowhere.`
    },
    run(ruleset, report) {
        const statements = statementsOf(ruleset);
        const isDraft =
            scoringsOf(ruleset).length === 0 || !statements.some(each => isComputation(each) || isGrades(each));
        if (isDraft || !isReadable(ruleset)) return;
        const placed = new Set(below(ruleset, isMarkerUse).map(({ mark }) => mark.ref));
        const asked = new Set<unknown>(below(ruleset, isNameUse).map(({ target }) => target?.ref));
        for (const mark of statements.filter(isMark)) {
            const isIdle = doesNothing(mark) && !asked.has(mark);
            if (!isIdle && (isOfRuleset(mark) || isRaised(mark) || placed.has(mark))) continue;
            const { name, title, place } = mark;
            report({ mark: name, title, place, isIdle }, { node: mark, property: 'name' });
        }
    }
});

/** An audit may raise it beside the rows. */
const isRaised = ({ effects }: Mark): boolean => effects.some(isTally);

const isOfRuleset = ({ place }: Mark): boolean => meaningOf(place) === 'ruleset';

/** What stands beside the score and raises nothing, or only a note. */
const doesNothing = ({ effects }: Mark): boolean =>
    effects.every(
        effect => effect.$type === 'Note' || (effect.$type === 'RowEffect' && meaningOf(effect.effect) === 'adds')
    );
