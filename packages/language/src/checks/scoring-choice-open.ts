// Of several scorings of which one applies each has a name of its own and says when it is the one.
import type { Ruleset, Scoring } from '../generated/ast.ts';
import { choicesOf, hasCondition } from '../names/light.ts';
import { defineCheck } from './check.ts';

interface Data {
    readonly lacks: 'name' | 'own name' | 'condition';
    readonly name: string;
}

/** Results and messages call the scoring that applies by its name. */
export const scoringChoiceOpen = defineCheck({
    id: 'scoring-choice-open',
    severity: 'error',
    on: 'Ruleset',
    message: {
        zh: (it: Data) =>
            ({
                name: '几个评分中只用一个时，每个都要有名称：在“评分”后面写“…”。',
                'own name': `几个评分的名称要各不相同，“${it.name}”已经有了。`,
                condition: `几个评分中只用一个时，每个都要写明何时用：写“当 …”，或“否则”。${it.name === '' ? '' : `“${it.name}”没有写。`}`
            })[it.lacks],
        en: it =>
            ({
                name: 'Where one of several scorings applies, each has a name: write one in quotes behind “scoring”.',
                'own name': `Scorings to choose from have names of their own; there is one called “${it.name}” already.`,
                condition: `Where one of several scorings applies, each says when: “when …”, or “otherwise”${it.name === '' ? '' : `; “${it.name}” does not`}.`
            })[it.lacks]
    },
    run(ruleset, report) {
        const seen = new Set<string>();
        for (const scoring of choicesOf(ruleset)) {
            const name = scoring.title ?? '';
            const at = { node: scoring, property: 'total' };
            if (!hasCondition(scoring)) report({ lacks: 'condition', name }, at);
            if (name === '') report({ lacks: 'name', name }, at);
            else if (seen.has(name)) report({ lacks: 'own name', name }, { node: scoring, property: 'title' });
            seen.add(name);
        }
    }
});

/** Whether it is said of every scoring when it applies. */
export const isChoiceClear = (ruleset: Ruleset): boolean => {
    const choices: readonly Scoring[] = choicesOf(ruleset);
    return choices.length > 0 && choices.every(hasCondition);
};
