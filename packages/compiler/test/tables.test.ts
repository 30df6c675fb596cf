// Tables in the model: cells, what applies beside the rows, and look-ups.
import { readFileSync } from 'node:fs';
import { checkModel, writeModel } from '@guiju/model';
import { describe, expect, test } from 'vitest';
import { modelOf } from './model-of.ts';

const fixtures = new URL('./fixtures/', import.meta.url);
const zh = readFileSync(new URL('tables.zh.guiju', fixtures), 'utf8');
const en = readFileSync(new URL('tables.en.guiju', fixtures), 'utf8');

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
