// Formatting as an editor asks for it of the bundled server.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createLanguage } from '@guiju/language';
import { TextDocument, URI } from 'langium';
import type { CodeAction, TextEdit } from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GuijuFormatting } from '../src/formatting.ts';
import { bundleServer, startClient, type Client } from './client.ts';

const ROUGH = `规则 甲 《一》
评分 满分 10 分 {
1 “问候” 10分 可删减,须 理由
}
等级 级别 按 总评 {
    阶梯 甲等>乙等
  |门槛|甲等|
  |总评|≥ 95|
}
`;
const OPTIONS = { tabSize: 4, insertSpaces: true };

let folder: string;
let client: Client;
let path: string;

beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guiju-formatting-'));
    path = join(folder, 'rule.guiju');
    client = await startClient(bundleServer(join(folder, 'bundle')));
    await client.open(path, ROUGH);
});

afterAll(async () => {
    await client.connection.sendRequest('shutdown');
    await client.connection.sendNotification('exit');
    await client.ended;
    rmSync(folder, { recursive: true });
});

async function after(method: string, more: object): Promise<string> {
    const textDocument = { uri: String(pathToFileURL(path)) };
    const request = { textDocument, options: OPTIONS, ...more };
    const edits: TextEdit[] = await client.connection.sendRequest(`textDocument/${method}`, request);
    return TextDocument.applyEdits(TextDocument.create('', '', 0, ROUGH), edits);
}

test('the whole text', async () => {
    expect(await after('formatting', {})).toBe(`规则 甲 《一》
评分 满分 10分 {
  1 “问候” 10分 可删减，须 理由
}
等级 级别 按 总评 {
  阶梯 甲等 > 乙等
  | 门槛 | 甲等 |
  | 总评 | ≥ 95 |
}
`);
});

test('a range: no other line moves', async () => {
    const range = { start: { line: 2, character: 3 }, end: { line: 2, character: 9 } };
    const expected = ROUGH.replace('\n1 “问候” 10分 可删减,', '\n  1 “问候” 10分 可删减，');
    expect(await after('rangeFormatting', { range })).toBe(expected);
});

test('a line that is done', async () => {
    const typed = { position: { line: 6, character: 0 }, ch: '\n' };
    expect(await after('onTypeFormatting', typed)).toBe(ROUGH.replace('    阶梯 甲等>乙等', '  阶梯 甲等 > 乙等'));
});

test('a row that is done, and with it its table', async () => {
    const typed = { position: { line: 7, character: 13 }, ch: '|' };
    const expected = ROUGH.replace('|门槛|甲等|', '| 门槛 | 甲等 |').replace('|总评|≥ 95|', '| 总评 | ≥ 95 |');
    expect(await after('onTypeFormatting', typed)).toBe(expected);
});

/** An editor's text is there before its tree: places of the old tree would tear the new text apart. */
test('a text that was typed just now, before it is read', () => {
    const { shared } = createLanguage();
    const document = shared.workspace.LangiumDocumentFactory.fromString(ROUGH, URI.file('/rule.guiju'));
    const typed = `// 一行\n${ROUGH.replace('等级 级别 按 总评', '等级   级别 按    总评')}`;
    TextDocument.update(document.textDocument, [{ text: typed }], 2);
    const edits = new GuijuFormatting({ shared }).formatDocument(document, {
        textDocument: { uri: '' },
        options: OPTIONS
    });
    const laidOut = TextDocument.applyEdits(document.textDocument, edits);
    expect(laidOut).toContain('// 一行\n规则 甲 《一》\n评分 满分 10分 {\n');
    expect(laidOut).toContain('等级 级别 按 总评 {\n  阶梯 甲等 > 乙等\n');
});

test('a text that cannot be read whole stays', async () => {
    await client.change(path, `${ROUGH}评分 {`);
    expect(await after('formatting', {})).toBe(ROUGH);
    await client.change(path, ROUGH);
});

describe('actions for the whole file', () => {
    async function actions(only: string): Promise<CodeAction[]> {
        const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
        const textDocument = { uri: String(pathToFileURL(path)) };
        return client.connection.sendRequest('textDocument/codeAction', {
            textDocument,
            range,
            context: { diagnostics: [], only: [only] }
        });
    }

    const made = (text: string, [action]: CodeAction[]): string =>
        TextDocument.applyEdits(TextDocument.create('', '', 0, text), Object.values(action!.edit!.changes!)[0]!);

    test('keywords of the other language', async () => {
        const found = await actions('source');
        expect(found.map(({ title, kind }) => [title, kind])).toEqual([['把关键字换成英文', 'source.keywords.guiju']]);
        expect(made(ROUGH, found)).toBe(`ruleset 甲 《一》
scoring full marks 10 points {
  1 “问候” 10 points excludable, reason required
}
grades 级别 by 总评 {
  ladder 甲等 > 乙等
  | gate | 甲等 |
  | 总评 | ≥ 95 |
}
`);
    });

    test('all changes that leave no choice, and none where there is none', async () => {
        expect(await actions('source.fixAll')).toEqual([]);
        const wrong = ROUGH.replace('可删减,须 理由', '{ 2~1 “丙”  4~3 “丁” }');
        await client.change(path, wrong);
        expect(made(wrong, await actions('source.fixAll'))).toBe(wrong.replace('2~1', '1~2').replace('4~3', '3~4'));
        await client.change(path, ROUGH);
    });
});
