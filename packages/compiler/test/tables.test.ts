// Tables in the model: cells, what applies beside the rows, and look-ups.
import { readFileSync } from 'node:fs';
import { createWorkspace } from '@guiju/language';
import { checkModel, writeModel, type Model } from '@guiju/model';
import { describe, expect, test } from 'vitest';
import { compile } from '../src/index.ts';

const fixtures = new URL('./fixtures/', import.meta.url);
const zh = readFileSync(new URL('tables.zh.guiju', fixtures), 'utf8');
const en = readFileSync(new URL('tables.en.guiju', fixtures), 'utf8');

/** The model of a text that must hold no error. */
async function modelOf(text: string): Promise<Model> {
    const workspace = createWorkspace({ read: async path => (path === '/rule.guiju' ? text : undefined) });
    const document = (await workspace.open('/rule.guiju'))!;
    expect(workspace.diagnostics(document).map(({ message }) => message)).toEqual([]);
    return compile(document, () => 'rule.guiju');
}

describe('the model', () => {
    test('has every statement in its place', async () => {
        await expect(writeModel(await modelOf(zh))).toMatchFileSnapshot('fixtures/tables.model.json');
    });

    test('reads back', async () => {
        const model = await modelOf(zh);
        expect(checkModel(JSON.parse(writeModel(model)))).toEqual({ model, problems: [] });
    });

    test('is the same from English words', async () => {
        expect((await modelOf(en)).hash).toBe((await modelOf(zh)).hash);
    });
});
