// Sections: their codes, the section around them, and points that are the sum of their parts.
import { ZERO, exact, writeExact, type Exact } from '@guiju/exact';
import {
    codesOf,
    isItem,
    isNote,
    isSection,
    rulesetOf,
    standardsOf,
    type Scoring,
    type Section
} from '@guiju/language';
import type { Section as ModelSection } from '@guiju/model';
import { clauseOf, sourceOf, type Lowering } from './place.ts';
import { lowerBound } from './steps.ts';

export function lowerSection(section: Section, lowering: Lowering): ModelSection {
    return {
        code: mainCode(section),
        codes: codesOf(section),
        title: section.title ?? '',
        points: writeExact(pointsOf(section)),
        parent: sectionAround(section),
        ...(section.bounds.length > 0 && { bounds: section.bounds.map(bound => lowerBound(bound, lowering)) }),
        notes: section.members.filter(isNote).map(note => note.text),
        clause: clauseOf(section),
        source: sourceOf(section, lowering, 'codes')
    };
}

/** The code by which a section is known: that of the first basis it has one in. */
export function mainCode(section: Section): string {
    const order = standardsOf(rulesetOf(section)).map(standard => standard.name);
    const codes = codesOf(section).sort((a, b) => order.indexOf(a.standard) - order.indexOf(b.standard));
    return codes[0]!.code;
}

/** Code of the innermost section around a node. */
export function sectionAround(node: { $container: unknown }): string | null {
    return isSection(node.$container) ? mainCode(node.$container) : null;
}

/** What the items below add up to. */
export function pointsOf(entry: Scoring | Section): Exact {
    return entry.members.reduce((sum, member) => {
        if (isItem(member)) return sum.add(exact(member.points.value));
        return isSection(member) ? sum.add(pointsOf(member)) : sum;
    }, ZERO);
}
