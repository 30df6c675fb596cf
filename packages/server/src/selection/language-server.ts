// Langium's language server with the one request more that it does not know: what a selection grows to.
import { URI } from 'langium';
import { DefaultLanguageServer, type LangiumSharedServices } from 'langium/lsp';
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { selectionAt } from './ranges.ts';

export class GuijuLanguageServer extends DefaultLanguageServer {
    protected override buildInitializeResult(params: InitializeParams): InitializeResult {
        const result = super.buildInitializeResult(params);
        return { ...result, capabilities: { ...result.capabilities, selectionRangeProvider: true } };
    }
}

export function serveSelections(connection: Connection, { workspace }: LangiumSharedServices): void {
    connection.onSelectionRanges(({ textDocument, positions }) => {
        const document = workspace.LangiumDocuments.getDocument(URI.parse(textDocument.uri));
        return document ? positions.map(position => selectionAt(document, position)) : null;
    });
}
