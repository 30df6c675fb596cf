// Where an import points, and why the file there may not be read.
import { UriUtils, type LangiumDocument, type URI } from 'langium';
import type { Ruleset } from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import type { Undecodable } from '../source/decode.ts';
import { statementsOf } from './statements.ts';

/** The address of an imported file: relative to the file it stands in. */
export function importedUri(document: LangiumDocument, path: string): URI {
    return UriUtils.resolvePath(UriUtils.dirname(document.uri), path);
}

/** The files a ruleset names, that which it revises included; an import that is still being written names none. */
export function importsOf(document: LangiumDocument<Ruleset>): URI[] {
    return statementsOf(document.parseResult.value)
        .filter(element => element.$type === 'Import' || element.$type === 'Revision')
        .map(node => (node.file as typeof node.file | undefined)?.$refText)
        .filter(path => path !== undefined)
        .map(path => importedUri(document, path));
}

/** By the file that imports, then by the address of what is there and is no text. */
const UNDECODABLE = new WeakMap<LangiumDocument, Map<string, Undecodable>>();

/** Remembers that an imported file is there and cannot be read as text; without a problem, that it can. */
export function keepUndecodable(importing: LangiumDocument, uri: URI, found: Undecodable | undefined): void {
    const known = UNDECODABLE.get(importing) ?? new Map<string, Undecodable>();
    UNDECODABLE.set(importing, known);
    if (found) known.set(uri.toString(), found);
    else known.delete(uri.toString());
}

/** What is said of an imported file that is there and is no text; undefined of any other. */
export function undecodableText(importing: LangiumDocument, path: string): Bilingual | undefined {
    const found = UNDECODABLE.get(importing)?.get(importedUri(importing, path).toString());
    if (!found) return undefined;
    if (found.problem === 'unknown')
        return {
            zh: `导入的文件要能读。文件“${path}”在，但认不出它的编码，或者它不是文本：请另存为 UTF-8。`,
            en: `An imported file is readable. “${path}” is there, but its encoding is unknown or it is no text: save it as UTF-8.`
        };
    return {
        zh: `导入的文件要能读。文件“${path}”在，但第 ${found.line} 行有损坏的字符：请改正那一行，或另存为 UTF-8。`,
        en: `An imported file is readable. “${path}” is there, but line ${found.line} holds broken characters: mend that line, or save the file anew as UTF-8.`
    };
}
