// A block of grades from text to result: tables, caps, shifts, suffixes and consequences.
import { readFileSync } from 'node:fs';
import { createWorkspace } from '@guiju/language';
import { checkModel, writeModel, type Model } from '@guiju/model';
import { score } from '@guiju/runtime';
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

describe('its results', () => {
    const graded = async (answers: Record<string, unknown>) => {
        const outcome = score(await modelOf(zh), { items: answers });
        if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
        return outcome.result.grade!;
    };
    const best = { '1.1': 40, '1.2': 15, '2.1': 30, '2.2': 10 };

    test('a good audit', async () => {
        expect(await graded(best)).toMatchObject({
            name: '三星',
            qualifiers: ['(暗)'],
            consequences: { 监督: '18个月', 标志: '金' }
        });
    });

    test('every row of the table is asked', async () => {
        expect((await graded({ ...best, '2.1': 19, '1.2': 19 })).name).toBe('二星');
        expect((await graded({ ...best, '2.1': 4, '1.2': 19 })).name).toBe('一星');
        expect((await graded({ ...best, '1.1': 20, '1.2': 5 })).name).toBe('一星');
    });

    test('caps and shifts tell their reasons', async () => {
        expect(await graded({ ...best, '1.2': 20, '2.2': 0 })).toEqual({
            name: '一星',
            code: '一星',
            certificate: true,
            qualifiers: [],
            consequences: { 监督: '9个月' },
            because: [
                '封顶：存在(条目 其中 得分 = 0分) 成立（有条目为零），不高于“一星”',
                '升一级：条目 1.2 得分 20 = 20（职责满分）',
                '升降至多一级后仍为“一星”',
                expect.stringContaining('总评 90 ≥ 88')
            ]
        });
        expect((await graded({ ...best, '1.2': 4 })).name).toBe('一星');
    });
});
