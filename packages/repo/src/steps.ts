// Runs the steps of a repository script one after the other, says what ran, and sums up.
import { spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';
import { inRoot } from './root.ts';

export interface Step {
    name: string;
    /** True when the step holds. */
    run(): boolean | Promise<boolean>;
}

export interface StepReport {
    name: string;
    passed: boolean;
}

/** Runs every step, also after one failed, so that one run shows everything. */
export async function runSteps(steps: readonly Step[]): Promise<StepReport[]> {
    const reports: StepReport[] = [];
    for (const step of steps) {
        console.log(`── ${step.name}`);
        const passed = await attempt(step);
        console.log(`${passed ? '   ok' : '   FAILED'}: ${step.name}`);
        reports.push({ name: step.name, passed });
    }
    return reports;
}

async function attempt(step: Step): Promise<boolean> {
    try {
        return await step.run();
    } catch (error) {
        console.error(error);
        return false;
    }
}

/** A program of node_modules or of the system, in the root, with its output shown. True for exit code 0. */
export function runProgram(program: string, ...args: string[]): boolean {
    const environment = { ...process.env, PATH: [inRoot('node_modules/.bin'), process.env['PATH']].join(delimiter) };
    const shell = process.platform === 'win32';
    const result = spawnSync(program, args, { cwd: inRoot(), stdio: 'inherit', env: environment, shell });
    if (result.error) console.error(`${program}: ${result.error.message}`);
    return result.status === 0;
}

/** A script of this package, with the Node that runs us. */
export function runScript(name: string, ...args: string[]): boolean {
    return runNode(inRoot('packages/repo/scripts', `${name}.ts`), ...args);
}

/** A JavaScript or TypeScript file, with the Node that runs us. */
export function runNode(file: string, ...args: string[]): boolean {
    return spawnSync(process.execPath, [file, ...args], { cwd: inRoot(), stdio: 'inherit' }).status === 0;
}
