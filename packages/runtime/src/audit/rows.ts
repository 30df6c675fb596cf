// Rows taken, as the audit names them: directly, or group by group.
import { ZERO } from '@guiju/exact';
import { RowAddress, type AnswerObject, type LooseNumber } from '@guiju/model';
import { replaces, type GroupFacts, type RowFacts } from '../catalogue.ts';
import { takeRow } from './addresses.ts';
import { withinItem } from './points.ts';
import { groupFits, reportMissing } from './row-rules.ts';
import { takenMarks, type Answered, type Slot, type TakenRow } from './slot.ts';

interface Choice {
    readonly group: GroupFacts;
    readonly addresses: readonly RowAddress[];
    /** Points written beside the row. */
    readonly points?: LooseNumber;
}

export function readRows(slot: Slot, answer: AnswerObject, flagged: readonly RowFacts[]): Answered | undefined {
    const taken = new Map<GroupFacts, TakenRow[]>();
    const choices = choicesOf(slot, answer);
    for (const { group, addresses, points } of choices ?? []) {
        const rows = addresses.map(address => takeRow(slot, group, address, points));
        if (rows.some(row => row === undefined)) return undefined;
        taken.set(group, rows as TakenRow[]);
    }
    return choices && scored(slot, taken, withoutTwins(flagged, [...taken.values()].flat()));
}

/** A flag beside a row of its class taken by label or position says the same thing once more. */
function withoutTwins(flagged: readonly RowFacts[], taken: readonly TakenRow[]): RowFacts[] {
    return flagged.filter(flag => !taken.some(({ row }) => row.mark === flag.mark));
}

function scored(
    slot: Slot,
    chosen: ReadonlyMap<GroupFacts, readonly TakenRow[]>,
    flagged: readonly RowFacts[]
): Answered | undefined {
    const rows = [...[...chosen.values()].flat(), ...takenMarks(flagged)];
    const replaced = rows.some(({ row }) => replaces(row));
    const fits = slot.facts.groups.map(group => {
        const taken = rows.filter(({ row }) => group.rows.includes(row));
        return groupFits(slot, group, { taken, mentioned: chosen.has(group), replaced });
    });
    if (fits.includes(false)) return undefined;
    const score = replaced ? ZERO : rows.reduce((sum, { points }) => sum.add(points), ZERO);
    return withinItem(slot, score) ? { code: slot.code, score, rows } : undefined;
}

/** Undefined when the answer names a group that the item does not have, which is reported. */
function choicesOf(slot: Slot, answer: AnswerObject): Choice[] | undefined {
    const { option, options, points } = answer;
    if (option !== undefined) return ungrouped(slot, [{ option }], points);
    if (isGroups(slot, options)) return grouped(slot, options);
    return ungrouped(slot, listOf(options as RowAddress | RowAddress[]), points);
}

const listOf = (rows: RowAddress | RowAddress[]): RowAddress[] => (Array.isArray(rows) ? rows : [rows]);

function isGroups(slot: Slot, options: unknown): options is Record<string, RowAddress | RowAddress[]> {
    if (typeof options !== 'object' || options === null || Array.isArray(options)) return false;
    const titles = slot.facts.groups.map(group => group.title);
    return !RowAddress.safeParse(options).success || Object.keys(options).every(key => titles.includes(key));
}

/** Rows named without a group belong to the only group there is, or to the one without a title. */
function ungrouped(slot: Slot, addresses: readonly RowAddress[], points?: LooseNumber): Choice[] | undefined {
    const { groups } = slot.facts;
    const group = groups.length === 1 ? groups[0] : groups.find(each => each.title === null);
    if (group !== undefined) return [{ group, addresses, points }];
    if (groups.length > 0) return void groups.forEach(each => reportMissing(slot, each));
    return void slot.report('unknown-option', {
        option: slot.language === 'zh' ? '评分行' : 'rows',
        rows: '',
        rowsEn: ''
    });
}

/** The rows without a group's title stand under the empty title where there are other groups. */
function grouped(slot: Slot, options: Record<string, RowAddress | RowAddress[]>): Choice[] | undefined {
    const choices: Choice[] = [];
    for (const [title, rows] of Object.entries(options)) {
        const group = slot.facts.groups.find(each => (each.title ?? '') === title);
        if (group === undefined) slot.report('unknown-group', { group: title });
        else choices.push({ group, addresses: listOf(rows) });
    }
    return choices.length === Object.keys(options).length ? choices : undefined;
}
