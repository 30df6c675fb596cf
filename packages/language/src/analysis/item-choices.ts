// Exactly which scores an item can have, and whether nothing else is missing in what is known of it.
import { compare, exact, interval, smaller, ZERO, type Exact, type Interval } from '@guiju/exact';
import { isSection, type Item, type Tally } from '../generated/ast.ts';
import { samplingOf } from '../names/samples.ts';
import type { Answers } from './answers.ts';
import { remembered } from './memo.ts';
import { bestOfGroups, groupsOf, hasFormula, upperEnd, type RowGroup } from './points.ts';
import { policiesOf } from './policies.ts';
import { entriesOf, optionsOf } from './scales.ts';
import { scaleOf } from '../names/options.ts';

export interface ItemChoices {
    readonly answers: Answers;
    /** While it is applicable; they do not touch, and 0 is always among them. */
    readonly scores: readonly Interval[];
    /** False where the item may have fewer scores than these, or not all of them together with the others. */
    readonly isExact: boolean;
}

export function choicesOf(answers: Answers): ItemChoices {
    return { answers, ...scoresOf(answers.item), ...sampled(answers) };
}

/** Several samples are combined into what one answer may not give. */
function sampled({ item, highest }: Answers): Partial<ItemChoices> {
    return samplingOf(item) ? { scores: [interval.between(ZERO, highest)], isExact: false } : {};
}

const scoresOf = remembered<Item, Pick<ItemChoices, 'scores' | 'isExact'>>(item => {
    const points = exact(item.points.value);
    const everything = [interval.between(ZERO, points)];
    if (hasFormula(item)) return { scores: everything, isExact: givesAnyPoints(item) };
    if (bestOfGroups(item).length === 0) return { scores: everything, isExact: true };
    const treatments = [...policiesOf(item).values()].map(({ treatment }) => treatment);
    const full = treatments.includes('full') ? [interval.point(points)] : [];
    const options = optionsOf(item).filter(({ barred }) => !barred);
    const rows = options.length > 0 ? options.map(({ from, to }) => interval.between(from, to)) : sumsOf(item, points);
    const raising = scaleOf(item) !== undefined && raisedBy(item).length > 0;
    const known = treatments.every(treatment => treatment !== 'worst');
    return { scores: merged([interval.point(ZERO), ...rows, ...full]), isExact: !raising && known };
}, undefined as never);

/** A mark that lets the auditor give any value besides what it computes. */
function givesAnyPoints({ markers }: Item): boolean {
    const effects = markers.flatMap(use => use.mark.ref?.effects ?? []);
    return effects.some(effect => effect.$type === 'MarkScore' && effect.alternatives.some(({ anyFrom }) => anyFrom));
}

/** The tallies that answers of the item's scale raise: these cannot be left out when the answer is given. */
export function raisedBy(item: Item): Tally[] {
    const scale = scaleOf(item);
    return scale ? entriesOf(scale).flatMap(({ raises }) => raises) : [];
}

function sumsOf(item: Item, limit: Exact): Interval[] {
    return groupsOf(item)
        .map(scoresOfGroup)
        .filter(scores => scores.length > 0)
        .reduce((sums, scores) => added(sums, scores, limit), [interval.point(ZERO)]);
}

/** What the unmarked rows of a group give: one of them, or any sum. */
function scoresOfGroup({ each, rows }: RowGroup): Interval[] {
    const plain = rows
        .filter(({ marker }) => !marker)
        .map(row => interval.between(exact(row.from ?? '0'), upperEnd(row)));
    if (!each || plain.length === 0) return plain;
    return plain.reduce<Interval[]>(
        (sums, row) => merged([...sums, ...sums.map(sum => interval.add(sum, row))]),
        [interval.point(ZERO)]
    );
}

function added(left: readonly Interval[], right: readonly Interval[], limit: Exact): Interval[] {
    const sums = left.flatMap(a => right.map(b => interval.add(a, b)));
    const within = sums.filter(({ lo }) => compare(lo!, limit) <= 0);
    return merged(within.map(({ lo, hi }) => interval.between(lo, smaller(hi!, limit))));
}

function merged(scores: readonly Interval[]): Interval[] {
    const result: Interval[] = [];
    for (const score of [...scores].sort((a, b) => compare(a.lo!, b.lo!))) {
        const last = result.at(-1);
        if (!last || compare(last.hi!, score.lo!) < 0) result.push(score);
        else if (compare(last.hi!, score.hi!) < 0) result[result.length - 1] = interval.between(last.lo, score.hi);
    }
    return result;
}

/** Whether some section around the item, or below the whole, clamps what its items add up to. */
export function isClamped(item: Item): boolean {
    const around = (block: Item['$container']): boolean =>
        isSection(block) && (block.bounds.length > 0 || around(block.$container));
    return around(item.$container);
}
