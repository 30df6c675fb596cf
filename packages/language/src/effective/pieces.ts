// A text put together from parts of others, which remembers where each part comes from.
import type { CstNode, LangiumDocument } from 'langium';

/** A part of a file, or words of ours (`exact` false) that stand for the place in the file. */
export interface Piece {
    readonly text: string;
    readonly document: LangiumDocument;
    readonly offset: number;
    readonly exact: boolean;
}

export interface Edit {
    readonly from: number;
    readonly to: number;
    readonly pieces: readonly Piece[];
}

export interface Origin {
    readonly document: LangiumDocument;
    readonly offset: number;
}

/** Characters of one file. */
export interface OriginRange {
    readonly document: LangiumDocument;
    readonly from: number;
    readonly to: number;
}

export function slice(document: LangiumDocument, from: number, to: number): Piece {
    return { text: document.textDocument.getText().slice(from, to), document, offset: from, exact: true };
}

export const pieceOf = (document: LangiumDocument, node: CstNode): Piece => slice(document, node.offset, node.end);

/** Words that are in no file, told as if they stood at the place. */
export const words = (text: string, document: LangiumDocument, offset: number): Piece => ({
    text,
    document,
    offset,
    exact: false
});

/** The part of a file between two offsets with changes in it; a change inside of another one is left out. */
export function edited(document: LangiumDocument, from: number, to: number, edits: readonly Edit[]): Piece[] {
    const pieces: Piece[] = [];
    let at = from;
    for (const edit of [...edits].sort((a, b) => a.from - b.from || b.to - a.to)) {
        if (edit.from < at || edit.to > to) continue;
        pieces.push(slice(document, at, edit.from), ...edit.pieces);
        at = edit.to;
    }
    return [...pieces, slice(document, at, to)].filter(({ text }) => text !== '');
}

/** Where a character of the text that the pieces make comes from. */
export function originIn(pieces: readonly Piece[], offset: number): Origin {
    let start = 0;
    for (const piece of pieces) {
        const end = start + piece.text.length;
        if (offset < end || piece === pieces.at(-1)) {
            const inside = piece.exact ? Math.min(offset - start, piece.text.length) : 0;
            return { document: piece.document, offset: piece.offset + inside };
        }
        start = end;
    }
    throw new Error('a text without pieces');
}

/** Where the characters between two offsets come from; undefined unless one part of a file holds them all as they are. */
export function rangeIn(pieces: readonly Piece[], from: number, to: number): OriginRange | undefined {
    let start = 0;
    for (const { text, document, offset, exact } of pieces) {
        const end = start + text.length;
        if (exact && start <= from && to <= end && (from < end || from === to)) {
            return { document, from: offset + from - start, to: offset + to - start };
        }
        start = end;
    }
    return undefined;
}
