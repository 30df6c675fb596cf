// Bundles the VS Code extension and its server: `bundle-extension.ts [folder]`, packages/vscode/dist if none is named.
import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { BUNDLES, inRoot, optionsOf } from '@guiju/repo';

const EXTENSION = 'packages/vscode/dist';
const GRAMMAR = 'guiju.tmLanguage.json';

const folder = process.argv[2] === undefined ? inRoot(EXTENSION) : resolve(process.argv[2]);
mkdirSync(folder, { recursive: true });
for (const bundle of BUNDLES.filter(({ output }) => dirname(output) === EXTENSION)) {
    await build({ ...optionsOf(bundle), absWorkingDir: inRoot(), outfile: join(folder, basename(bundle.output)) });
}
copyFileSync(inRoot('grammars', GRAMMAR), join(folder, GRAMMAR));
