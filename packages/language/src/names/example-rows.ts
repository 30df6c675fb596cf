// What an answer in a worked example may name of its item: groups by title, rows by text.
import { AstUtils, type AstNode } from 'langium';
import { isGroup, isItemAnswer, isRow, isRowTaken, type Group, type Item, type Row } from '../generated/ast.ts';

type Named<Node> = readonly [node: Node, name: string];

/** The groups with a title of the item that is answered here. */
export function groupsInReach(node: AstNode): Named<Group>[] {
    const groups = itemAnsweredBy(node)?.members.filter(isGroup) ?? [];
    return groups.flatMap((group): Named<Group>[] => (group.title === undefined ? [] : [[group, group.title]]));
}

/** The rows of the group that is named; without one the rows whose text no other row of the item has. */
export function rowsInReach(node: AstNode): Named<Row>[] {
    const group = isRowTaken(node) ? node.group?.ref : undefined;
    if (group) return named(group.rows);
    const rows = rowsOfAnswered(node);
    return named(rows.filter(row => rows.every(other => other === row || other.label !== row.label)));
}

const named = (rows: readonly Row[]): Named<Row>[] => rows.map(row => [row, row.label]);

/** All rows of the item that is answered here, whatever their group. */
export function rowsOfAnswered(node: AstNode): Row[] {
    const members = itemAnsweredBy(node)?.members ?? [];
    return [...members.filter(isRow), ...members.filter(isGroup).flatMap(group => group.rows)];
}

function itemAnsweredBy(node: AstNode): Item | undefined {
    return AstUtils.getContainerOfType(node, isItemAnswer)?.items[0]?.ref;
}
