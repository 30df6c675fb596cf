// npm run test:vscode: packs the extension and tries it in a real VS Code; says plainly where it could not.
import { inRoot, runNode, runScript } from '@guiju/repo';

const packed = runScript('package');
if (!packed) console.log('0 passed, 1 failed');
if (!packed || !runNode(inRoot('packages/vscode/test-host/run.ts'), inRoot('dist/guiju.vsix'))) process.exitCode = 1;
