// What a check may offer to write: titled changes of text, made from the nodes that it looked at.
import { GrammarUtils, type AstNode, type CstNode } from 'langium';
import type { Bilingual } from '../messages/bilingual.ts';

/** Characters of the file of a node, by offset, and what replaces them. */
export interface Change {
    readonly from: number;
    readonly to: number;
    readonly text: string;
}

/** One way out. All its changes are made together, in the file of the node that the check was run on. */
export interface Fix {
    /** What pressing the button does, as an order: “把满分改为 97分”, “Set the full marks to 97 points”. */
    readonly title: Bilingual;
    readonly changes: readonly Change[];
    /** Nothing but this can be meant: an editor may take it without a question where it is the only one. */
    readonly safe?: boolean;
}

/** Writes a text where the node stands. */
export function replaced(node: AstNode | CstNode, text: string): Change {
    const { offset, end } = cstOf(node);
    return { from: offset, to: end, text };
}

/** Writes a text where a property of the node stands; none where the author did not write the property. */
export function replacedProperty(node: AstNode, property: string, text: string): Change[] {
    const cst = GrammarUtils.findNodeForProperty(node.$cstNode, property);
    return cst ? [replaced(cst, text)] : [];
}

export function insertedBefore(node: AstNode | CstNode, text: string): Change {
    const { offset } = cstOf(node);
    return { from: offset, to: offset, text };
}

export function insertedBehind(node: AstNode | CstNode, text: string): Change {
    const { end } = cstOf(node);
    return { from: end, to: end, text };
}

export const removed = (node: AstNode | CstNode): Change => replaced(node, '');

/** Writes a text where the first to the last value of a property of several values stand. */
export function replacedAll(node: AstNode, property: string, text: string): Change[] {
    const all = GrammarUtils.findNodesForProperty(node.$cstNode, property);
    const [first, last] = [all[0], all.at(-1)];
    return first && last ? [{ from: first.offset, to: last.end, text }] : [];
}

/** Takes out a node and the blanks behind it. */
export function removedWithBlank(node: AstNode): Change {
    const { offset, end, root } = node.$cstNode!;
    const blanks = /^[^\S\r\n]*/.exec(root.fullText.slice(end))?.[0] ?? '';
    return { from: offset, to: end + blanks.length, text: '' };
}

/** Takes out what stands between a node and a property written behind it. */
export function removedBetween(node: AstNode, behind: { node: AstNode; property: string }): Change | undefined {
    const next = GrammarUtils.findNodeForProperty(behind.node.$cstNode, behind.property);
    return next && { from: node.$cstNode!.end, to: next.offset, text: '' };
}

const cstOf = (node: AstNode | CstNode): CstNode => ('$type' in node ? node.$cstNode! : node);
