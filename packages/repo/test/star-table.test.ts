// A block of grades from text to result: tables, caps, shifts, suffixes and consequences.
import { compile } from '@guiju/compiler';
import { score } from '@guiju/runtime';
import { createFixtures } from '@guiju/testing';
import { readText } from '@guiju/repo';
import { describe, expect, test } from 'vitest';

const text = readText('packages/compiler/test/fixtures/star-table.zh.guiju');
const checked = createFixtures().checkText(text);

describe('its results', () => {
    const graded = async (answers: Record<string, unknown>) => {
        const outcome = score(
            compile((await checked).document, uri => uri),
            { items: answers }
        );
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
                '封顶：存在(条目 其中 得分 = 0分) 成立：2.2（有条目为零），不高于“一星”',
                '升一级：条目 1.2 得分 20 = 20（职责满分）',
                '升降至多一级后仍为“一星”',
                expect.stringContaining('总评 90 ≥ 88')
            ]
        });
        expect((await graded({ ...best, '1.2': 4 })).name).toBe('一星');
    });
});
