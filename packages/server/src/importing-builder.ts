// Builds imported files together with the file that imports them, wherever they lie.
import { DefaultDocumentBuilder, DocumentState, type BuildOptions, type LangiumDocument, type URI } from 'langium';
import { calendarsNamedBy, importsOf, isRuleset, keepCalendar, type Ruleset } from '@guiju/language';

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
            if (!isRuleset(document.parseResult.value)) continue;
            await this.readCalendars(document as LangiumDocument<Ruleset>);
            for (const uri of importsOf(document as LangiumDocument<Ruleset>)) {
                const imported = await this.loadMissing(uri);
                if (imported) all.push(imported);
            }
        }
        await super.buildDocuments(all, options, cancelToken);
    }

    /** The calendars a ruleset names, read anew whenever it is. */
    private async readCalendars(document: LangiumDocument<Ruleset>): Promise<void> {
        for (const uri of calendarsNamedBy(document)) {
            const isThere = await this.fileSystemProvider.exists(uri);
            keepCalendar(document, { uri, text: isThere ? await this.fileSystemProvider.readFile(uri) : undefined });
        }
    }

    /** A document that was not known until now; undefined for a known or unreadable one. */
    private async loadMissing(uri: URI): Promise<LangiumDocument | undefined> {
        if (this.langiumDocuments.hasDocument(uri) || !uri.path.endsWith('.guiju')) return undefined;
        if (!(await this.fileSystemProvider.exists(uri))) return undefined;
        return this.langiumDocuments.getOrCreateDocument(uri);
    }
}
