// Tables whose rows and columns are points: what lies between them is told from the nearest on both sides.
import { compare, interval, type Exact } from '@guiju/exact';
import type { Slot } from '@guiju/model';
import { cellValue, endOf, slotsOf, type Key, type Lookup } from './tables.ts';
import { lift, number, type Quantity } from './value.ts';
import { either } from './views.ts';

/** Where a key may be, so that the table is least and greatest at some of these: its ends and the points between. */
type Coordinate = Exact | string;

/** Undefined where a key cannot be within the points. Within a mesh the value is greatest and least at a corner. */
export function interpolated(lookup: Lookup, keys: readonly Key[]): Quantity | undefined {
    const coordinates = keys.map((key, place) => coordinatesOf(key, pointsOf(lookup, place)));
    const values = combinations(coordinates).map(at => valueAt(lookup, at));
    return values.length === 0 ? undefined : values.reduce((a, b) => either(a, b) as Quantity);
}

const pointsOf = ({ table }: Lookup, place: number): Exact[] =>
    slotsOf(table, place).flatMap(slot => endOf(slot.from) ?? []);

function coordinatesOf(key: Key, points: readonly Exact[]): Coordinate[] {
    if (key.kind === 'choice') return [...key.possible];
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined) return [];
    const { lo, hi } = key.range;
    const from = lo === null || compare(lo, first) < 0 ? first : lo;
    const to = hi === null || compare(hi, last) > 0 ? last : hi;
    if (compare(from, to) > 0) return [];
    const between = points.filter(point => compare(from, point) < 0 && compare(point, to) < 0);
    return compare(from, to) === 0 ? [from] : [from, ...between, to];
}

function combinations(lists: readonly Coordinate[][]): Coordinate[][] {
    return lists.reduce<Coordinate[][]>((all, list) => all.flatMap(at => list.map(each => [...at, each])), [[]]);
}

/** The first number that is no point of its key is told from the points beside it; then the next. */
function valueAt(lookup: Lookup, at: readonly Coordinate[]): Quantity {
    const cell = lookup.table.cells.find(each => each.at.every((slot, place) => isAt(slot, at[place]!)));
    if (cell) return cellValue(cell, lookup);
    for (const [place, coordinate] of at.entries()) {
        if (typeof coordinate === 'string') continue;
        const points = pointsOf(lookup, place);
        const below = points.findLast(point => compare(point, coordinate) <= 0)!;
        const above = points.find(point => compare(point, coordinate) >= 0)!;
        if (compare(below, above) === 0) continue;
        const share = coordinate.sub(below).div(above.sub(below));
        const [low, high] = [below, above].map(point => valueAt(lookup, at.with(place, point)));
        const rise = lift(lift(high!, low!, interval.subtract), number(share), interval.multiply);
        return lift(low!, rise, interval.add);
    }
    return cellValue({ at: [], value: null, source: lookup.table.source }, lookup);
}

function isAt(slot: Slot, coordinate: Coordinate): boolean {
    if ('value' in slot) return slot.value === coordinate;
    const point = endOf(slot.from);
    return typeof coordinate !== 'string' && point !== null && compare(point, coordinate) === 0;
}
