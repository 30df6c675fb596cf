// Starts code-server: the real workbench of VS Code with a real extension host, without a download of VS Code.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { hostNode } from './parts.ts';

/** Nothing that talks to the network, greets or asks. */
const SETTINGS = {
    'workbench.startupEditor': 'none',
    'telemetry.telemetryLevel': 'off',
    'extensions.autoUpdate': false,
    'extensions.autoCheckUpdates': false,
    'git.enabled': false,
    'chat.disableAIFeatures': true,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'editor.accessibilitySupport': 'off'
};

export interface WorkbenchServer {
    /** `http://127.0.0.1:port` */
    address: string;
    /** What the server printed so far. */
    log(): string;
    stop(): Promise<void>;
}

/** A code-server with throw-away user data and the packed extension installed. */
export async function startServer(host: string, vsix: string): Promise<WorkbenchServer> {
    // The folder holds a Unix socket, whose path must stay short.
    const folder = mkdtempSync(join(tmpdir(), 'vsc-'));
    prepare(folder);
    install(host, folder, vsix);
    const child = spawn(hostNode(host), [...programOf(host, folder), ...OPTIONS], {
        env: environmentOf(host, folder),
        stdio: ['ignore', 'pipe', 'pipe']
    });
    const stop = async (): Promise<void> => {
        await end(child);
        rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    };
    let log = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (log += data.toString()));
    try {
        return { address: await listening(child, () => log), log: () => log, stop };
    } catch (error) {
        await stop();
        throw error;
    }
}

/** Without the smoke test driver the workbench ignores development extensions and test suites without a word. */
const OPTIONS = [
    ...['--bind-addr', '127.0.0.1:0', '--auth', 'none', '--disable-telemetry', '--disable-update-check'],
    ...['--disable-workspace-trust', '--disable-getting-started-override', '--ignore-last-opened'],
    ...['--vscode-option', 'enable-smoke-test-driver']
];

function prepare(folder: string): void {
    mkdirSync(join(folder, 'data/User'), { recursive: true });
    mkdirSync(join(folder, 'home'));
    writeFileSync(join(folder, 'data/User/settings.json'), JSON.stringify(SETTINGS));
    writeFileSync(join(folder, 'config.yaml'), 'auth: none\ncert: false\n');
}

function programOf(host: string, folder: string): string[] {
    const entry = join(host, 'node_modules/code-server/out/node/entry.js');
    const folders = ['--user-data-dir', join(folder, 'data'), '--extensions-dir', join(folder, 'extensions')];
    return [entry, '--config', join(folder, 'config.yaml'), ...folders];
}

function environmentOf(host: string, folder: string): NodeJS.ProcessEnv {
    const path = [dirname(hostNode(host)), process.env['PATH']].join(delimiter);
    const home = join(folder, 'home');
    return { ...process.env, PATH: path, HOME: home, XDG_CONFIG_HOME: '', XDG_DATA_HOME: '', EXTENSIONS_GALLERY: '{}' };
}

function install(host: string, folder: string, vsix: string): void {
    const args = [...programOf(host, folder), '--install-extension', vsix];
    const { status, stdout, stderr } = spawnSync(hostNode(host), args, {
        env: environmentOf(host, folder),
        encoding: 'utf8'
    });
    if (status !== 0) throw new Error(`${vsix} could not be installed\n${stdout}${stderr}`);
}

function listening(child: ChildProcess, log: () => string): Promise<string> {
    return new Promise((resolve, reject) => {
        const fail = (what: string): void => reject(new Error(`code-server ${what}\n${log()}`));
        const timer = setTimeout(() => fail('did not start within a minute'), 60_000);
        child.once('exit', code => fail(`ended with code ${code}`));
        child.stdout?.on('data', () => {
            const address = /HTTP server listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(log())?.[1];
            if (address === undefined) return;
            clearTimeout(timer);
            resolve(address);
        });
    });
}

async function end(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null) return;
    const ended = new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
}
