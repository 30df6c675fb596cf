// Every generated file of the repository with its content; npm run generate writes them, a test compares them.
import { generateGrammars } from '../highlighting/generate.ts';
import { generateHolidays } from './holidays.ts';
import { generateKeywordLists } from './keyword-lists.ts';
import { generateLanguage } from './language.ts';
import { generateNotices } from './notices.ts';
import { generateFromPages } from './check-pages.ts';
import { generateSchemas } from './schemas.ts';

/** Path from the root → content. */
export type GeneratedFiles = Map<string, string>;

export function generatedFiles(say: (line: string) => void = () => {}): GeneratedFiles {
    return new Map([...generateLanguage(say), ...derivedFiles()]);
}

/** Those that are made with the language itself. */
export function derivedFiles(): GeneratedFiles {
    return new Map([
        ...generateGrammars(),
        ...generateSchemas(),
        ...generateFromPages(),
        ...generateKeywordLists(),
        ...generateNotices(),
        ...generateHolidays()
    ]);
}
