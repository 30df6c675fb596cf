// The author's own words for a part of a formula.
import { AstUtils, type AstNode } from 'langium';
import { isOperation } from '../generated/ast.ts';

const LONGEST = 40;

/** On one line and without comments, to compare. */
export function fullText(node: AstNode): string {
    const [start, end] = [firstOf(node).$cstNode?.offset, lastOf(node).$cstNode?.end];
    const text = AstUtils.getDocument(node)
        .textDocument.getText()
        .slice(start ?? 0, end ?? 0);
    return text
        .replace(/\/\/[^\n]*/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
}

/** Operations in a row all know the text of the whole row only, so their operands are asked. */
const firstOf = (node: AstNode): AstNode => (isOperation(node) ? firstOf(node.left) : node);
const lastOf = (node: AstNode): AstNode => (isOperation(node) ? lastOf(node.right) : node);

/** Short enough for a sentence. */
export const sourceText = (node: AstNode): string => shortened(fullText(node));

export function shortened(text: string): string {
    const characters = [...text];
    return characters.length <= LONGEST ? characters.join('') : `${characters.slice(0, LONGEST - 1).join('')}…`;
}

/** The operand of an operation that can be pointed to by itself, the right one if possible. */
export function pointedAt(node: AstNode): AstNode {
    if (!isOperation(node)) return node;
    return isOperation(node.right) && !isOperation(node.left) ? node.left : pointedAt(node.right);
}
