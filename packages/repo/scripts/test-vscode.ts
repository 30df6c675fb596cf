// npm run test:vscode: packs the extension and tries it in a real VS Code; says plainly where it could not.
import { mkdirSync, writeFileSync } from 'node:fs';
import { inRoot, runNode, runScript } from '@guiju/repo';
import { browserTrial } from '../src/browser/trial.ts';

/** The suite itself knows nothing of the runtime: it runs a script in Chromium and compares texts. */
const TRIAL = inRoot('.cache/browser-trial.json');

async function prepare(): Promise<boolean> {
    mkdirSync(inRoot('.cache'), { recursive: true });
    writeFileSync(TRIAL, JSON.stringify(await browserTrial()));
    return runScript('package');
}

const prepared = await prepare();
if (!prepared) console.log('0 passed, 1 failed');
if (!prepared || !runNode(inRoot('packages/vscode/test-host/run.ts'), inRoot('dist/guiju.vsix'), TRIAL)) {
    process.exitCode = 1;
}
