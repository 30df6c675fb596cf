// Tries the packed extension in a real VS Code: `run.ts guiju.vsix trial.json`. The last line is "N passed, N failed".
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser, withPage, type Browser } from './browser.ts';
import { exampleFolder } from './example.ts';
import { runInHost } from './in-host/run.ts';
import { findChromium, installParts, whyNot } from './parts.ts';
import { SCENARIOS } from './scenarios.ts';
import { readTrial, scoresAsInNode } from './scoring.ts';
import { startServer, type WorkbenchServer } from './server.ts';
import { workbenchUrl } from './workbench.ts';

const SCREENS = fileURLToPath(new URL('../../../.cache/vscode-screens', import.meta.url));
const EXTENSION = fileURLToPath(new URL('..', import.meta.url));

interface Counts {
    passed: number;
    failed: number;
}

/** Paths of what is tried. */
interface Subjects {
    vsix: string;
    trial: string;
}

/** What it is tried with. */
interface Parts {
    host: string;
    chromium: string;
}

async function runScenarios(server: WorkbenchServer, browser: Browser, counts: Counts): Promise<void> {
    for (const scenario of SCENARIOS) {
        const { name, locale } = scenario;
        const folder = exampleFolder();
        const place = { url: workbenchUrl(server.address, { folder }), screens: SCREENS };
        try {
            await withPage(browser, locale, async page => {
                await scenario.run(page, place).catch(async (error: unknown) => {
                    await page.screenshot({ path: join(SCREENS, `failed-${locale}.png`) });
                    throw error;
                });
            });
            counts.passed += 1;
            console.log(`ok: ${name}`);
        } catch (error) {
            counts.failed += 1;
            console.log(`FAILED: ${name}`, error);
        } finally {
            rmSync(folder, { recursive: true });
        }
    }
}

async function runSuiteInHost(server: WorkbenchServer, browser: Browser, counts: Counts): Promise<void> {
    const folder = exampleFolder();
    try {
        const { passed, failed } = await withPage(browser, 'en', page =>
            runInHost(page, server.address, { folder, development: EXTENSION })
        );
        counts.passed += passed;
        counts.failed += failed;
    } finally {
        rmSync(folder, { recursive: true });
    }
}

/** Without VS Code: the browser that is here anyway. */
async function runScoring(trial: string, browser: Browser, counts: Counts): Promise<void> {
    const name = 'the runtime scores in a browser as in Node';
    try {
        await withPage(browser, 'en', page => scoresAsInNode(page, readTrial(trial)));
        counts.passed += 1;
        console.log(`ok: ${name}`);
    } catch (error) {
        counts.failed += 1;
        console.log(`FAILED: ${name}`, error);
    }
}

async function runAll({ vsix, trial }: Subjects, { host, chromium }: Parts): Promise<Counts> {
    mkdirSync(SCREENS, { recursive: true });
    const counts = { passed: 0, failed: 0 };
    const server = await startServer(host, resolve(vsix));
    try {
        const browser = await launchBrowser(host, chromium);
        try {
            await runScoring(trial, browser, counts);
            await runSuiteInHost(server, browser, counts);
            await runScenarios(server, browser, counts);
        } finally {
            await browser.close();
        }
    } finally {
        await server.stop();
    }
    console.log('screenshots: .cache/vscode-screens');
    return counts;
}

/** The parts that the suite needs, or the reason why it cannot run on this machine. */
function findParts(): Parts | string {
    const chromium = findChromium();
    const reason = whyNot();
    if (reason !== undefined || chromium === undefined) return reason ?? 'Chromium was not found';
    try {
        return { host: installParts(), chromium };
    } catch (error) {
        return `the parts of VS Code could not be installed: ${String(error)}`;
    }
}

/** Where something is missing nothing can be said about the extension; where everything must run, that is a failure. */
function explainAbsence(reason: string): void {
    console.log(`not run: ${reason}`);
    if (process.env['CI'] !== 'true') return;
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
}

const [vsix, trial] = process.argv.slice(2);
if (vsix === undefined || trial === undefined) throw new Error('usage: run.ts guiju.vsix trial.json');
const parts = findParts();
if (typeof parts === 'string') {
    explainAbsence(parts);
} else {
    const { passed, failed } = await runAll({ vsix, trial }, parts);
    console.log(`${passed} passed, ${failed} failed`);
    if (failed > 0) process.exitCode = 1;
}
