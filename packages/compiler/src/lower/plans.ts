// A scoring as a plan: its sections and items with their points.
import { exact, writeExact } from '@guiju/exact';
import { choicesOf, itemKeys, itemsOf, sectionsOf, type Ruleset, type Scoring } from '@guiju/language';
import type { Model, Plan } from '@guiju/model';
import { lowerExpression } from './expressions.ts';
import { lowerItem } from './items.ts';
import { clauseOf, sourceOf, type Lowering } from './place.ts';
import { lowerSection } from './sections.ts';
import { coverageOf, weightsOf } from './weights.ts';

export function lowerPlan(scoring: Scoring, lowering: Lowering): Plan {
    const keys = itemKeys(scoring);
    return {
        title: scoring.title ?? null,
        total: writeExact(exact(scoring.total.value)),
        sections: sectionsOf(scoring).map(section => lowerSection(section, lowering)),
        items: itemsOf(scoring).map(item => lowerItem(item, keys.get(item)!, lowering)),
        ...weightsOf(scoring, lowering),
        ...coverageOf(scoring, lowering),
        clause: clauseOf(scoring),
        source: sourceOf(scoring, lowering)
    };
}

/** When each of several scorings applies; absent where the first one always does. */
export function scoringsIn(ruleset: Ruleset, lowering: Lowering): Pick<Model, 'scorings'> {
    const choices = choicesOf(ruleset);
    if (choices.length === 0) return {};
    const scorings = choices.map(scoring => ({
        title: scoring.title ?? '',
        when: scoring.condition ? lowerExpression(scoring.condition, lowering) : null,
        clause: clauseOf(scoring),
        source: sourceOf(scoring, lowering)
    }));
    return { scorings };
}
