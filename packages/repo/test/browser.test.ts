// Law: the runtime needs nothing but a browser, and gives there what it gives in Node, byte for byte.
import { createContext, Script, type Context } from 'node:vm';
import type { Result } from '@guiju/model';
import { expect, test } from 'vitest';
import { readIfPresent } from '@guiju/repo';
import { bundleForBrowser } from '../src/browser/bundle.ts';
import { browserTrial, type Trial } from '../src/browser/trial.ts';

/** The language itself and the encoders, no other global; and like a page with a strict policy, no `eval`. */
function bareContext(): Context {
    const globals = { TextEncoder, TextDecoder };
    return createContext(globals, { codeGeneration: { strings: false, wasm: false } });
}

interface Page {
    readonly trial: Trial;
    /** Runs code where the script of the trial has run. */
    run(code: string): string;
    scored(model: string, audit: string): string;
}

/** Made once; whichever test comes first waits for it. */
let opening: Promise<Page> | undefined;
const openPage = (): Promise<Page> => (opening ??= pageOf(browserTrial()));

async function pageOf(making: Promise<Trial>): Promise<Page> {
    const trial = await making;
    const context = bareContext();
    const run = (code: string): string => String(new Script(code).runInContext(context));
    run(trial.script);
    const quoted = (text: string): string => JSON.stringify(text);
    return { trial, run, scored: (model, audit) => run(`guiju.scoreText(${quoted(model)}, ${quoted(audit)})`) };
}

test('the context has nothing of Node', async () => {
    const { run } = await openPage();
    const names = ['process', 'require', 'Buffer', 'module', 'global', 'setImmediate', '__dirname'];
    const types = names.map(name => run(`typeof ${name}`));
    expect(types).toEqual(names.map(() => 'undefined'));
    expect(() => run("eval('1')")).toThrow();
});

test('every audit of the examples gives the same bytes as in Node', async () => {
    const { trial, scored } = await openPage();
    for (const { name, model, audit, expected } of trial.cases) {
        expect(scored(model, audit), name).toBe(expected);
    }
    console.log(`${trial.cases.length} audits, a script of ${Math.round(trial.script.length / 1024)} KiB`);
});

test('these are the stored results', async () => {
    const { trial, scored } = await openPage();
    const stored = trial.cases.flatMap(({ name, model, audit }) => {
        const result = readIfPresent(name.replace('/audits/', '/results/'));
        if (!name.includes('/audits/') || result === undefined) return [];
        const { plain } = JSON.parse(scored(model, audit)) as { plain: { result: Result } };
        return [[name, JSON.stringify(plain.result, null, 2) + '\n', result]];
    });
    expect(stored.length).toBeGreaterThan(20);
    for (const [name, actual, expected] of stored) expect(actual, name).toBe(expected);
    expect(trial.cases.length).toBeGreaterThan(stored.length);
});

test('a damaged model is refused with the same sentence', async () => {
    const { trial, scored } = await openPage();
    const { model, audit } = trial.cases[0]!;
    const damaged = model.replace('"total": "100"', '"total": "101"');
    expect(damaged).not.toBe(model);
    expect(scored(damaged, audit)).toContain('hash');
});

test('what needs Node cannot be bundled so', async () => {
    await expect(bundleForBrowser('packages/repo/src/root.ts')).rejects.toThrow(/node:fs/);
});
