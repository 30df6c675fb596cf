// An example that answers items says which of several scorings they belong to.
import { inputsIn } from '../analysis/scoring-choice.ts';
import { isReadable } from '../analysis/readable.ts';
import { listText } from '../analysis/printed.ts';
import { isItemAnswer, isOtherItems } from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { scoringOfExample } from '../names/example-scoring.ts';
import { choicesOf } from '../names/light.ts';
import { defineCheck } from './check.ts';
import { isChoiceClear } from './scoring-choice-open.ts';

/** `其余 满分` would mean other items in every scoring. */
export const exampleScoringOpen = defineCheck({
    id: 'example-scoring-open',
    severity: 'error',
    on: 'Example',
    message: {
        zh: (it: Bilingual) => `作答条目的算例要说明用哪个评分：在“设”里给出${it.zh}。`,
        en: it => `An example that answers items says which scoring applies: give ${it.en} behind “given”.`
    },
    run(example, report) {
        const ruleset = rulesetOf(example);
        if (!isReadable(example) || !isChoiceClear(ruleset) || scoringOfExample(example)) return;
        const answers = example.statements.find(each => isItemAnswer(each) || isOtherItems(each));
        const inputs = choicesOf(ruleset).flatMap(({ condition }) => (condition ? inputsIn(condition) : []));
        if (answers) report(listText([...new Set(inputs.map(({ name }) => name))]), { node: answers });
    }
});
