// The answers of a worked example in the shapes of an audit record.
import { compare, exact, readExact, writeExact } from '@guiju/exact';
import {
    amountIn,
    entriesOf,
    isGroup,
    isRow,
    isScale,
    keyOf,
    meaningOf,
    type Item,
    type ItemAnswer,
    type Mark,
    type RowTaken,
    type Takeable
} from '@guiju/language';
import type { AstNode } from 'langium';
import type { Answer, AnswerObject, AnswerState, Item as ModelItem, Row as ModelRow, RowAddress } from '@guiju/model';

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
    return statement.items.map(({ ref: item }) => keyOf(item!));
}

function lowerAnswer(statement: ItemAnswer): AnswerObject {
    const { points, state, reason, nonconforming, samples, measured, rows, items } = statement;
    if (points) return { points: writeExact(exact(points.value)) };
    if (state) return { state: meaningOf(state) as AnswerState, ...(reason === undefined ? {} : { reason }) };
    if (nonconforming !== undefined) return { nonconforming: Number(nonconforming), of: Number(samples) };
    if (measured) return { measured: writeExact(amountIn(measured)!) };
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
function addressOf(row: Takeable, { points }: RowTaken): RowAddress {
    if (!points) return row.label;
    return { option: siblingsOf(row).indexOf(row), points: writeExact(exact(points.value)) };
}

function siblingsOf(row: Takeable): readonly AstNode[] {
    const { $container: around } = row;
    if (isScale(around)) return entriesOf(around);
    return isGroup(around) ? around.rows : around.members.filter(isRow);
}

/** Full marks or none for an item that the example does not mention; in samples where only these give a score. */
export function othersAnswer(item: ModelItem, full: boolean, marks: readonly Mark[]): AnswerObject {
    if (item.scale !== undefined) return scaleAnswer(item, full);
    if (!full) return { points: '0' };
    const onlySamples = item.direct === 'rows' && item.groups.length === 0 && hasFormula(item, marks);
    return onlySamples ? { nonconforming: 0, of: 1 } : { points: item.points };
}

/** The best answer of the scale, or the last one that is worth nothing, if possible without raising a tally. */
function scaleAnswer({ groups }: ModelItem, full: boolean): AnswerObject {
    const rows = groups[0]?.rows ?? [];
    const open = rows.filter(row => row.barred === undefined);
    const best = rows.indexOf(open.reduce((found, row) => (isMore(row.to, found.to) ? row : found), open[0]!));
    if (full) return rowAnswer(best, rows[best]!, rows[best]!.to);
    const nothing = open.filter(row => row.from === '0');
    const last = nothing.findLast(row => row.raises === undefined) ?? nothing.at(-1);
    return last ? rowAnswer(rows.indexOf(last), last, '0') : { points: '0' };
}

const rowAnswer = (option: number, { from, to }: ModelRow, points: ModelRow['to']): AnswerObject =>
    from === to ? { option } : { option, points };

const isMore = (a: ModelRow['to'], b: ModelRow['to']): boolean => compare(readExact(a)!, readExact(b)!) > 0;

function hasFormula(item: ModelItem, marks: readonly Mark[]): boolean {
    const effects = marks.filter(({ name }) => item.markers.includes(name)).flatMap(mark => mark.effects);
    return effects.some(effect => effect.$type === 'MarkScore');
}
