// Points as an editor tells them: what an entry is worth, and what a section still has to give away.
import { compare, exactText, ZERO, type Exact } from '@guiju/exact';
import { isSection, type Item, type Points, type Scoring, type Section } from '../generated/ast.ts';
import { declaredPoints, partsOf, sumOf, valueOf, type Part } from './points.ts';

export interface PointsTold {
    /** What stands at it; undefined where nothing does. */
    readonly declared: string | undefined;
    /** What its parts amount to. */
    readonly given: string;
    /** What is left of the declared points; undefined where nothing is declared or nothing is left. */
    readonly left: string | undefined;
}

/** What an item or a section is worth. */
export const pointsText = (part: Item | Section): string => exactText(declaredPoints(part));

/** `except` is a part that is being written and counts for nothing yet. */
export function pointsIn(whole: Scoring | Section, except?: Part): PointsTold {
    // An entry that is still being written has no points.
    const written = partsOf(whole).filter(part => part !== except && (isSection(part) || isWhole(part.points)));
    const given = sumOf(written, declaredPoints);
    const points = isSection(whole) ? whole.points : whole.total;
    if (!points || !isWhole(points)) return { declared: undefined, given: exactText(given), left: undefined };
    return { declared: exactText(valueOf(points)), given: exactText(given), left: leftOf(valueOf(points).sub(given)) };
}

const isWhole = (points: Points | undefined): boolean => points?.value !== undefined;

const leftOf = (rest: Exact): string | undefined => (compare(rest, ZERO) > 0 ? exactText(rest) : undefined);
