// Regular expressions for words and signs. Works for JavaScript (flag u) and Oniguruma alike, and without looking back,
// because Monarch cannot: no rule starts inside a name, as the rule for names takes a name whole.
import { spellingsOf } from '@guiju/language';

/** Blanks within a line. */
export const BLANK = '[ \\t　]';

/** Nothing of a name follows. `\b` would see no boundary around Chinese characters. */
const WORD_END = '(?![\\p{L}\\p{M}\\p{N}_]|-[\\p{L}\\p{N}_])';

export function isWord(keyword: string): boolean {
    return /\p{L}/u.test(keyword);
}

export function isPhrase(keyword: string): boolean {
    return isWord(keyword) && keyword.includes(' ');
}

/** Any of the words, of which none may continue; the words of a phrase may stand apart. */
export function wordsPattern(words: readonly string[]): string {
    const alternatives = longestFirst(words).map(word => word.split(' ').map(escaped).join(`${BLANK}+`));
    return `(?:${alternatives.join('|')})${WORD_END}`;
}

/** Any of the signs, in any of its spellings. */
export function signsPattern(signs: readonly string[]): string {
    return longestFirst(signs.flatMap(spellingsOf)).map(escaped).join('|');
}

function longestFirst(words: readonly string[]): string[] {
    return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function escaped(text: string): string {
    return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
