// Which block a piece stands in, and where the statements of the block begin.
import type { AstNode } from 'langium';
import type { Piece } from './pieces.ts';

/** A sentence in braces, whose parts are no statements of their own but for those named here. */
const SENTENCES: Readonly<Record<string, string>> = { Term: 'parts' };

/** Of the node whose braces are around, the part to which the piece belongs; undefined for words of the node itself. */
export function statementAt(piece: Piece, block: AstNode): AstNode | undefined {
    let node: AstNode | undefined = piece.node;
    while (node && node.$container !== block) node = node.$container;
    if (!node) return undefined;
    const only = SENTENCES[block.$type];
    return only === undefined || node.$containerProperty === only ? node : undefined;
}

export function begins(node: AstNode, piece: Piece): boolean {
    return node.$cstNode?.offset === piece.start;
}

/** Words of the block's own node that are no sentence, such as the two halves of a renewal. */
export function isPartOfList(piece: Piece, block: AstNode): boolean {
    return piece.node === block && !(block.$type in SENTENCES);
}
