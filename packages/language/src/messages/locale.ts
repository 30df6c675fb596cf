// In which language a file is spoken to.
import type { LangiumDocument } from 'langium';
import { INVISIBLE } from '../lexer/invisible.ts';
import { keywords } from '../words.ts';
import type { Language } from './bilingual.ts';

/** The language of messages; undefined: that of each file. The editor sets it from the client's locale. */
export interface Locale {
    language: Language | undefined;
}

const WORDS = new Map(keywords.flatMap(pair => [[pair.zh, 'zh'] as const, [pair.en.split(' ')[0]!, 'en'] as const]));

/** The language of the first keyword of a file; Chinese where there is none. */
export function languageOf(document: LangiumDocument): Language {
    const word = /[\p{L}]+/u.exec(
        document.textDocument
            .getText()
            .replace(/\/\/[^\n]*/g, '')
            .replace(INVISIBLE, '')
    )?.[0];
    return (word !== undefined && WORDS.get(word)) || 'zh';
}
