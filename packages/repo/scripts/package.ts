// npm run package: packs the VS Code extension into dist/guiju.vsix, the same bytes for the same sources.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { inRoot, readPackage, runScript } from '@guiju/repo';

const EXTENSION = inRoot('packages/vscode');
const PACKED = inRoot('dist/guiju.vsix');

/** What the law asks to travel along; the copies are not committed. */
const LEGAL = ['LICENSE', 'THIRD-PARTY-NOTICES.md'];

/** A fixed time for the entries of the archive; without one it differs from run to run. */
const LONG_AGO = '1577836800';

function pack(): boolean {
    const vsce = inRoot('node_modules/@vscode/vsce/vsce');
    const options = ['--no-dependencies', '--allow-missing-repository', '--out', PACKED];
    const environment = { SOURCE_DATE_EPOCH: LONG_AGO, ...process.env };
    const result = spawnSync(process.execPath, [vsce, 'package', ...options], {
        cwd: EXTENSION,
        env: environment,
        encoding: 'utf8'
    });
    if (result.status !== 0) console.error(result.stdout + result.stderr);
    return result.status === 0;
}

function packWithLegalTexts(): boolean {
    const present = LEGAL.filter(name => existsSync(inRoot(name)));
    for (const name of present) copyFileSync(inRoot(name), `${EXTENSION}/${name}`);
    try {
        return pack();
    } finally {
        for (const name of present) rmSync(`${EXTENSION}/${name}`);
    }
}

mkdirSync(inRoot('dist'), { recursive: true });
if (runScript('bundle-extension') && packWithLegalTexts()) {
    const { version } = readPackage('packages/vscode/package.json');
    console.log(`dist/guiju.vsix  ${version}  ${Math.round(statSync(PACKED).size / 1024)} KiB`);
} else {
    console.error('dist/guiju.vsix was not written.');
    process.exitCode = 1;
}
