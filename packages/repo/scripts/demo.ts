// npm run demo: builds, checks and compiles both examples, runs their worked examples, scores an audit and explains it.
import { mkdirSync } from 'node:fs';
import { foldersIn } from '../src/files.ts';
import { inRoot } from '../src/root.ts';
import { runNode, runScript } from '../src/steps.ts';

const GUIJU = inRoot('packages/cli/bin/guiju.cjs');
const EXAMPLES = ['after-sales-100', 'after-sales-145'];
/** An exclusion and a deduction: the order of scaling and deducting shows. */
const AUDIT = 'examples/after-sales-100/audits/one-deduction-after-exclusion.json';

function guiju(...args: string[]): void {
    console.log(`\n$ npx guiju ${args.join(' ')}`);
    if (!runNode(GUIJU, ...args)) fail(`guiju ${args.join(' ')}`);
}

function fail(what: string): never {
    console.error(`\n演示未完成 · the demo stopped at: ${what}`);
    process.exit(1);
}

if (!runScript('build')) fail('npm run build');
for (const example of EXAMPLES.filter(name => !foldersIn('examples').includes(name))) fail(`no examples/${example}`);
mkdirSync(inRoot('.cache/demo'), { recursive: true });
for (const example of EXAMPLES) {
    guiju('check', `examples/${example}`);
    guiju('compile', `examples/${example}/rule.guiju`, '-o', `.cache/demo/${example}.json`);
}
guiju('test', 'examples');
guiju('score', 'examples/after-sales-100/rule.guiju', AUDIT, '--explain');
console.log('\n演示完成 · the demo is complete.');
