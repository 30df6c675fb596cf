// Points given directly, and what every way of scoring must keep to.
import { compare, exactText, isZero, ZERO, type Exact } from '@guiju/exact';
import { replaces, type RowFacts } from '../catalogue.ts';
import { listed } from '../language.ts';
import { readNumber, takenMarks, written, type Answered, type Slot, type TakenRow } from './slot.ts';
import { contains, rangesText, reachable } from './reachable.ts';

/** What the item's `direct` says; 0 is allowed beside that, but for answers of a scale, which 0 has to be one of. */
export function readPoints(slot: Slot, value: unknown, flagged: readonly RowFacts[]): Answered | undefined {
    const points = readNumber(value);
    if (points === undefined) return void slot.report('points-not-a-number', { text: written(value) });
    if (!withinItem(slot, points)) return undefined;
    const replacing = flagged.find(replaces);
    if (replacing !== undefined && !isZero(points)) {
        return void slot.report('flag-with-points', { flag: replacing.mark!.mark, points: exactText(points) });
    }
    const { item } = slot.facts;
    if (item.direct === 'rows' && (!isZero(points) || item.scale !== undefined)) {
        const ruledOut = ruledOutBy(slot, points);
        if (ruledOut !== undefined) return void slot.report('answer-ruled-out', ruledOut);
        const values = reachable(slot.facts);
        if (!values.some(range => contains(range, points))) {
            const text = rangesText(values);
            return void slot.report('points-not-reachable', { points: exactText(points), values: text });
        }
    }
    const named = namedByPoints(slot, points);
    return named && { code: slot.code, score: points, rows: [...takenMarks(flagged), ...named] };
}

/** The answer of a scale that the points mean, where a mark of the item rules it out and no other is worth as much. */
function ruledOutBy({ facts }: Slot, points: Exact): { row: string; mark: string } | undefined {
    if (facts.groups.some(group => group.rows.some(row => contains(row, points)))) return undefined;
    const [found] = facts.groups.flatMap(({ barred }) => barred.filter(({ row }) => contains(row, points)));
    return found && { row: found.row.label, mark: found.mark.title };
}

/** Points of an item with a scale mean the answer that is worth so much; undefined where they may mean different ones. */
function namedByPoints(slot: Slot, points: Exact): TakenRow[] | undefined {
    const { item, groups } = slot.facts;
    const rows = item.scale === undefined ? [] : groups.flatMap(group => group.rows);
    const found = rows.filter(row => contains(row, points));
    const differ = isZero(slot.facts.points) || new Set(found.map(row => row.raises.join('\n'))).size > 1;
    if (found.length > 1 && differ) {
        const names = found.map(row => row.label);
        const facts = { rows: listed(names, 'zh'), rowsEn: listed(names, 'en') };
        return void slot.report('points-of-several-answers', { points: exactText(points), ...facts });
    }
    return found.slice(0, 1).map(row => ({ row, points }));
}

/** Reports points below 0 or above the item's. */
export function withinItem(slot: Slot, points: Exact): boolean {
    if (compare(points, ZERO) < 0) slot.report('points-negative', { points: exactText(points) });
    else if (compare(points, slot.facts.points) <= 0) return true;
    else slot.report('points-too-high', { points: exactText(points), of: exactText(slot.facts.points) });
    return false;
}
