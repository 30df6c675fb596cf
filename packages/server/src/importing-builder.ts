// Builds imported files together with the file that imports them, wherever they lie, and knows the project of each.
import {
    DefaultDocumentBuilder,
    DocumentState,
    UriUtils,
    type BuildOptions,
    type LangiumDocument,
    type URI
} from 'langium';
import {
    calendarsNamedBy,
    decodeText,
    importsOf,
    isRuleset,
    keepCalendar,
    keepProject,
    keepUndecodable,
    PROJECT_FILE,
    projectPlaces,
    type ProjectText,
    type Ruleset
} from '@guiju/language';

type CancelToken = Parameters<DefaultDocumentBuilder['build']>[2] & {};

/**
 * Langium knows the files of the open folder only. Without this, a ruleset opened alone would be told that the file it
 * imports does not exist.
 */
export class ImportingDocumentBuilder extends DefaultDocumentBuilder {
    /** A project file is no ruleset: when it changes, comes or goes, the rulesets below it are checked anew. */
    override async update(changed: URI[], deleted: URI[], cancelToken?: CancelToken): Promise<void> {
        const projects = [...changed, ...deleted].filter(isProjectFile).map(uri => UriUtils.dirname(uri).path);
        const below = this.langiumDocuments.all
            .map(({ uri }) => uri)
            .filter(uri => !changed.some(other => UriUtils.equals(other, uri)))
            .filter(uri => projects.some(folder => uri.path.startsWith(folder.replace(/\/?$/, '/'))))
            .toArray();
        const own = [...changed.filter(uri => !isProjectFile(uri)), ...below];
        const gone = deleted.filter(uri => !isProjectFile(uri));
        await super.update(own, gone, cancelToken);
    }

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
            keepProject(document, await this.projectAbove(document.uri));
            for (const uri of importsOf(document as LangiumDocument<Ruleset>)) {
                const imported = await this.loadMissing(uri, document);
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

    /** The nearest project file, if there is one. */
    private async projectAbove(ruleset: URI): Promise<ProjectText | undefined> {
        for (const uri of projectPlaces(ruleset)) {
            if (await this.fileSystemProvider.exists(uri))
                return { uri, text: await this.fileSystemProvider.readFile(uri) };
        }
        return undefined;
    }

    /** A document that was not known until now; undefined for a known or unreadable one. */
    private async loadMissing(uri: URI, importing: LangiumDocument): Promise<LangiumDocument | undefined> {
        if (this.langiumDocuments.hasDocument(uri) || !uri.path.endsWith('.guiju')) return undefined;
        if (!(await this.fileSystemProvider.exists(uri))) return undefined;
        const decoded = decodeText(await this.fileSystemProvider.readBinary(uri));
        keepUndecodable(importing, uri, decoded.text === undefined ? decoded : undefined);
        if (decoded.text === undefined) return undefined;
        return this.langiumDocuments.getOrCreateDocument(uri);
    }
}

const isProjectFile = (uri: URI): boolean => UriUtils.basename(uri) === PROJECT_FILE;
