// The language server as a Node process: speaks LSP over --stdio, --node-ipc or --socket=N.
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './start.ts';

startServer(createConnection(ProposedFeatures.all), NodeFileSystem);
