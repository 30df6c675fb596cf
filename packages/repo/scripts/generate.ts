// npm run generate: writes every generated file that is not as it should be.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generateLanguage } from '../src/generated/language.ts';
import { inRoot, readIfPresent } from '../src/root.ts';

const say = (line: string): void => console.log(line);

// The language first, and the rest loaded only then: it imports the syntax tree that the grammar has just given.
write(generateLanguage(say));
const { derivedFiles } = await import('../src/generated/files.ts');
write(derivedFiles());

function write(files: Map<string, string>): void {
    const stale = [...files].filter(([path, content]) => readIfPresent(path) !== content);
    for (const [path, content] of stale) {
        mkdirSync(dirname(inRoot(path)), { recursive: true });
        writeFileSync(inRoot(path), content);
        say(`written: ${path}`);
    }
    say(`${files.size} generated files, ${stale.length} written`);
}
