// The bundled server as an editor meets it: the language of messages, answers to requests, imports, the end.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FileChangeType, type CodeAction } from 'vscode-languageserver/node';
import { bundleServer, startClient, type Client } from './client.ts';

const BROKEN = '规则 X-1 《甲》\n评分 满分 { }\n';
const SOUND = '规则 X-1 《甲》\n评分 满分 2分 {\n  不适用 禁止  给分 0~分值\n  1.1 “乙” 2分\n}\n';
const BASE = '规则 B-1 《基础》\n评分 满分 2分 {\n  不适用 禁止  给分 0~分值\n  1.1 “乙” 2分\n}\n';
const DERIVED = BASE.replace('规则 B-1 《基础》', '规则 D-1 《派生》\n导入 “../base/rule.guiju” 为 基础');

let folder: string;
let server: string;
const clients: Client[] = [];

async function client(locale?: string): Promise<Client> {
    const started = await startClient(server, locale);
    clients.push(started);
    return started;
}

async function end({ connection, ended }: Client): Promise<number | null> {
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    return ended;
}

beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'guiju-server-'));
    server = bundleServer(join(folder, 'bundle'));
});

afterEach(async () => {
    await Promise.all(clients.splice(0).map(end));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('messages', () => {
    it.each([
        ['zh-cn', '这里应为数，写的是“{”。'],
        ['zh-TW', '这里应为数，写的是“{”。'],
        ['en', 'A number belongs here, not “{”.'],
        ['de', 'A number belongs here, not “{”.']
    ])('for the locale %s', async (locale, message) => {
        const { open } = await client(locale);
        const diagnostics = await open(join(folder, 'broken.guiju'), BROKEN);
        expect(diagnostics[0]).toMatchObject({
            message,
            code: 'syntax',
            source: 'guiju',
            severity: 1,
            range: { start: { line: 1, character: 6 }, end: { line: 1, character: 7 } }
        });
    });

    it('without a locale, in the language of the file', async () => {
        const { open } = await client();
        const english = 'ruleset X-1 《A》\nscoring full marks { }\n';
        expect((await open(join(folder, 'zh.guiju'), BROKEN))[0]?.message).toContain('这里应为数');
        expect((await open(join(folder, 'en.guiju'), english))[0]?.message).toContain('A number belongs here');
    });

    it('of the checks are those of the command line', async () => {
        const { open } = await client('en');
        const diagnostics = await open(join(folder, 'sum.guiju'), SOUND.replace('“乙” 2分', '“乙” 3分'));
        expect(diagnostics.map(({ code }) => code)).toEqual(['points-sum-mismatch']);
        expect(diagnostics[0]?.range).toEqual({ start: { line: 1, character: 6 }, end: { line: 1, character: 8 } });
    });

    it('follow the text', async () => {
        const { open, change } = await client('zh-cn');
        const path = join(folder, 'changing.guiju');
        expect(await open(path, SOUND)).toEqual([]);
        expect(await change(path, BROKEN)).not.toEqual([]);
        expect(await change(path, SOUND)).toEqual([]);
    });
});

describe('several files', () => {
    it('that name built-in values may change one after the other', async () => {
        const { open, change } = await client('zh-cn');
        const text = `${SOUND}计算 { 总评 = 合计(条目 得分 其中 适用)，不舍入 }\n`;
        for (const name of ['one', 'two', 'three']) expect(await open(join(folder, `${name}.guiju`), text)).toEqual([]);
        expect(await change(join(folder, 'two.guiju'), text.replace('“乙” 2分', '“乙” 3分'))).not.toEqual([]);
        expect(await change(join(folder, 'three.guiju'), text.replace('《甲》', '《丙》'))).toEqual([]);
    });
});

describe('a folder', () => {
    it('is searched for a name, also in files that are not open', async () => {
        const place = join(folder, 'scheme');
        mkdirSync(join(place, 'base'), { recursive: true });
        mkdirSync(join(place, 'derived'));
        writeFileSync(join(place, 'base/rule.guiju'), BASE);
        writeFileSync(join(place, 'derived/rule.guiju'), DERIVED.replace('满分 2分 {', '满分 2分 取自 基础 {'));
        const started = await startClient(server, 'zh-cn', { folder: place });
        clients.push(started);
        await started.open(join(place, 'base/rule.guiju'), BASE);
        const uri = String(pathToFileURL(join(place, 'base/rule.guiju')));
        const edit: { changes: Record<string, unknown[]> } = await started.connection.sendRequest(
            'textDocument/rename',
            {
                textDocument: { uri },
                position: { line: 3, character: 3 },
                newName: '1.7'
            }
        );
        expect(Object.keys(edit.changes).sort()).toEqual([uri, uri.replace('/base/', '/derived/')]);
    });
});

describe('requests', () => {
    it('for words and hovers are answered at every place of a file, broken or not', async () => {
        const { open, connection } = await client('zh-cn');
        for (const [name, text] of Object.entries({ sound: SOUND, broken: BROKEN })) {
            const path = join(folder, `${name}.guiju`);
            await open(path, text);
            for (const [line, content] of text.split('\n').entries()) {
                const at = {
                    textDocument: { uri: String(pathToFileURL(path)) },
                    position: { line, character: content.length }
                };
                await connection.sendRequest('textDocument/hover', at);
                await connection.sendRequest('textDocument/completion', at);
            }
        }
    });

    it('for words offer the Chinese words of the language', async () => {
        const { open, connection, capabilities } = await client('zh-cn');
        expect(capabilities.completionProvider).toBeDefined();
        const path = join(folder, 'empty.guiju');
        await open(path, '\n');
        const at = { textDocument: { uri: String(pathToFileURL(path)) }, position: { line: 0, character: 0 } };
        const answer: { items: { label: string }[] } = await connection.sendRequest('textDocument/completion', at);
        expect(answer.items.map(({ label }) => label)).toContain('规则');
    });
});

describe('fixes', () => {
    const BASED = BASE.replace('1.1 “乙” 2分', '1.1 “乙” 3分');

    async function offered(locale: string, path: string, text: string): Promise<CodeAction[]> {
        const { open, connection } = await client(locale);
        const [diagnostic] = await open(path, text);
        return connection.sendRequest('textDocument/codeAction', {
            textDocument: { uri: String(pathToFileURL(path)) },
            range: diagnostic!.range,
            context: { diagnostics: [diagnostic] }
        });
    }

    it('are offered in the language of the person', async () => {
        const path = join(folder, 'fix.guiju');
        const wrong = SOUND.replace('“乙” 2分', '“乙” 3分');
        const [zh] = await offered('zh-cn', path, wrong);
        const [en] = await offered('en', path, wrong);
        expect(zh).toMatchObject({ title: '把“2分”改为“3分”', kind: 'quickfix', isPreferred: false });
        expect(en?.title).toBe('Change “2分” to “3分”');
        expect(zh?.edit?.changes).toEqual({
            [String(pathToFileURL(path))]: [
                { range: { start: { line: 1, character: 6 }, end: { line: 1, character: 8 } }, newText: '3分' }
            ]
        });
    });

    it('that can only mean one thing are preferred', async () => {
        const wrong = SOUND.replace('“乙” 2分', '“乙” 2分 { 2 “丙”  1~0 “丁” }');
        const [swap] = await offered('zh-cn', join(folder, 'swap.guiju'), wrong);
        expect(swap).toMatchObject({ title: '对调，写成“0~1”', isPreferred: true });
    });

    it('let a warning be ignored before its statement, and leave the reason to be written', async () => {
        const path = join(folder, 'ignored.guiju');
        const text = `${SOUND}  量表 三档 {\n  高 100%  低 0% }\n`;
        const [ignore] = await offered('zh-cn', path, text);
        expect(ignore).toMatchObject({ title: '不再提示“scale-unused”，写明理由', isPreferred: false });
        const [edit] = ignore!.edit!.changes![String(pathToFileURL(path))]!;
        expect(edit).toEqual({
            range: { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } },
            newText: '  // guiju-ignore scale-unused: \n'
        });
        const { open, change } = await client('zh-cn');
        const unreasoned = await open(path, text.replace('  量表', `${edit!.newText}  量表`));
        expect(unreasoned.map(({ code }) => code).sort()).toEqual(['scale-unused', 'suppression-reason-missing']);
        expect(await change(path, text.replace('  量表', `${edit!.newText.trimEnd()} 下一版启用\n  量表`))).toEqual([]);
    });

    it('are not made for an error that wants to be ignored', async () => {
        const wrong = SOUND.replace('“乙” 2分', '“乙” 3分');
        const actions = await offered('zh-cn', join(folder, 'error.guiju'), wrong);
        expect(actions.filter(({ title }) => title.includes('不再提示'))).toEqual([]);
    });

    it('never touch a file that is only built upon', async () => {
        mkdirSync(join(folder, 'kept'), { recursive: true });
        writeFileSync(join(folder, 'kept', 'base.guiju'), BASED);
        const keeping = `导入 “base.guiju” 为 基础\n评分 满分 5分 取自 基础 {\n  其余 照旧\n}\n`;
        const path = join(folder, 'kept', 'rule.guiju');
        const actions = await offered('zh-cn', path, keeping);
        for (const { edit } of actions) expect(Object.keys(edit?.changes ?? {})).toEqual([String(pathToFileURL(path))]);
    });
});

describe('imports', () => {
    const write = (name: string, text: string): string => {
        mkdirSync(join(folder, name), { recursive: true });
        writeFileSync(join(folder, name, 'rule.guiju'), text);
        return join(folder, name, 'rule.guiju');
    };

    it('are read although no folder is open', async () => {
        write('base', BASE);
        const { open } = await client('zh-cn');
        expect(await open(write('derived', DERIVED), DERIVED)).toEqual([]);
    });

    it('that point nowhere are complained about', async () => {
        const { open } = await client('zh-cn');
        const lost = DERIVED.replace('../base', '../lost');
        const [diagnostic] = await open(write('alone', lost), lost);
        expect(diagnostic).toMatchObject({ code: 'reference-unresolved', range: { start: { line: 1, character: 3 } } });
    });
});

describe('the project', () => {
    const UNUSED = `${SOUND}量表 三档 { 高 100%  低 0% }\n`;
    const config = (text: string): string => {
        const path = join(folder, 'project', 'guiju.config.json');
        mkdirSync(join(folder, 'project', 'rules'), { recursive: true });
        writeFileSync(path, text);
        return path;
    };
    const OFF = '{ "checks": [{ "check": "scale-unused", "severity": "off", "reason": "…" }] }';

    it('is read above the ruleset, and anew when it changes', async () => {
        const path = config(OFF);
        const { open, until } = await client('zh-cn');
        const ruleset = join(folder, 'project', 'rules', 'rule.guiju');
        expect(await open(ruleset, UNUSED)).toEqual([]);
        config(OFF.replace('"off"', '"info"'));
        expect((await until(ruleset, changed(path))).map(({ code, severity }) => [code, severity])).toEqual([
            ['scale-unused', 3]
        ]);
        config('{ "checks": [');
        expect((await until(ruleset, changed(path))).map(({ code }) => code)).toEqual([
            'project-file-invalid',
            'scale-unused'
        ]);
        rmSync(path);
        expect(
            (await until(ruleset, changed(path, FileChangeType.Deleted))).map(({ code, severity }) => [code, severity])
        ).toEqual([['scale-unused', 2]]);
    });

    const changed = (path: string, type: FileChangeType = FileChangeType.Changed) => ({
        changes: [{ uri: String(pathToFileURL(path)), type }]
    });
});

describe('the end', () => {
    it('after shutdown has exit code 0', async () => {
        expect(await end(await startClient(server, 'en'))).toBe(0);
    });

    it('without shutdown has exit code 1', async () => {
        const { connection, ended } = await startClient(server, 'en');
        await connection.sendNotification('exit');
        expect(await ended).toBe(1);
    });
});
