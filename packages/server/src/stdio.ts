// The language server over the standard input and output of this process.
import { startServer } from './start.ts';

/** Serves until the client leaves; Node's parts are loaded only here, so that a browser can import the package. */
export async function serveStdio(): Promise<void> {
    const { NodeFileSystem } = await import('langium/node');
    const { createConnection, ProposedFeatures } = await import('vscode-languageserver/node');
    startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout), NodeFileSystem);
}
