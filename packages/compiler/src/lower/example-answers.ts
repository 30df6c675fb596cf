// The answers of a worked example in the shapes of an audit record.
import { exact, writeExact } from '@guiju/exact';
import {
    isGroup,
    isRow,
    itemKeys,
    meaningOf,
    rulesetOf,
    scoringsOf,
    type Item,
    type ItemAnswer,
    type Mark,
    type Row,
    type RowTaken
} from '@guiju/language';
import type { Answer, AnswerObject, AnswerState, Item as ModelItem, RowAddress } from '@guiju/model';

/** Key of each item with its answer. */
export function lowerAnswers(statement: ItemAnswer): [string, Answer][] {
    const { collection, member } = statement;
    const single = lowerAnswer(statement);
    const by = member === undefined ? undefined : { [collection!.ref!.name]: member };
    const answer: Answer = by ? [{ ...single, by }] : single;
    return keysOf(statement).map(key => [key, answer]);
}

/** The items it is about, each by its key. */
export function keysOf(statement: ItemAnswer): string[] {
    const keys = itemKeys(scoringsOf(rulesetOf(statement))[0]!);
    return statement.items.map(reference => keys.get(reference.ref!)!);
}

function lowerAnswer({ points, state, reason, nonconforming, samples, rows, items }: ItemAnswer): AnswerObject {
    if (points) return { points: writeExact(exact(points.value)) };
    if (state) return { state: meaningOf(state) as AnswerState, ...(reason === undefined ? {} : { reason }) };
    if (nonconforming !== undefined) return { nonconforming: Number(nonconforming), of: Number(samples) };
    return { options: lowerRows(rows, items[0]!.ref!) };
}

type Rows = RowAddress | RowAddress[];

/** By group where the item has groups with a title; rows that stand directly in the item come under the empty one. */
function lowerRows(taken: readonly RowTaken[], item: Item): Rows | Record<string, Rows> {
    const byGroup = new Map<string, RowAddress[]>();
    for (const each of taken) {
        const row = each.row.ref!;
        const title = isGroup(row.$container) ? (row.$container.title ?? '') : '';
        byGroup.set(title, [...(byGroup.get(title) ?? []), addressOf(row, each)]);
    }
    const groups = [...byGroup].map(([title, rows]): [string, Rows] => [title, rows.length === 1 ? rows[0]! : rows]);
    return item.members.some(isGroup) ? Object.fromEntries(groups) : groups[0]![1];
}

/** By label; by position where points stand beside it. */
function addressOf(row: Row, { points }: RowTaken): RowAddress {
    if (!points) return row.label;
    const siblings: readonly Row[] = isGroup(row.$container)
        ? row.$container.rows
        : row.$container.members.filter(isRow);
    return { option: siblings.indexOf(row), points: writeExact(exact(points.value)) };
}

/** Full marks or none for an item that the example does not mention; in samples where only these give a score. */
export function othersAnswer(item: ModelItem, full: boolean, marks: readonly Mark[]): AnswerObject {
    if (!full) return { points: '0' };
    const onlySamples = item.direct === 'rows' && item.groups.length === 0 && hasFormula(item, marks);
    return onlySamples ? { nonconforming: 0, of: 1 } : { points: item.points };
}

function hasFormula(item: ModelItem, marks: readonly Mark[]): boolean {
    const effects = marks.filter(({ name }) => item.markers.includes(name)).flatMap(mark => mark.effects);
    return effects.some(effect => effect.$type === 'MarkScore');
}
