// What a keyword says at its place: the note of the construct that it belongs to, and its spelling in the other language.
import { AstUtils, GrammarAST } from 'langium';
import { functionOf, keywords, type Bilingual, type Language } from '@guiju/language';
import { NOTES_OF_PROCESS } from './notes-of-process.ts';
import { NOTES_OF_SCORES } from './notes-of-scores.ts';
import { NOTES_OF_FUNCTIONS } from './functions.ts';

const NOTES = { ...NOTES_OF_SCORES, ...NOTES_OF_PROCESS };

/** The constructs that have a note, by the name of their rule in the grammar. */
export const noted: readonly string[] = Object.keys(NOTES);

/** The rule of the grammar that a keyword stands in. */
export function ruleOf(keyword: GrammarAST.AbstractElement): string | undefined {
    return AstUtils.getContainerOfType(keyword, isRule)?.name;
}

const isRule = (node: unknown): node is GrammarAST.ParserRule | GrammarAST.InfixRule =>
    GrammarAST.isParserRule(node) || GrammarAST.isInfixRule(node);

export function noteOfRule(rule: string | undefined): Bilingual | undefined {
    const note = rule === undefined ? undefined : NOTES[rule];
    return note && { zh: note[0], en: note[1] };
}

/** The same word in the other language; undefined where that needs no such word. */
export function otherSpelling(word: string): string | undefined {
    const single = word.replace(/\s+/g, ' ');
    const pair = keywords.find(({ zh }) => zh === single) ?? keywords.find(({ en }) => en === single);
    return (pair && (pair.zh === single ? pair.en : pair.zh)) || undefined;
}

/** In which language a keyword is spelled; undefined for what both share. */
export const languageOfWord = (word: string): Language => (/\p{Script=Han}/u.test(word) ? 'zh' : 'en');

export function noteOfFunction(name: string): Bilingual | undefined {
    const found = functionOf(name);
    return found && NOTES_OF_FUNCTIONS[found.meaning].note;
}
