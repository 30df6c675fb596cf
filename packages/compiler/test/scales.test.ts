// Scales in the model: the rows of the items that are answered by one.
import { readFileSync } from 'node:fs';
import { checkModel, writeModel } from '@guiju/model';
import { describe, expect, test } from 'vitest';
import { modelOf } from './model-of.ts';

const fixtures = new URL('./fixtures/', import.meta.url);
const zh = readFileSync(new URL('scales.zh.guiju', fixtures), 'utf8');
const en = readFileSync(new URL('scales.en.guiju', fixtures), 'utf8');

describe('the model', () => {
    test('has the rows of every scale, and the values of every band', async () => {
        await expect(writeModel(await modelOf(zh))).toMatchFileSnapshot('fixtures/scales.model.json');
    });

    test('reads back', async () => {
        const model = await modelOf(zh);
        expect(checkModel(JSON.parse(writeModel(model)))).toEqual({ model, problems: [] });
    });

    test('is the same from English words', async () => {
        expect((await modelOf(en)).hash).toBe((await modelOf(zh)).hash);
    });

    test('tells what a band takes in signs, whichever words it is written in', async () => {
        const { items } = await modelOf(zh);
        expect(
            items.flatMap(({ measured, groups }) => (measured ? [groups[0]!.rows.map(row => row.label)] : []))
        ).toEqual([
            ['≤ 5 公里', '≤ 20 公里', '> 20 公里'],
            ['≥ 95%', '80%~<95%', '< 80%'],
            ['= 0 次', '1~2 次', '≥ 3 次']
        ]);
    });
});
