// Which rows of a group may be taken together, and which groups must not be left out.
import { isZero } from '@guiju/exact';
import { replaces, type GroupFacts } from '../catalogue.ts';
import type { Slot, TakenRow } from './slot.ts';

/** `mentioned`: the answer speaks of this group. `replaced`: a marked row takes the place of everything else. */
export interface GroupAnswer {
    readonly taken: readonly TakenRow[];
    readonly mentioned: boolean;
    readonly replaced: boolean;
}

/** Reports what does not fit. */
export function groupFits(slot: Slot, group: GroupFacts, answer: GroupAnswer): boolean {
    const twice = answer.taken.find(({ row }, index) => answer.taken.findIndex(each => each.row === row) !== index);
    if (twice !== undefined) {
        slot.report('row-twice', { row: twice.row.label });
        return false;
    }
    return group.kind === 'one' ? oneFits(slot, group, answer) : eachFits(slot, group, answer);
}

/** A marked row that stands beside the score is no choice among the others. */
function oneFits(slot: Slot, group: GroupFacts, { taken, replaced }: GroupAnswer): boolean {
    const chosen = taken.filter(({ row }) => row.mark === undefined || replaces(row)).map(({ row }) => row.label);
    if (chosen.length > 1) {
        const rows = chosen.map(label => `“${label}”`).join('、');
        slot.report('several-rows', { rows, rowsEn: chosen.map(label => `"${label}"`).join(', ') });
        return false;
    }
    return chosen.length === 1 || replaced || !needsRow(group) || reportMissing(slot, group);
}

/** Nothing may be taken of an `each` group, but that has to be said with an empty list. */
function eachFits(slot: Slot, group: GroupFacts, { taken, mentioned, replaced }: GroupAnswer): boolean {
    const alone = taken.find(({ row }) => row.mark === undefined && isZero(row.from) && isZero(row.to));
    if (alone !== undefined && taken.length > 1) {
        slot.report('zero-row-with-others', { row: alone.row.label });
        return false;
    }
    return mentioned || replaced || !needsRow(group) || reportMissing(slot, group);
}

const needsRow = (group: GroupFacts): boolean => group.rows.some(row => row.mark === undefined);

export function reportMissing(slot: Slot, group: GroupFacts): false {
    const zh = group.title === null ? '评分行' : `评分组“${group.title}”`;
    const en = group.title === null ? 'the rows of the item' : `the group "${group.title}"`;
    slot.report('missing-group', { group: zh, groupEn: en });
    return false;
}
