// Rulesets and their imports, opened from any source of text: the way in for everything but the editor.
import { DocumentState, URI, type LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { DiagnosticData } from './checks/validator.ts';
import type { Severity } from './checks/check.ts';
import type { Ruleset } from './generated/ast.ts';
import type { Language } from './messages/bilingual.ts';
import { languageOf } from './messages/locale.ts';
import { createLanguage } from './module.ts';
import { calendarsNamedBy, keepCalendar } from './names/calendar-file.ts';
import { importsOf, keepUndecodable } from './names/imports.ts';
import type { Undecodable } from './source/decode.ts';
import { keepProject, projectPlaces, type ProjectText } from './project/projects.ts';

/** Text of a file by absolute path; undefined where there is none, the problem where what is there is no text. */
export interface SourceReader {
    read(path: string): Promise<string | Undecodable | undefined>;
}

export interface GuijuDiagnostic {
    readonly code: string;
    readonly severity: Severity;
    readonly message: string;
    /** Lines and characters from 0, as in LSP. */
    readonly range: Range;
    readonly path: string;
}

export interface Workspace {
    /** The checked document, its imports loaded; undefined where the file cannot be read. */
    open(path: string): Promise<LangiumDocument<Ruleset> | undefined>;
    /** What was found in it, in the file's own language unless another is asked for; by place. */
    diagnostics(document: LangiumDocument, language?: Language): GuijuDiagnostic[];
}

export function createWorkspace(reader: SourceReader): Workspace {
    const { shared } = createLanguage();
    const documents = shared.workspace.LangiumDocuments;

    /** Rulesets of a project share its file. */
    const projects = new Map<string, Promise<string | undefined>>();
    const readProject = (path: string): Promise<string | undefined> => {
        const text = projects.get(path) ?? textAt(reader, path);
        projects.set(path, text);
        return text;
    };

    /** `importing` is told where the file is there and is no text. */
    async function load(uri: URI, importing?: LangiumDocument): Promise<LangiumDocument | undefined> {
        if (documents.hasDocument(uri)) return documents.getDocument(uri);
        if (!uri.path.endsWith('.guiju')) return undefined;
        const text = await reader.read(uri.path);
        if (typeof text !== 'string') {
            if (importing) keepUndecodable(importing, uri, text);
            return undefined;
        }
        const document = shared.workspace.LangiumDocumentFactory.fromString<Ruleset>(text.replace(/^\uFEFF/, ''), uri);
        documents.addDocument(document);
        for (const target of importsOf(document)) await load(target, document);
        for (const calendar of calendarsNamedBy(document)) {
            keepCalendar(document, { uri: calendar, text: await textAt(reader, calendar.path) });
        }
        keepProject(document, await projectAbove(uri, readProject));
        return document;
    }

    return {
        async open(path) {
            const document = await load(URI.file(path));
            if (!document) return undefined;
            const pending = documents.all.filter(other => other.state < DocumentState.Validated).toArray();
            await shared.workspace.DocumentBuilder.build(pending, { validation: true });
            return document as LangiumDocument<Ruleset>;
        },
        diagnostics: diagnosticsOf
    };
}

/** Undefined, too, for what is no text. */
async function textAt(reader: SourceReader, path: string): Promise<string | undefined> {
    const found = await reader.read(path);
    return typeof found === 'string' ? found : undefined;
}

/** The nearest project file, if there is one. */
async function projectAbove(
    ruleset: URI,
    read: (path: string) => Promise<string | undefined>
): Promise<ProjectText | undefined> {
    for (const uri of projectPlaces(ruleset)) {
        const text = await read(uri.path);
        if (text !== undefined) return { uri, text };
    }
    return undefined;
}

function diagnosticsOf(document: LangiumDocument, language: Language = languageOf(document)): GuijuDiagnostic[] {
    const found = (document.diagnostics ?? []).map(diagnostic => {
        const data = diagnostic.data as DiagnosticData;
        return {
            code: data.code,
            severity: SEVERITIES[diagnostic.severity ?? 1]!,
            message: data.messages[language],
            range: diagnostic.range,
            path: document.uri.path
        };
    });
    return found.sort((a, b) => byPlace(a.range, b.range) || (a.code < b.code ? -1 : 1));
}

const SEVERITIES: Record<number, Severity> = { 1: 'error', 2: 'warning', 3: 'info', 4: 'info' };

function byPlace(a: Range, b: Range): number {
    return a.start.line - b.start.line || a.start.character - b.start.character;
}
