// A client that speaks LSP over stdio to the bundled server, as an editor does.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
    createProtocolConnection,
    StreamMessageReader,
    StreamMessageWriter,
    type ClientCapabilities,
    type Diagnostic,
    type DidChangeWatchedFilesParams,
    type InitializeResult,
    type ProtocolConnection,
    type PublishDiagnosticsParams
} from 'vscode-languageserver/node';

const BUNDLER = fileURLToPath(new URL('../../repo/scripts/bundle-extension.ts', import.meta.url));

/** Bundles the server as the extension carries it; the path of the bundle in `folder`. */
export function bundleServer(folder: string): string {
    const { status, stderr } = spawnSync(process.execPath, [BUNDLER, folder], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return `${folder}/server.cjs`;
}

export interface Client {
    connection: ProtocolConnection;
    capabilities: InitializeResult['capabilities'];
    /** Opens a text under a path and waits for what the server says about it. */
    open(path: string, text: string): Promise<Diagnostic[]>;
    /** Replaces an opened text and waits for what the server says about it now. */
    change(path: string, text: string): Promise<Diagnostic[]>;
    /** Tells of files that changed on disk, and waits for what the server says about a text now. */
    until(path: string, changes: DidChangeWatchedFilesParams): Promise<Diagnostic[]>;
    /** The exit code, once the process has ended. */
    ended: Promise<number | null>;
}

export interface ClientOptions {
    /** What the client says that it is able to do; nothing where it says nothing. */
    readonly capabilities?: ClientCapabilities;
    /** The folder that is open in the editor. */
    readonly folder?: string;
}

export async function startClient(server: string, locale?: string, options: ClientOptions = {}): Promise<Client> {
    const root = options.folder === undefined ? null : String(pathToFileURL(options.folder));
    const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = connectionTo(child);
    const said = diagnosticsOf(connection);
    const result: InitializeResult = await connection.sendRequest('initialize', {
        processId: process.pid,
        rootUri: root,
        workspaceFolders: root === null ? null : [{ uri: root, name: 'folder' }],
        capabilities: options.capabilities ?? {},
        ...(locale === undefined ? {} : { locale })
    });
    await connection.sendNotification('initialized', {});
    let version = 1;
    return {
        connection,
        capabilities: result.capabilities,
        ended: new Promise(resolve => child.once('exit', resolve)),
        open(path, text) {
            const uri = String(pathToFileURL(path));
            const textDocument = { uri, languageId: 'guiju', version, text };
            return said(uri, connection.sendNotification('textDocument/didOpen', { textDocument }));
        },
        until(path, changes) {
            const uri = String(pathToFileURL(path));
            return said(uri, connection.sendNotification('workspace/didChangeWatchedFiles', changes));
        },
        change(path, text) {
            const uri = String(pathToFileURL(path));
            const change = { textDocument: { uri, version: ++version }, contentChanges: [{ text }] };
            return said(uri, connection.sendNotification('textDocument/didChange', change));
        }
    };
}

function connectionTo(child: ChildProcess): ProtocolConnection {
    const connection = createProtocolConnection(
        new StreamMessageReader(child.stdout!),
        new StreamMessageWriter(child.stdin!)
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
    connection.listen();
    return connection;
}

/** Waits for the next diagnostics of a file. Langium sends them without a version, hence one after the other. */
function diagnosticsOf(connection: ProtocolConnection) {
    const waiting = new Map<string, (diagnostics: Diagnostic[]) => void>();
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => {
        waiting.get(uri)?.(diagnostics);
    });
    return async (uri: string, sent: Promise<void>): Promise<Diagnostic[]> => {
        const answer = new Promise<Diagnostic[]>(resolve => waiting.set(uri, resolve));
        await sent;
        return answer;
    };
}
