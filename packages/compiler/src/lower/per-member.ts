// What a rule computes once for each member of a collection: the measures and grades of all blocks about it together.
import { collectionsOf, isGrades, memberBlocksOf, type Ruleset } from '@guiju/language';
import type { Model } from '@guiju/model';
import { lowerDecision } from './decisions.ts';
import { lowerMeasure } from './measures.ts';
import type { Lowering } from './place.ts';

/** A model of a rule that computes nothing so does not mention it. */
export function lowerPerMember(ruleset: Ruleset, lowering: Lowering): Pick<Model, 'perMember'> {
    const perMember = collectionsOf(ruleset).flatMap(collection => {
        const blocks = memberBlocksOf(ruleset).filter(({ per }) => per.ref === collection);
        const measures = blocks.flatMap(block => (isGrades(block) ? [] : block.measures));
        const grades = blocks.flatMap(block => (isGrades(block) ? [block] : []));
        if (blocks.length === 0) return [];
        return {
            collection: collection.name,
            measures: measures.map(measure => lowerMeasure(measure, lowering)),
            decisions: grades.map(each => lowerDecision(each, lowering))
        };
    });
    return perMember.length === 0 ? {} : { perMember };
}
