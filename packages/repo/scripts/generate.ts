// npm run generate: writes every generated file that is not as it should be.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generatedFiles } from '../src/generated/files.ts';
import { inRoot, readIfPresent } from '../src/root.ts';

const files = generatedFiles(line => console.log(line));
const stale = [...files].filter(([path, content]) => readIfPresent(path) !== content);
for (const [path, content] of stale) {
    mkdirSync(dirname(inRoot(path)), { recursive: true });
    writeFileSync(inRoot(path), content);
    console.log(`written: ${path}`);
}
console.log(`${files.size} generated files, ${stale.length} written`);
