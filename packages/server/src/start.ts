// Serves the language to one client.
import type { DefaultSharedCoreModuleContext } from 'langium';
import { startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { languageOfLocale } from './locale.ts';
import { serveSelections } from './selection/language-server.ts';
import { createServerServices, type ServerServices } from './services.ts';

/** Starts listening. `files` says how files are read: Langium's `NodeFileSystem`, or `EmptyFileSystem` for none. */
export function startServer(connection: Connection, files: DefaultSharedCoreModuleContext): ServerServices {
    const services = createServerServices({ connection, ...files });
    services.shared.lsp.LanguageServer.onInitialize(({ locale }) => {
        services.guiju.locale.language = languageOfLocale(locale);
    });
    serveSelections(connection, services.shared);
    startLanguageServer(services.shared);
    return services;
}
