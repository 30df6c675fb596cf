// What no fixture can bring about: a bug of ours, bytes that are no text, a severity that decides.
import { createWorkspace } from '@guiju/language';
import { describe, expect, it } from 'vitest';
import { pageIn, pages } from '../src/pages.ts';
import { run } from '../src/run.ts';
import { TOOLS, type Tools } from '../src/session.ts';
import { CWD, memoryWorld } from './memory-io.ts';

const RULE = `${CWD}/rule.guiju`;
const files = new Map<string, string | Uint8Array>([[RULE, '规则 A 《题》\n']]);

/** Tools whose workspace finds one thing of this severity and nothing else. */
function finding(severity: 'warning' | 'info'): Tools {
    return {
        ...TOOLS,
        createWorkspace: reader => ({
            ...createWorkspace(reader),
            diagnostics: ({ uri }) => [
                {
                    code: 'made-up',
                    severity,
                    message: 'Found.',
                    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } },
                    path: uri.path
                }
            ]
        })
    };
}

const broken: Tools = {
    ...TOOLS,
    createWorkspace: () => {
        throw new TypeError('x is not a function');
    }
};

describe('a bug of ours', () => {
    it('is told in a sentence, without the stack, with exit code 70', async () => {
        const world = memoryWorld({ files });
        expect(await run(['check', 'rule.guiju'], world.io, broken)).toBe(70);
        expect(world.stderr()).toBe(
            'guiju: This is a bug in guiju, not a mistake in your rules (TypeError: x is not a function). ' +
                'Please report it together with your files; GUIJU_DEBUG=1 shows the details.\n'
        );
        expect(world.stdout()).toBe('');
    });

    it('shows its stack when asked', async () => {
        const world = memoryWorld({ files, env: { GUIJU_DEBUG: '1' } });
        await run(['check', 'rule.guiju', '--lang', 'zh'], world.io, broken);
        expect(world.stderr()).toMatch(/^guiju: 这是规矩程序自身的错误.*\nTypeError: x is not a function\n +at /);
    });
});

describe('severities', () => {
    it.each([
        ['warning', [], 0],
        ['warning', ['--fail-on', 'warning'], 1],
        ['info', ['--fail-on', 'warning'], 0]
    ] as const)('%s with %j: exit code %i', async (severity, options, exitCode) => {
        const world = memoryWorld({ files });
        expect(await run(['check', 'rule.guiju', ...options], world.io, finding(severity))).toBe(exitCode);
    });
});

describe('bytes', () => {
    it('in no encoding that can be told are refused', async () => {
        const latin = new Uint8Array([0x72, 0xe8, 0x67, 0x6c, 0x65]);
        const world = memoryWorld({ files: new Map([[RULE, latin]]) });
        expect(await run(['check', 'rule.guiju'], world.io)).toBe(2);
        expect(world.stderr()).toBe(
            'guiju: The encoding of “rule.guiju” cannot be told, or it is no text. UTF-8, UTF-16 and GB18030 (GBK) are read. Save it as UTF-8 and try again.\n'
        );
    });

    it('that were damaged on the way are refused, with the line', async () => {
        const damaged = new TextEncoder().encode('规则 A 《题》\n备注 “甲”\n').filter((_, at) => at !== 30);
        const world = memoryWorld({ files: new Map([[RULE, damaged]]) });
        expect(await run(['check', 'rule.guiju', '--lang', 'zh'], world.io)).toBe(2);
        expect(world.stderr()).toContain('“rule.guiju”第 2 行的文字损坏了');
    });

    it('of GB18030 and UTF-16 are read', async () => {
        // “备注 “甲” 错”, as Windows writes it.
        const gbk = new Uint8Array([
            0xb1, 0xb8, 0xd7, 0xa2, 0x20, 0xa1, 0xb0, 0xbc, 0xd7, 0xa1, 0xb1, 0x20, 0xb4, 0xed
        ]);
        const utf16 = new Uint8Array(Buffer.from('\uFEFF备注 “甲” 错', 'utf16le'));
        for (const bytes of [gbk, utf16]) {
            const world = memoryWorld({ files: new Map([[RULE, bytes]]) });
            expect(await run(['check', 'rule.guiju'], world.io)).toBe(1);
            expect(world.stdout()).toContain('rule.guiju:1:8 错误 syntax');
        }
    });

    it('of a byte order mark do not shift places', async () => {
        const text = '规则 A 《题》 错\n';
        const marked = memoryWorld({ files: new Map([[RULE, `\uFEFF${text}`]]) });
        const unmarked = memoryWorld({ files: new Map([[RULE, text]]) });
        await run(['check', '--format', 'json'], marked.io);
        await run(['check', '--format', 'json'], unmarked.io);
        expect(marked.stdout()).toBe(unmarked.stdout());
        expect(marked.stdout()).toContain('"code": "syntax"');
    });
});

describe('explain', () => {
    it.each(['zh', 'en'] as const)('prints the part of a page in %s', async language => {
        const world = memoryWorld({ files });
        expect(await run(['explain', 'points-sum-mismatch', '--lang', language], world.io)).toBe(0);
        expect(world.stdout()).toBe(pageIn(pages['points-sum-mismatch']!, language));
        expect(world.stderr()).toBe('');
    });
});

describe('imports', () => {
    it('are compiled from, and their errors stop the compilation', async () => {
        const base = '规则 B 《底》\n评分 满分 2分 { 不适用 禁止  1.1 “甲” 1分 { 1 “有” 0 “无” } }\n';
        const rule = '规则 A 《题》\n导入 “base/rule.guiju” 为 底\n';
        const world = memoryWorld({
            files: new Map([
                [RULE, rule],
                [`${CWD}/base/rule.guiju`, base]
            ])
        });
        expect(await run(['compile', 'rule.guiju'], world.io)).toBe(1);
        expect(world.stderr()).toMatch(/^base\/rule\.guiju:2:7 错误 points-sum-mismatch: /);
        expect(world.stdout()).toBe('');
    });

    it('that lead nowhere are told where they stand', async () => {
        const world = memoryWorld({ files: new Map([[RULE, '规则 A 《题》\n导入 “none.guiju” 为 底\n']]) });
        expect(await run(['check'], world.io)).toBe(1);
        expect(world.stdout()).toContain('rule.guiju:2:');
    });

    it.each(['rule.txt', '.', 'rule.guiju'])('of %s are no bug of ours', async target => {
        const world = memoryWorld({
            files: new Map([
                [RULE, `规则 A 《题》\n导入 “${target}” 为 底\n`],
                [`${CWD}/rule.txt`, 'x']
            ])
        });
        expect(await run(['check'], world.io)).toBeLessThan(2);
    });
});

describe('the language server', () => {
    it('is started by lsp --stdio', async () => {
        let started = false;
        const serve = async (): Promise<void> => void (started = true);
        expect(await run(['lsp', '--stdio'], memoryWorld({ files }).io, { ...TOOLS, serve })).toBe(0);
        expect(started).toBe(true);
    });
});
