// No two scorings apply to one audit.
import { isReadable } from '../analysis/readable.ts';
import { casesOf, factsText } from '../analysis/scoring-choice.ts';
import type { Scoring } from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';
import { isChoiceClear } from './scoring-choice-open.ts';

interface Data {
    readonly first: string;
    readonly second: string;
    readonly facts: Bilingual;
}

/** Which of the two would score the audit is nowhere said. */
export const scoringOverlap = defineCheck({
    id: 'scoring-overlap',
    severity: 'error',
    on: 'Ruleset',
    message: {
        zh: (it: Data) =>
            `一次审核只能用一个评分，“${it.first}”与“${it.second}”的条件有时同时成立${it.facts.zh === '' ? '' : `，例如“${it.facts.zh}”`}。`,
        en: it =>
            `One scoring applies to an audit; the conditions of “${it.first}” and “${it.second}” can hold together${it.facts.en === '' ? '' : `, as with “${it.facts.en}”`}.`
    },
    run(ruleset, report) {
        if (!isReadable(ruleset) || !isChoiceClear(ruleset)) return;
        const told = new Set<Scoring>();
        for (const { scorings, facts } of casesOf(ruleset) ?? []) {
            const [first, second] = scorings;
            if (!first || !second || told.has(second)) continue;
            told.add(second);
            const at = { node: second, property: second.condition ? 'condition' : 'otherwise' };
            report({ first: first.title ?? '', second: second.title ?? '', facts: factsText(facts) }, at);
        }
    }
});
