// The outline of a file, and the parts of all open files by name, code, title, or how these are read.
import type { LangiumDocument } from 'langium';
import type {
    DocumentSymbolProvider,
    LangiumServices,
    LangiumSharedServices,
    WorkspaceSymbolProvider
} from 'langium/lsp';
import { isRuleset, languageOf, type GuijuAddedServices } from '@guiju/language';
import type { DocumentSymbol, WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { leadsTo } from '../pinyin/pinyin.ts';
import { outlineOf } from './outline.ts';

export class GuijuDocumentSymbols implements DocumentSymbolProvider {
    private readonly services: LangiumServices & GuijuAddedServices;

    constructor(services: LangiumServices & GuijuAddedServices) {
        this.services = services;
    }

    getSymbols(document: LangiumDocument): DocumentSymbol[] {
        return outlineOf(document.parseResult.value, this.services.locale.language ?? languageOf(document));
    }
}

const MOST = 200;

export class GuijuWorkspaceSymbols implements WorkspaceSymbolProvider {
    private readonly services: LangiumSharedServices;

    constructor(services: LangiumSharedServices) {
        this.services = services;
    }

    getSymbols({ query }: WorkspaceSymbolParams): WorkspaceSymbol[] {
        const rulesets = this.services.workspace.LangiumDocuments.all.filter(({ parseResult }) =>
            isRuleset(parseResult.value)
        );
        return rulesets
            .flatMap(document => {
                const language = languageOf(document);
                return flat(outlineOf(document.parseResult.value, language), '')
                    .filter(({ symbol }) => leadsTo(query, symbol.name))
                    .map(({ symbol, around }) => ({
                        name: symbol.name,
                        kind: symbol.kind,
                        ...(around && { containerName: around }),
                        location: { uri: String(document.uri), range: symbol.selectionRange }
                    }));
            })
            .limit(MOST)
            .toArray();
    }
}

interface Inside {
    readonly symbol: DocumentSymbol;
    readonly around: string;
}

const flat = (symbols: readonly DocumentSymbol[], around: string): Inside[] =>
    symbols.flatMap(symbol => [{ symbol, around }, ...flat(symbol.children ?? [], symbol.name)]);
