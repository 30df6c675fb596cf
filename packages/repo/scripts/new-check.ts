// npm run new-check <id>: writes source, fixtures and page of a check and puts it into the registry.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { filesOfNewCheck, isCheckId } from '../src/new-check.ts';
import { inRoot } from '../src/root.ts';

function stop(sentence: string): never {
    console.error(sentence);
    process.exit(2);
}

const id = process.argv[2] ?? '';
if (!isCheckId(id)) stop('usage: npm run new-check <subject>-<problem>, as in points-sum-mismatch');
if (existsSync(inRoot(`packages/language/src/checks/${id}.ts`))) stop(`${id} exists already`);

for (const [path, content] of filesOfNewCheck(id)) {
    mkdirSync(dirname(inRoot(path)), { recursive: true });
    writeFileSync(inRoot(path), content);
    console.log(path);
}
console.log('Fill the gaps, then: npx vitest run packages/language, npm run bless, npm run generate.');
