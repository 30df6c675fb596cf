// Where an import points.
import { UriUtils, type LangiumDocument, type URI } from 'langium';

/** The address of an imported file: relative to the file it stands in. */
export function importedUri(document: LangiumDocument, path: string): URI {
    return UriUtils.resolvePath(UriUtils.dirname(document.uri), path);
}
