// npm run build: bundles the command line, the language server and the VS Code extension.
import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { build } from 'esbuild';
import { BUNDLES, COPIES, LOADERS, optionsOf, type Bundle } from '../src/bundles.ts';
import { inRoot } from '../src/root.ts';

async function make(bundle: Bundle): Promise<boolean> {
    if (!existsSync(inRoot(bundle.entry))) {
        console.error(`${bundle.name}: ${bundle.entry} is missing, so ${bundle.output} was not written.`);
        return false;
    }
    try {
        await build({ ...optionsOf(bundle), absWorkingDir: inRoot() });
    } catch {
        console.error(`${bundle.name}: ${bundle.output} was not written; esbuild says why above.`);
        return false;
    }
    console.log(`${bundle.output}  ${Math.round(statSync(inRoot(bundle.output)).size / 1024)} KiB`);
    return true;
}

let complete = true;
for (const bundle of BUNDLES) complete = (await make(bundle)) && complete;
for (const { from, to } of COPIES) {
    mkdirSync(dirname(inRoot(to)), { recursive: true });
    copyFileSync(inRoot(from), inRoot(to));
}
for (const loader of LOADERS.filter(path => !existsSync(inRoot(path)))) {
    console.error(`${loader} is missing: it is a committed file, npm links the command to it.`);
    complete = false;
}
if (!complete) process.exitCode = 1;
