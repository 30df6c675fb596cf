// A block of grades in the model: tables, caps, shifts, suffixes and consequences.
import { readFileSync } from 'node:fs';
import { checkModel, writeModel } from '@guiju/model';
import { describe, expect, test } from 'vitest';
import { modelOf } from './model-of.ts';

const fixtures = new URL('./fixtures/', import.meta.url);
const zh = readFileSync(new URL('star-table.zh.guiju', fixtures), 'utf8');
const en = readFileSync(new URL('star-table.en.guiju', fixtures), 'utf8');

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
