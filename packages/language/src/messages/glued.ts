// Words without a blank between them, which are one name to the lexer.
import { keywords } from '../words.ts';
import type { Bilingual } from './bilingual.ts';

const WORDS = keywords.flatMap(({ zh, en }) => [zh, en]).filter(word => word.length > 1);
const KNOWN = new Set(WORDS);

/** A word of the language at the beginning, and something behind it that could stand by itself; the longest such word. */
export function gluedIn(name: string): Bilingual | undefined {
    if (KNOWN.has(name)) return undefined;
    const word = WORDS.filter(
        each => name.length > each.length && name.startsWith(each) && couldFollow(name, each)
    ).sort((a, b) => b.length - a.length)[0];
    if (word === undefined) return undefined;
    const rest = name.slice(word.length);
    return {
        zh: `“${word}”与“${rest}”之间需要空格。`,
        en: `A blank is needed between “${word}” and “${rest}”.`
    };
}

const PHRASES = WORDS.filter(word => word.includes(' ')).sort((a, b) => b.length - a.length);

/** `full marks2 points`: words of the language that stand together, and a number without a blank behind them. */
export function gluedPhraseIn(text: string): Bilingual | undefined {
    const phrase = PHRASES.find(each => text.startsWith(each) && /^[0-9０-９]/.test(text.slice(each.length)));
    if (phrase === undefined) return undefined;
    const number = /^[0-9０-９.．]+/.exec(text.slice(phrase.length))![0];
    return {
        zh: `“${phrase}”与“${number}”之间需要空格。`,
        en: `A blank is needed between “${phrase}” and “${number}”.`
    };
}

/** Chinese writes any two words together; in English a letter behind a word makes another word. */
const couldFollow = (name: string, word: string): boolean =>
    /\p{Script=Han}/u.test(word) || !/^[\p{L}-]/u.test(name.slice(word.length)) || KNOWN.has(name.slice(word.length));

/** Both parts are words of the language: hardly anybody would call a thing that. */
export function isGluedWords(name: string): boolean {
    return !KNOWN.has(name) && WORDS.some(word => name.startsWith(word) && KNOWN.has(name.slice(word.length)));
}
