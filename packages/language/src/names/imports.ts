// Where an import points.
import { UriUtils, type LangiumDocument, type URI } from 'langium';
import type { Ruleset } from '../generated/ast.ts';
import { statementsOf } from './statements.ts';

/** The address of an imported file: relative to the file it stands in. */
export function importedUri(document: LangiumDocument, path: string): URI {
    return UriUtils.resolvePath(UriUtils.dirname(document.uri), path);
}

/** The files a ruleset names; an import that is still being written names none. */
export function importsOf(document: LangiumDocument<Ruleset>): URI[] {
    return statementsOf(document.parseResult.value)
        .filter(element => element.$type === 'Import')
        .map(node => (node.file as typeof node.file | undefined)?.$refText)
        .filter(path => path !== undefined)
        .map(path => importedUri(document, path));
}
