// Runs the in-host suite in the desktop VS Code, which is downloaded: for machines with the internet. `code` names a version.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { exampleFolder } from './example.ts';

const [version = 'stable'] = process.argv.slice(2);
const folder = exampleFolder();
try {
    process.exitCode = await runTests({
        version,
        extensionDevelopmentPath: fileURLToPath(new URL('..', import.meta.url)),
        extensionTestsPath: fileURLToPath(new URL('./in-host/suite.cjs', import.meta.url)),
        launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust']
    });
} finally {
    rmSync(folder, { recursive: true });
}
