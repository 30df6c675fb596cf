// An item as a revision or another plan writes it, completed by what it leaves as it was.
import { AstUtils, GrammarUtils, type CstNode } from 'langium';
import type { Item } from '../generated/ast.ts';
import { pieceOf, slice, words, type Piece } from './pieces.ts';

/** `codes`: whose codes the item bears. What the new one does not write is taken over. */
export function changedItem(now: Item, before: Item, codes: Item): Piece[] {
    const document = AstUtils.getDocument(now);
    const offset = now.$cstNode!.offset;
    const gap = words(' ', document, offset);
    const parts = [
        ...partsOf(now.markers.length > 0 ? now : before, 'markers'),
        [words('条目', document, offset)],
        codesOf(codes, now),
        ...first(now, before, 'title'),
        ...partsOf(now, 'points'),
        ...first(now, before, 'exclusion'),
        ...first(now, before, 'citation'),
        bodyOf(now) ?? bodyOf(before) ?? []
    ];
    return parts.flatMap(part => (part.length === 0 ? [] : [gap, ...part]));
}

/** Each node of a property as a part of its own. */
function partsOf(item: Item, property: string): Piece[][] {
    const document = AstUtils.getDocument(item);
    return GrammarUtils.findNodesForProperty(item.$cstNode, property).map(node => [pieceOf(document, node)]);
}

function first(now: Item, before: Item, property: string): Piece[][] {
    const own = partsOf(now, property);
    return own.length > 0 ? own : partsOf(before, property);
}

/** Whosever they are, they stand where the new item names it. */
function codesOf(codes: Item, now: Item): Piece[] {
    const at = GrammarUtils.findNodeForProperty(now.$cstNode, 'codes', 0)!;
    const texts = GrammarUtils.findNodesForProperty(codes.$cstNode, 'codes').map(({ text }) => text);
    if (codes !== now || texts.length === 0) return [words(texts.join('，'), AstUtils.getDocument(now), at.offset)];
    return [slice(AstUtils.getDocument(now), at.offset, lastOf(now, 'codes').end)];
}

const lastOf = (item: Item, property: string): CstNode =>
    GrammarUtils.findNodesForProperty(item.$cstNode, property).at(-1)!;

/** From the kind of its rows, if written, to the closing brace. */
function bodyOf(item: Item): Piece[] | undefined {
    const open = braceOf(item);
    if (!open) return undefined;
    const kind = GrammarUtils.findNodeForProperty(item.$cstNode, 'kind');
    return [slice(AstUtils.getDocument(item), (kind ?? open).offset, item.$cstNode!.end)];
}

export const braceOf = (node: { $cstNode?: CstNode }): CstNode | undefined =>
    GrammarUtils.findNodeForKeyword(node.$cstNode, '{');
