// Rulesets opened from any source of text, with their imports.
import { expect, test } from 'vitest';
import { createWorkspace, type Workspace } from '@guiju/language';

const ITEMS = '不适用 禁止  给分 0~分值  1.1 “方针” 2分';
const BASE = `评分 满分 2分 { ${ITEMS} }`;

function workspaceOf(files: Record<string, string>): Workspace & { reads: string[] } {
    const reads: string[] = [];
    const read = async (path: string): Promise<string | undefined> => {
        reads.push(path);
        return files[path];
    };
    return { ...createWorkspace({ read }), reads };
}

async function codesOf(workspace: Workspace, path: string): Promise<string[]> {
    const document = await workspace.open(path);
    return workspace.diagnostics(document!).map(it => it.code);
}

test('a file that cannot be read has no document', async () => {
    expect(await workspaceOf({}).open('/nowhere.guiju')).toBeUndefined();
});

test('an import that cannot be read is named at the import', async () => {
    const workspace = workspaceOf({ '/a/rule.guiju': '导入 “../b.guiju” 为 基础' });
    expect(await codesOf(workspace, '/a/rule.guiju')).toEqual(['reference-unresolved']);
    expect(workspace.reads).toEqual(['/a/rule.guiju', '/b.guiju', '/a/guiju.config.json', '/guiju.config.json']);
});

test('imports are read once, also where rules import each other', async () => {
    const workspace = workspaceOf({
        '/a.guiju': `导入 “b.guiju” 为 乙\n${BASE}`,
        '/b.guiju': `导入 “./a.guiju” 为 甲\n导入 “b.guiju” 为 自己\n${BASE}`
    });
    expect(await codesOf(workspace, '/a.guiju')).toEqual([]);
    expect(await codesOf(workspace, '/b.guiju')).toEqual([]);
    expect(workspace.reads).toEqual(['/a.guiju', '/b.guiju', '/guiju.config.json']);
});

test('names of an imported file stay in it', async () => {
    const workspace = workspaceOf({
        '/a.guiju': '导入 “b.guiju” 为 乙\n计算 { 甲 = 丙，不舍入 }',
        '/b.guiju': '计算 { 丙 = 1，不舍入 }'
    });
    expect(await codesOf(workspace, '/a.guiju')).toContain('reference-unresolved');
});

test('what is found in an imported file is its own', async () => {
    const workspace = workspaceOf({ '/a.guiju': '导入 “b.guiju” 为 乙', '/b.guiju': '评分 满分 3分 { 1.1 }' });
    expect(await codesOf(workspace, '/a.guiju')).toEqual([]);
    expect(await codesOf(workspace, '/b.guiju')).toContain('syntax');
});

test('a byte order mark and Windows line ends change nothing', async () => {
    const text = `// 一\n${BASE.replace('2分 {', '3分 {')}\n`;
    const workspace = workspaceOf({ '/plain.guiju': text, '/windows.guiju': `\uFEFF${text.replaceAll('\n', '\r\n')}` });
    const [plain, windows] = [(await workspace.open('/plain.guiju'))!, (await workspace.open('/windows.guiju'))!];
    const found = workspace.diagnostics(plain);
    expect(found).toHaveLength(1);
    expect(workspace.diagnostics(windows)).toEqual(found.map(it => ({ ...it, path: '/windows.guiju' })));
});

test('messages speak the language of the file, or the one that is asked for', async () => {
    const workspace = workspaceOf({
        '/zh.guiju': BASE.replace('2分 {', '3分 {'),
        '/en.guiju': 'scoring full marks 3 points { not applicable forbidden  award 0~points  1.1 "Policy" 2 points }'
    });
    const [zh, en] = [(await workspace.open('/zh.guiju'))!, (await workspace.open('/en.guiju'))!];
    const messages = [workspace.diagnostics(zh), workspace.diagnostics(zh, 'en'), workspace.diagnostics(en)].map(
        ([only]) => only!.message
    );
    expect(messages[0]).toMatch(/^满分应等于/);
    expect(messages[1]).toMatch(/^The full marks must equal .*“3分”/);
    expect(messages[2]).toMatch(/^The full marks must equal .*“3 points”/);
});
