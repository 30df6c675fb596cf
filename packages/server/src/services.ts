// Langium's containers for an editor, with the Guiju language in them.
import { inject, type LangiumSharedCoreServices } from 'langium';
import {
    createDefaultModule,
    createDefaultSharedModule,
    type DefaultSharedModuleContext,
    type LangiumServices,
    type LangiumSharedServices
} from 'langium/lsp';
import {
    GuijuGeneratedModule,
    GuijuGeneratedSharedModule,
    GuijuModule,
    register,
    type GuijuAddedServices,
    type GuijuServices
} from '@guiju/language';
import { GuijuCodeActions } from './code-actions.ts';
import { GuijuCompletion } from './completion/provider.ts';
import { decodingFiles } from './decoding-files.ts';
import { GuijuCalls } from './calls/provider.ts';
import { GuijuDefinition, GuijuHighlights, GuijuReferences } from './finding/finding.ts';
import { GuijuHover } from './hover/provider.ts';
import { GuijuSemanticTokens } from './colours/provider.ts';
import { GuijuHints } from './hints/provider.ts';
import { GuijuLinks } from './links/provider.ts';
import { GuijuRename } from './renaming/provider.ts';
import { GuijuLanguageServer } from './selection/language-server.ts';
import { GuijuSignatures } from './signature/provider.ts';
import { GuijuDocumentSymbols, GuijuWorkspaceSymbols } from './symbols/providers.ts';
import { GuijuFormatting } from './formatting.ts';
import { ImportingDocumentBuilder } from './importing-builder.ts';

export interface ServerServices {
    shared: LangiumSharedServices;
    guiju: LangiumServices & GuijuAddedServices;
}

const ServerModule = {
    workspace: { DocumentBuilder: (services: LangiumSharedCoreServices) => new ImportingDocumentBuilder(services) },
    lsp: {
        LanguageServer: (services: LangiumSharedServices) => new GuijuLanguageServer(services),
        WorkspaceSymbolProvider: (services: LangiumSharedServices) => new GuijuWorkspaceSymbols(services)
    }
};

type EditorServices = LangiumServices & GuijuAddedServices;

const GuijuServerModule = {
    lsp: {
        CodeActionProvider: (services: GuijuServices) => new GuijuCodeActions(services),
        CompletionProvider: (services: EditorServices) => new GuijuCompletion(services),
        HoverProvider: (services: EditorServices) => new GuijuHover(services),
        DefinitionProvider: () => new GuijuDefinition(),
        ReferencesProvider: (services: EditorServices) => new GuijuReferences(services),
        DocumentHighlightProvider: (services: EditorServices) => new GuijuHighlights(services),
        RenameProvider: (services: EditorServices) => new GuijuRename(services),
        DocumentSymbolProvider: (services: EditorServices) => new GuijuDocumentSymbols(services),
        SignatureHelp: (services: EditorServices) => new GuijuSignatures(services),
        CallHierarchyProvider: (services: EditorServices) => new GuijuCalls(services),
        DocumentLinkProvider: () => new GuijuLinks(),
        SemanticTokenProvider: (services: EditorServices) => new GuijuSemanticTokens(services),
        InlayHintProvider: (services: EditorServices) => new GuijuHints(services),
        Formatter: (services: EditorServices) => new GuijuFormatting(services)
    }
};

/** Services for one client; the context brings the connection and the files it may read. */
export function createServerServices(context: DefaultSharedModuleContext): ServerServices {
    const files = {
        ...context,
        fileSystemProvider: (services: LangiumSharedCoreServices) => decodingFiles(context.fileSystemProvider(services))
    };
    const shared = inject(createDefaultSharedModule(files), GuijuGeneratedSharedModule, ServerModule);
    const guiju = inject(createDefaultModule({ shared }), GuijuGeneratedModule, GuijuModule, GuijuServerModule);
    register(shared, guiju);
    return { shared, guiju };
}
