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
import { decodingFiles } from './decoding-files.ts';
import { GuijuFormatting } from './formatting.ts';
import { ImportingDocumentBuilder } from './importing-builder.ts';

export interface ServerServices {
    shared: LangiumSharedServices;
    guiju: LangiumServices & GuijuAddedServices;
}

const ServerModule = {
    workspace: { DocumentBuilder: (services: LangiumSharedCoreServices) => new ImportingDocumentBuilder(services) }
};

const GuijuServerModule = {
    lsp: {
        CodeActionProvider: (services: GuijuServices) => new GuijuCodeActions(services),
        Formatter: () => new GuijuFormatting()
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
