// A block of grades in the model: tables, caps, shifts, suffixes and consequences.
import { readFileSync } from 'node:fs';
import { createWorkspace } from '@guiju/language';
import { checkModel, writeModel, type Model } from '@guiju/model';
import { describe, expect, test } from 'vitest';
import { compile } from '../src/index.ts';

const fixtures = new URL('./fixtures/', import.meta.url);
const zh = readFileSync(new URL('star-table.zh.guiju', fixtures), 'utf8');
const en = readFileSync(new URL('star-table.en.guiju', fixtures), 'utf8');

/** The model of a text that must hold no error. */
async function modelOf(text: string): Promise<Model> {
    const workspace = createWorkspace({ read: async path => (path === '/rule.guiju' ? text : undefined) });
    const document = (await workspace.open('/rule.guiju'))!;
    expect(workspace.diagnostics(document).map(({ message }) => message)).toEqual([]);
    return compile(document, () => 'rule.guiju');
}

describe('the model', () => {
    test('has every statement in its place', async () => {
        await expect(writeModel(await modelOf(zh))).toMatchFileSnapshot('fixtures/star-table.model.json');
    });

    test('reads back', async () => {
        const model = await modelOf(zh);
        expect(checkModel(JSON.parse(writeModel(model)))).toEqual({ model, problems: [] });
    });

    test('is the same from English words, and with the columns in any order', async () => {
        expect((await modelOf(en)).hash).toBe((await modelOf(zh)).hash);
    });

    test('is the same from lines and from a table with one row', async () => {
        const grades = (text: string): string => zh.replace(/等级 星级[^]*/, `等级 星级 按 总评 {\n${text}\n}\n`);
        const ladder = '  阶梯 三星 > 二星 > 不通过（不发证） 独立\n';
        const lines = await modelOf(grades(`${ladder}  三星 ≥ 88\n  二星 61~<88`));
        const table = await modelOf(grades(`${ladder}  | 门槛 | 三星 | 二星 |\n  | 总评 | ≥ 88 | 61~<88 |`));
        expect(table.hash).toBe(lines.hash);
        const other = await modelOf(grades(`${ladder}  | 门槛 | 三星 | 二星 |\n  | 总评 | ≥ 89 | 61~<89 |`));
        expect(other.hash).not.toBe(lines.hash);
    });
});
