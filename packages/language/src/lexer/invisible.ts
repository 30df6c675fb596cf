// Characters that nobody sees: left out before words are told apart, and every place still counts them.
import type { IToken } from 'chevrotain';
import type { LexerResult } from 'langium';

/**
 * Zero-width blanks, soft hyphens, marks and controls of the direction of writing, byte order marks in the middle. Joiners
 * belong to scripts and pictures that need them: they are left out behind Chinese, Latin, digits and blanks only.
 */
export const INVISIBLE =
    /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]|(?<=[\p{Script=Han}\p{Script=Latin}\p{N}\p{Z}\p{P}\n])[\u200C\u200D]/gu;

/** A text without them; `places[n]` is where its character n stands in the whole text. */
export interface SeenText {
    readonly text: string;
    readonly places: readonly number[];
}

/** Undefined for the usual text, which has none. */
export function seenText(text: string): SeenText | undefined {
    const hidden = new Set([...text.matchAll(INVISIBLE)].map(({ index }) => index));
    if (hidden.size === 0) return undefined;
    const places = [...Array(text.length).keys()].filter(at => !hidden.has(at));
    return { text: places.map(at => text[at]).join(''), places: [...places, text.length] };
}

/** Moves what was found in the seen text to its places in the whole one. */
export function moveToWhole({ tokens, hidden, errors }: LexerResult, { places }: SeenText): void {
    for (const token of [...tokens, ...hidden]) moveToken(token, places);
    for (const error of errors) {
        const start = error.offset;
        error.column = columnAt(places, start, error.column ?? 1);
        error.length = places[start + error.length - 1]! - places[start]! + 1;
        error.offset = places[start]!;
    }
}

function moveToken(token: IToken, places: readonly number[]): void {
    const { startOffset, endOffset = startOffset, startColumn = 1, endColumn = 1 } = token;
    token.startColumn = columnAt(places, startOffset, startColumn);
    token.endColumn = columnAt(places, endOffset, endColumn);
    token.startOffset = places[startOffset]!;
    token.endOffset = places[endOffset]!;
}

/** Columns count from the character behind the line end before. */
function columnAt(places: readonly number[], offset: number, column: number): number {
    const lineStart = offset - (column - 1);
    return places[offset]! - (lineStart === 0 ? -1 : places[lineStart - 1]!);
}
