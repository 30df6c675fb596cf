// A run in parts gives the same result for any number of workers: in Node, and in a browser under a strict policy.
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Model } from '@guiju/model';
import { joined, jobsOf, simulatorOf, type Done, type Job, type Simulator } from '@guiju/runtime';
import { expect, test } from 'vitest';
import { bundleForBrowser } from '../src/browser/bundle.ts';
import { CHROMIUM, doneInChromium } from '../src/browser/chromium.ts';
import { exampleModel } from '../src/example-model.ts';

const RUN = { seed: 20_261_123, runs: 12 * 2048 + 77 };
const OPTIONS = { distribution: { defaults: { excluded: '6%', marked: '2%' } } };

function simulatorFor(model: Model): Simulator {
    const made = simulatorOf(model, OPTIONS);
    if ('errors' in made) throw new Error(JSON.stringify(made.errors));
    return made.simulator;
}

const resultOf = (model: Model, parts: readonly Done[]): string =>
    JSON.stringify(joined(simulatorFor(model), parts, RUN.seed));

/** Each job in a worker of its own. */
async function inNode(jobs: readonly Job[], script: string): Promise<Done[]> {
    const body = `${script};const {parentPort}=require('node:worker_threads');
        parentPort.once('message', job => parentPort.postMessage(guiju.work(job)));`;
    return Promise.all(
        jobs.map(
            job =>
                new Promise<Done>((resolve, reject) => {
                    const worker = new Worker(body, { eval: true });
                    worker.once('message', resolve).once('error', reject);
                    worker.postMessage(job);
                })
        )
    );
}

const ENTRY = 'packages/repo/src/browser/work.ts';

test.each(['after-sales-100', 'knock-outs'])('%s: 1, 2, 3 and 7 workers of Node', async scheme => {
    const model = await exampleModel(scheme);
    const script = await bundleForBrowser(ENTRY);
    const alone = resultOf(model, await inNode(jobsOf(model, OPTIONS, { ...RUN, workers: 1 }), script));
    for (const workers of [2, 3, 7]) {
        const parts = await inNode(jobsOf(model, OPTIONS, { ...RUN, workers }), script);
        expect(parts.map(({ way }) => way)).toEqual(Array(workers).fill('wasm'));
        expect(resultOf(model, parts)).toBe(alone);
    }
    expect(JSON.parse(alone)).toMatchObject({ runs: RUN.runs, engine: 'plan' });
});

const POLICY = "default-src 'none'; worker-src blob:; script-src 'nonce-NONCE'";

test.skipIf(!existsSync(CHROMIUM)).each([
    ['wasm', `${POLICY} 'wasm-unsafe-eval'`],
    ['table', POLICY]
])('Chromium with %s under %s', async (way, policy) => {
    const model = await exampleModel('after-sales-100');
    const script = await bundleForBrowser(ENTRY);
    const jobs = jobsOf(model, OPTIONS, { ...RUN, workers: 3 });
    const parts = await doneInChromium(jobs, { script, policy });
    expect(parts.map(part => part.way)).toEqual([way, way, way]);
    const alone = await inNode(jobsOf(model, OPTIONS, { ...RUN, workers: 1 }), script);
    expect(resultOf(model, parts)).toBe(resultOf(model, alone));
});
