// However a file was typed or saved, it is read as what people see in it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@guiju/compiler';
import { createFixtures } from '@guiju/testing';
import { describe, expect, it, test } from 'vitest';

const fixtures = createFixtures();

const RULE = `规则 X-1 《门店服务》 版本 1
依据 GB/T 27922-2011 《评价》 代号 C
发布 2026-03-01
评分 满分 2.5分 {
  不适用 禁止
  A.1.1 “方针” 2.5分 { 2.5 “有”  0-1 “无” }
}
计算 { café-数 = 合计(条目 得分)  得数 = café-数 × 2 }
`;

/** What is read, without the places it was read at. */
async function modelOf(text: string): Promise<unknown> {
    const { document, diagnostics } = await fixtures.checkText(text);
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
    return JSON.parse(
        JSON.stringify(
            compile(document, () => 'x'),
            (key, value: unknown) => (key === 'source' || key === 'hash' ? undefined : value)
        )
    );
}

describe('the same rule', () => {
    it.each([
        ['with the line ends of Windows', RULE.replaceAll('\n', '\r\n')],
        ['with the line ends of old Macs', RULE.replaceAll('\n', '\r')],
        ['with decomposed letters', RULE.normalize('NFD')],
        ['with a name decomposed in one place', RULE.replace('café-数 =', 'cafe\u0301-数 =')],
        [
            'with full-width digits',
            RULE.replace(/[0-9]/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
                .replace('X-１', 'X-1')
                .replace('版本 １', '版本 1')
        ],
        [
            'with full-width letters',
            RULE.replace('GB/T', 'ＧＢ／Ｔ').replace('A.1.1', 'Ａ.1.1').replace('= café', '= ｃａｆé')
        ],
        ['with a dash as standards print it', RULE.replace('27922-2011', '27922—2011')],
        [
            'with blanks that do not break',
            RULE.replace('GB/T 27922', 'GB/T\u00A027922').replaceAll('分 {', '\u00A0分\u00A0{')
        ],
        [
            'with the dashes of a word processor',
            RULE.replace('2026-03-01', '2026–03–01').replace('0-1', '0–1').replace('27922-2011', '27922\u20112011')
        ],
        ['with zero-width blanks', RULE.replaceAll('分', '分\u200B').replace('方针', '方\u200B针')],
        ['with a byte order mark', `\uFEFF${RULE}`],
        ['with a Cyrillic letter in a code', RULE.replace('A.1.1', '\u0410.1.1')]
    ])('%s', async (_, text) => {
        expect(await modelOf(text)).toEqual(await modelOf(RULE));
    });
});

test.each(['after-sales-100', 'service-maturity', 'star-guide'])(
    'the example %s reads the same with the line ends of Windows',
    async name => {
        const text = readFileSync(join(import.meta.dirname, '../../../examples', name, 'rule.guiju'), 'utf8');
        expect(await modelOf(text.replaceAll('\n', '\r\n'))).toEqual(await modelOf(text));
    }
);

test('places count the characters that nobody sees', async () => {
    const { document, diagnostics } = await fixtures.checkText(
        '备\u200B注 “甲” 错\n评\u200B分 满\u200B\u200B分 误 {}\n'
    );
    const syntax = diagnostics
        .filter(({ code }) => code === 'syntax')
        .map(({ range }) => document.textDocument.getText(range));
    expect(syntax).toEqual(['错', '误']);
});
