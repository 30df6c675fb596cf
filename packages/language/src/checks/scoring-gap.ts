// Some scoring applies to every audit.
import { isReadable } from '../analysis/readable.ts';
import { casesOf, factsText } from '../analysis/scoring-choice.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { choicesOf } from '../names/light.ts';
import { defineCheck } from './check.ts';
import { isChoiceClear } from './scoring-choice-open.ts';

/** Such an audit could not be scored at all. */
export const scoringGap = defineCheck({
    id: 'scoring-gap',
    severity: 'error',
    on: 'Ruleset',
    message: {
        zh: (it: Bilingual) => `每次审核都要有一个评分可用，“${it.zh}”时一个也没有：改条件，或给最后一个写“否则”。`,
        en: it =>
            `Every audit has a scoring that applies; with “${it.en}” there is none: change a condition, or write “otherwise” at the last one.`
    },
    run(ruleset, report) {
        if (!isReadable(ruleset) || !isChoiceClear(ruleset)) return;
        const left = casesOf(ruleset)?.find(({ scorings }) => scorings.length === 0);
        const last = choicesOf(ruleset).at(-1)!;
        if (left) report(factsText(left.facts), { node: last, property: 'condition' });
    }
});
