// npm run check: types, lint, format and layers; prints what it ran.
import { CHECK_STEPS } from '../src/checking.ts';
import { runSteps } from '../src/steps.ts';

const reports = await runSteps(CHECK_STEPS);
const failed = reports.filter(report => !report.passed).length;
console.log(`${reports.length - failed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
