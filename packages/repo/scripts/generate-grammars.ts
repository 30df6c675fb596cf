// Writes the grammars for highlighting, without the rest of npm run generate.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateGrammars } from '../src/highlighting/generate.ts';
import { inRoot } from '../src/root.ts';

export { generateGrammars };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    for (const [path, content] of generateGrammars()) {
        writeFileSync(inRoot(path), content);
        console.log(path);
    }
}
