// What a section scores: the sum of its items and sections, each within its own bounds.
import { interval, type Interval } from '@guiju/exact';
import type { Section } from '@guiju/model';
import { unknownName } from '../model-fault.ts';
import type { Situation } from './situation.ts';
import { applySteps } from './steps.ts';
import { NOTHING } from './value.ts';
import { anyApplicable, entriesBelow, sum } from './views.ts';

export function sectionNamed({ catalogue }: Situation, code: string): Section {
    const section = catalogue.model.sections.find(each => each.code === code);
    if (section === undefined) throw unknownName(code);
    return section;
}

export const sectionsIn = ({ catalogue }: Situation, code: string): Section[] =>
    catalogue.model.sections.filter(({ parent }) => parent === code);

/** Whether its score is anything but the sum of the items below. */
export function isBounded(situation: Situation, code: string): boolean {
    if (sectionNamed(situation, code).bounds !== undefined) return true;
    return sectionsIn(situation, code).some(section => isBounded(situation, section.code));
}

/** What its parts add up to, before its own bounds. */
export function sumOfParts(situation: Situation, code: string): Interval {
    if (!isBounded(situation, code)) return sum(entriesBelow(situation, code), outcome => outcome.score);
    const items = situation.entries.filter(({ facts }) => facts.item.section === code);
    return sectionsIn(situation, code)
        .map(section => sectionScore(situation, section.code))
        .reduce(
            interval.add,
            sum(items, outcome => outcome.score)
        );
}

/** A section in which nothing is applicable scores nothing, whatever its floor. */
export function sectionScore(situation: Situation, code: string): Interval {
    const whole = sumOfParts(situation, code);
    const { bounds } = sectionNamed(situation, code);
    if (bounds === undefined) return whole;
    const applicable = anyApplicable(entriesBelow(situation, code));
    if (!applicable.yes) return NOTHING;
    const bounded = applySteps(bounds, whole);
    return applicable.no ? interval.hull(bounded, NOTHING) : bounded;
}
