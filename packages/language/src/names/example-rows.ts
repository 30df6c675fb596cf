// What an answer in a worked example may name of its item: groups by title, rows by text.
import { AstUtils, type AstNode } from 'langium';
import {
    isGroup,
    isItemAnswer,
    isRow,
    isRowTaken,
    isScaleOption,
    type Group,
    type Item,
    type Row,
    type ScaleOption
} from '../generated/ast.ts';
import { optionNames, scaleOf } from './options.ts';

type Named<Node> = readonly [node: Node, name: string];

/** The groups with a title of the item that is answered here. */
export function groupsInReach(node: AstNode): Named<Group>[] {
    const groups = itemAnsweredBy(node)?.members.filter(isGroup) ?? [];
    return groups.flatMap((group): Named<Group>[] => (group.title === undefined ? [] : [[group, group.title]]));
}

/** The rows of the group that is named; without one those whose text no other row has, or the answers of the scale. */
export function rowsInReach(node: AstNode): Named<Row | ScaleOption>[] {
    const group = isRowTaken(node) ? node.group?.ref : undefined;
    if (group) return named(group.rows);
    const rows = rowsOfAnswered(node);
    const own = named(rows.filter(row => rows.every(other => other === row || other.label !== row.label)));
    return [...own, ...optionsInReach(node)];
}

const named = (rows: readonly Row[]): Named<Row>[] => rows.map(row => [row, row.label]);

function optionsInReach(node: AstNode): Named<ScaleOption>[] {
    const item = itemAnsweredBy(node);
    const options = (item && scaleOf(item))?.members.filter(isScaleOption) ?? [];
    return options.flatMap(option => optionNames(option).map((name): Named<ScaleOption> => [option, name]));
}

/** All rows of the item that is answered here, whatever their group. */
export function rowsOfAnswered(node: AstNode): Row[] {
    const item = itemAnsweredBy(node);
    return item ? rowsOf(item) : [];
}

export function rowsOf({ members }: Item): Row[] {
    return [...members.filter(isRow), ...members.filter(isGroup).flatMap(group => group.rows)];
}

function itemAnsweredBy(node: AstNode): Item | undefined {
    return AstUtils.getContainerOfType(node, isItemAnswer)?.items[0]?.ref;
}
