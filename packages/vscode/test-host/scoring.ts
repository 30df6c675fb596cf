// The bundled runtime in the page of a real browser: it must say there what Node said.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from './browser.ts';

/** Made by packages/repo/src/browser/trial.ts; the script leaves `guiju.scoreText(model, audit)` behind. */
export interface Trial {
    script: string;
    cases: { name: string; model: string; audit: string; expected: string }[];
}

export function readTrial(path: string): Trial {
    return JSON.parse(readFileSync(path, 'utf8')) as Trial;
}

/** Rejects with the first audit whose text differs. */
export async function scoresAsInNode(page: Page, { script, cases }: Trial): Promise<void> {
    assert.ok(cases.length > 0, 'there are no audits');
    await page.goto('about:blank');
    await page.addScriptTag({ content: script });
    assert.equal(await page.evaluate('typeof process + typeof window'), 'undefinedobject');
    for (const { name, model, audit, expected } of cases) {
        const call = `guiju.scoreText(${JSON.stringify(model)}, ${JSON.stringify(audit)})`;
        assert.equal(await page.evaluate(call), expected, name);
    }
}
