// Builds imported files together with the file that imports them, wherever they lie.
import {
    DefaultDocumentBuilder,
    DocumentState,
    UriUtils,
    type AstNode,
    type BuildOptions,
    type LangiumDocument,
    type URI
} from 'langium';
import { isImport, isRuleset } from '@guiju/language';

type CancelToken = Parameters<DefaultDocumentBuilder['build']>[2] & {};

/**
 * Langium knows the files of the open folder only. Without this, a ruleset opened alone would be told that the file it
 * imports does not exist.
 */
export class ImportingDocumentBuilder extends DefaultDocumentBuilder {
    protected override async buildDocuments(
        documents: LangiumDocument[],
        options: BuildOptions,
        cancelToken: CancelToken
    ): Promise<void> {
        const all = [...documents];
        for (const document of all) {
            if (document.state === DocumentState.Changed)
                await this.langiumDocumentFactory.update(document, cancelToken);
            for (const uri of importsOf(document)) {
                const imported = await this.loadMissing(uri);
                if (imported) all.push(imported);
            }
        }
        await super.buildDocuments(all, options, cancelToken);
    }

    /** A document that was not known until now; undefined for a known or unreadable one. */
    private async loadMissing(uri: URI): Promise<LangiumDocument | undefined> {
        if (this.langiumDocuments.hasDocument(uri)) return undefined;
        if (!(await this.fileSystemProvider.exists(uri))) return undefined;
        return this.langiumDocuments.getOrCreateDocument(uri);
    }
}

function importsOf(document: LangiumDocument<AstNode>): URI[] {
    const ruleset = document.parseResult.value;
    if (!isRuleset(ruleset)) return [];
    return ruleset.elements
        .filter(isImport)
        .filter(node => node.file?.$refText)
        .map(node => UriUtils.resolvePath(UriUtils.dirname(document.uri), node.file.$refText));
}
