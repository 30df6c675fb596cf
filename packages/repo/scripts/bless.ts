// npm run bless: writes what the fixtures now give into them. Read the diff before you commit it.
// Arguments choose suites, as for vitest: npm run bless -- packages/language
import { runProgram } from '../src/steps.ts';

if (!runProgram('vitest', 'run', ...process.argv.slice(2), '--update')) process.exitCode = 1;
