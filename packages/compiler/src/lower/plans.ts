// A scoring as a plan: its sections and items with their points.
import { exact, writeExact } from '@guiju/exact';
import { itemKeys, itemsOf, sectionsOf, type Scoring } from '@guiju/language';
import type { Plan } from '@guiju/model';
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
