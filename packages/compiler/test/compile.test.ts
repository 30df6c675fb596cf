// From text to model: every construct, both languages, the same bytes every time.
import { readFileSync } from 'node:fs';
import { createWorkspace } from '@guiju/language';
import { checkModel, writeModel, type Model } from '@guiju/model';
import { describe, expect, test } from 'vitest';
import { compile } from '../src/index.ts';

const fixtures = new URL('./fixtures/', import.meta.url);
const zh = readFileSync(new URL('ten-points.zh.guiju', fixtures), 'utf8');
const en = readFileSync(new URL('ten-points.en.guiju', fixtures), 'utf8');

/** The model of a text that must hold no error. */
async function modelOf(text: string): Promise<Model> {
    const workspace = createWorkspace({ read: async path => (path === '/rule.guiju' ? text : undefined) });
    const document = (await workspace.open('/rule.guiju'))!;
    expect(workspace.diagnostics(document)).toEqual([]);
    return compile(document, () => 'rule.guiju');
}

/** A model without the places of its statements. */
function withoutSources(value: unknown): unknown {
    return JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === 'source' ? undefined : part)));
}

describe('compile', () => {
    test('every construct has its place in the model', async () => {
        await expect(writeModel(await modelOf(zh))).toMatchFileSnapshot('fixtures/ten-points.model.json');
    });

    test('the model reads back', async () => {
        const model = await modelOf(zh);
        expect(checkModel(JSON.parse(writeModel(model)))).toEqual({ model, problems: [] });
    });

    test('Chinese and English words give the same model and hash', async () => {
        const [first, second] = [await modelOf(zh), await modelOf(en)];
        expect(withoutSources(second)).toEqual(withoutSources(first));
        expect(second.hash).toBe(first.hash);
    });

    test('the same source gives the same bytes', async () => {
        expect(writeModel(await modelOf(zh))).toBe(writeModel(await modelOf(zh)));
    });

    test('line ends and blanks change places, not the hash', async () => {
        const spread = zh.replaceAll('\n', '\r\n\r\n').replaceAll('{', '{\r\n');
        expect((await modelOf(spread)).hash).toBe((await modelOf(zh)).hash);
    });

    test('a changed number changes the hash', async () => {
        const changed = zh.replace('乙 60~<85', '乙 61~<85');
        expect((await modelOf(changed)).hash).not.toBe((await modelOf(zh)).hash);
    });

    test('under a formula without 或 按评分行 rows are for reading only', async () => {
        const changed = zh.replace('，或 按评分行', '');
        const item = (await modelOf(changed)).items[0]!;
        expect([item.direct, item.groups]).toEqual(['any', []]);
    });
});
