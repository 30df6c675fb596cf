// What the points of sections, items and rows amount to, without any answer.
import type { AstNode } from 'langium';
import { ZERO, compare, exact, larger, type Exact } from '@guiju/exact';
import {
    isAward,
    isGroup,
    isItem,
    isRow,
    isScoring,
    isSection,
    type Group,
    type Item,
    type Points,
    type Row,
    type Scoring,
    type Section
} from '../generated/ast.ts';
import { meaningOf } from '../words.ts';
import { optionsOf } from './scales.ts';

/** An entry directly below a scoring or a section. */
export type Part = Section | Item;

export function valueOf(points: Points): Exact {
    const known = VALUES.get(points);
    if (known) return known;
    const value = exact(points.value);
    VALUES.set(points, value);
    return value;
}

/** Many checks ask for the same points. */
const VALUES = new WeakMap<Points, Exact>();

/** The sections and items directly below. */
export function partsOf(whole: Scoring | Section): Part[] {
    const members: AstNode[] = whole.members;
    return members.filter(member => isSection(member) || isItem(member));
}

/** What stands at the entry; for a section without points, the sum of its parts. */
export function declaredPoints(part: Part): Exact {
    return part.points ? valueOf(part.points) : sumOf(partsOf(part as Section), declaredPoints);
}

/** What the entry amounts to by what is below it: a section by its parts, an item by its rows. */
export function derivedPoints(part: Part): Exact {
    if (isSection(part)) return sumOf(partsOf(part), declaredPoints);
    const best = bestOfGroups(part);
    return best.length > 0 ? sumOf(best, value => value) : valueOf(part.points);
}

export function sumOf<T>(all: readonly T[], value: (one: T) => Exact): Exact {
    return all.reduce((sum, one) => sum.add(value(one)), ZERO);
}

/** The most that each group of rows can give; empty for an item without rows that score. Marked rows give nothing. */
export function bestOfGroups(item: Item): Exact[] {
    const options = optionsOf(item).filter(({ barred }) => !barred);
    if (options.length > 0) return [options.map(({ to }) => to).reduce(larger)];
    const groups = groupsOf(item).map(group => ({ ...group, rows: group.rows.filter(row => !row.marker) }));
    return groups.some(group => group.rows.length > 0) ? groups.map(bestOfGroup) : [];
}

/** Rows that count together, and how. */
export interface RowGroup {
    /** Undefined for the rows that stand directly in the item. */
    readonly title: string | undefined;
    readonly each: boolean;
    readonly rows: readonly Row[];
    /** Where the group begins. */
    readonly node: Group | Row;
}

/** The rows directly in an item are a group without a name. */
export function groupsOf(item: Item): RowGroup[] {
    const own = item.members.filter(isRow);
    const named = item.members.filter(isGroup).map(groupOf);
    return own.length > 0 ? [{ title: undefined, each: isEach(item.kind), rows: own, node: own[0]! }, ...named] : named;
}

function groupOf(group: Group): RowGroup {
    return { title: group.title, each: isEach(group.kind), rows: group.rows, node: group };
}

const isEach = (kind: string | undefined): boolean => kind !== undefined && meaningOf(kind) === 'each of';

function bestOfGroup({ each, rows }: RowGroup): Exact {
    return each ? sumOf(rows, upperEnd) : rows.map(upperEnd).reduce(larger, ZERO);
}

/** The most that a row gives: nothing where it is marked, whatever is printed beside the mark. */
export function upperEnd(row: Row): Exact {
    return row.marker ? ZERO : signed(row, row.to ?? row.from);
}

/** The least that a row gives. */
export const lowerEnd = (row: Row): Exact => (row.marker ? ZERO : signed(row, row.from));

/** What stands in front of a row, with its sign; undefined where nothing does. */
export const printedPoints = (row: Row): Exact | undefined =>
    row.from === undefined ? undefined : signed(row, row.from);

function signed({ negative }: Row, amount: string | undefined): Exact {
    const value = exact(amount ?? '0');
    return negative ? value.neg() : value;
}

/** Rows that give more than their item has. */
export function rowsAbove(item: Item): Row[] {
    const points = valueOf(item.points);
    return groupsOf(item)
        .flatMap(group => group.rows)
        .filter(row => compare(upperEnd(row), points) > 0);
}

/**
 * Rows and points of an item differ: are the points the slip? They are where the total above comes right with what
 * the rows give, and not with the points.
 */
export function pointsAreTheSlip(item: Item): boolean {
    const whole = item.$container;
    if (!isSection(whole) && !isScoring(whole)) return false;
    const total = isSection(whole) ? whole.points : whole.total;
    const best = bestOfGroups(item);
    if (!total || best.length === 0) return false;
    const others = sumOf(partsOf(whole), declaredPoints).sub(valueOf(item.points));
    return compare(valueOf(total), sumOf(best, value => value).add(others)) === 0;
}

/** Does the nearest award around the entry give items without rows any value up to their points? */
export function awardReaches(part: Part): boolean {
    const block = part.$container;
    const members: AstNode[] = block.members;
    const award = members.find(isAward);
    return award ? award.scale === undefined : isSection(block) && awardReaches(block);
}

/** Does a mark of the item compute its score? */
export function hasFormula(item: Item): boolean {
    return item.markers.some(use => use.mark.ref?.effects.some(effect => effect.$type === 'MarkScore') ?? true);
}
