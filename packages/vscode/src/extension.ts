// Starts the language server for .guiju files; everything the editor shows comes from there.
import { commands, type ExtensionContext } from 'vscode';
import {
    LanguageClient,
    TransportKind,
    type LanguageClientOptions,
    type ServerOptions
} from 'vscode-languageclient/node';

const CLIENT: LanguageClientOptions = {
    documentSelector: [
        { language: 'guiju', scheme: 'file' },
        { language: 'guiju', scheme: 'untitled' }
    ]
};

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
    const started = new LanguageClient('guiju', '规矩 Guiju', serverOf(context), CLIENT);
    client = started;
    context.subscriptions.push(commands.registerCommand('guiju.restartServer', () => started.restart()));
    await started.start();
}

export async function deactivate(): Promise<void> {
    await client?.stop();
}

function serverOf(context: ExtensionContext): ServerOptions {
    const run = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
    return { run, debug: { ...run, options: { execArgv: ['--inspect=6009'] } } };
}
