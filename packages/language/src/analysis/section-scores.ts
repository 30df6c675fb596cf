// What sections score: the sums of their items, within what the rule says of a section (超过 15分 按 15分 计).
import { interval, type Exact, type Interval } from '@guiju/exact';
import { isItem, isSection, type Bound, type Item, type Section } from '../generated/ast.ts';
import { answersBelow } from './answers.ts';
import { clamped } from './bounds.ts';
import { formOfScores } from './forms.ts';
import { boundsOfForm, NOTHING, plus, withoutItems, type ItemForm } from './item-form.ts';
import { amountOf } from './literals.ts';
import { partsOf } from './points.ts';
import { commonStep } from './steps.ts';

/** A section with bounds is one value between them; any other is a sum over its items as far as they are not below one. */
export function formOfScore(entry: Section | Item): ItemForm {
    if (isItem(entry)) return formOfScores(answersBelow(entry));
    const sum = formBefore(entry);
    return entry.bounds.length === 0 ? sum : withoutItems(withinBounds(entry, boundsOfForm(sum)));
}

/** What the parts add up to. */
const formBefore = (section: Section): ItemForm =>
    partsOf(section).map(formOfScore).reduce(plus, withoutItems(NOTHING));

/** A section in which nothing is applicable scores nothing, whatever its floor. */
function withinBounds(section: Section, sum: Interval): Interval {
    const bounded = section.bounds.reduce(clamped, sum);
    return answersBelow(section).every(({ removable }) => removable) ? interval.hull(bounded, NOTHING) : bounded;
}

export const scoreRange = (section: Section): Interval => boundsOfForm(formOfScore(section));

/** Full marks within the bounds: what a section counts as that counts as full. */
export function fullScore(section: Section, points: Exact): Exact {
    return section.bounds.reduce(clamped, interval.point(points)).lo!;
}

/** Every score of the section is a multiple of this, where the sum of its items is one of `step`. */
export function stepWithin(entry: Section | Item, step: Exact | undefined): Exact | undefined {
    if (isItem(entry)) return step;
    const own = entry.bounds.reduce<Exact | undefined>((all, { limit }) => commonStep(all, amountOf(limit)), step);
    return partsOf(entry).reduce<Exact | undefined>((all, part) => stepWithin(part, all), own);
}

export const isOutermost = (entry: Section | Item): boolean => !isSection(entry.$container);

/** What a section can score before one of its bounds, and after it. */
export interface Clamping {
    readonly bound: Bound;
    readonly before: Interval;
    readonly after: Interval;
}

export function clampingsOf(section: Section): Clamping[] {
    let before = boundsOfForm(formBefore(section));
    return section.bounds.map(bound => {
        const after = clamped(before, bound);
        const clamping = { bound, before, after };
        before = after;
        return clamping;
    });
}
