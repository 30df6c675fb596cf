// npm test: everything that must hold. The last line is "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { CHECK_STEPS } from '../src/checking.ts';
import { countLine, countsOfOutput, countsOfVitest, sum, type Counts, type VitestReport } from '../src/counts.ts';
import { inRoot } from '../src/root.ts';
import { runProgram, runScript, runSteps } from '../src/steps.ts';

const REPORT = inRoot('.cache/vitest.json');
const notRun: string[] = [];

function runVitest(): Counts {
    console.log('── tests (vitest)');
    mkdirSync(inRoot('.cache'), { recursive: true });
    rmSync(REPORT, { force: true });
    const succeeded = runProgram(
        'vitest',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${REPORT}`
    );
    const report = existsSync(REPORT) ? (JSON.parse(readFileSync(REPORT, 'utf8')) as VitestReport) : undefined;
    return countsOfVitest(report, succeeded);
}

/** The suite says `not run: reason` when its parts are missing; with CI=true it fails instead. */
function runEditorSuite(): Counts {
    console.log('── the real VS Code');
    const script = inRoot('packages/repo/scripts/test-vscode.ts');
    const result = spawnSync(process.execPath, [script], {
        cwd: inRoot(),
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
        maxBuffer: 1 << 28
    });
    process.stdout.write(result.stdout);
    const reason = /^not run: (.*)$/m.exec(result.stdout)?.[1];
    if (reason === undefined) return countsOfOutput(result.stdout, result.status === 0);
    notRun.push(`VS Code suite: ${reason}`);
    return { passed: 0, failed: process.env['CI'] === 'true' || result.status !== 0 ? 1 : 0 };
}

const steps = await runSteps([{ name: 'build', run: () => runScript('build') }, ...CHECK_STEPS]);
const counts = sum([
    ...steps.map(step => ({ passed: step.passed ? 1 : 0, failed: step.passed ? 0 : 1 })),
    runVitest(),
    runEditorSuite()
]);
for (const step of steps.filter(({ passed }) => !passed)) console.log(`failed: ${step.name}`);
for (const what of notRun) console.log(`未运行 · not run: ${what}`);
console.log(countLine(counts));
if (counts.failed > 0) process.exitCode = 1;
