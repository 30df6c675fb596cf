// The built command in a process of its own: exit codes, streams, the same bytes each time. Needs `npm run build`.
import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PACKAGE = join(import.meta.dirname, '..');
const COMMAND = join(PACKAGE, 'bin/guiju.cjs');
const folder = mkdtempSync(join(tmpdir(), 'guiju-'));

beforeAll(() => {
    if (!existsSync(join(PACKAGE, 'dist/guiju.cjs'))) throw new Error('The command is not built: npm run build');
    cpSync(join(PACKAGE, 'test/fixtures/projects/tea'), folder, { recursive: true });
    cpSync(join(PACKAGE, 'test/fixtures/projects/worked/fails.guiju'), join(folder, 'worked.guiju'));
});

afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
});

interface Options {
    env?: Record<string, string>;
    cwd?: string;
    input?: string;
    command?: string;
}

const PLAIN = { PATH: process.env['PATH'] ?? '', LANG: 'C' };

function guiju(args: string, { env = {}, cwd = folder, input = '', command = COMMAND }: Options = {}) {
    const options = { cwd, input, encoding: 'utf8', env: { ...PLAIN, ...env } } as const;
    const result: SpawnSyncReturns<string> = spawnSync(process.execPath, [command, ...args.split(' ')], options);
    return { exitCode: result.status, stdout: result.stdout, stderr: result.stderr };
}

describe('exit codes', () => {
    it.each([
        ['--version', 0],
        ['check rule.guiju house.guiju', 0],
        ['check broken', 1],
        ['check nowhere', 2],
        ['check --format yaml', 2],
        ['divine rule.guiju', 2],
        ['test rule.guiju', 0],
        ['test worked.guiju', 1],
        ['test broken', 1],
        ['test --coverage', 2],
        ['score rule.guiju audits/all.json', 0],
        ['score rule.guiju audits/misled.json', 0],
        ['score rule.guiju audits/open.json', 0],
        ['score rule.guiju invalid/wrong.json', 1],
        ['score broken/rule.guiju audits/all.json', 1],
        ['score rule.guiju audits/none.json', 2]
    ])('%s: %i', (args, exitCode) => {
        expect(guiju(args).exitCode).toBe(exitCode);
    });
});

describe('the examples of the repository', () => {
    it('hold what their worked examples say', () => {
        const { exitCode, stdout, stderr } = guiju('test examples', { cwd: join(PACKAGE, '../..') });
        expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
        expect(stdout).toContain('✓ 涉及 90 分，实得 80 分');
    });
});

describe('machine output', () => {
    it.each([
        'check --format json',
        'check --format sarif',
        'check --format junit',
        'check --format github',
        'compile rule.guiju',
        'test worked.guiju --format json',
        'test worked.guiju --format junit',
        'score rule.guiju audits --format json --explain',
        'schema result'
    ])('%s is the same bytes in any environment, and names no place of this machine', args => {
        const first = guiju(args);
        const second = guiju(args, { env: { LANG: 'zh_CN.UTF-8', FORCE_COLOR: '1', TZ: 'Asia/Shanghai' } });
        expect(first.stdout).not.toBe('');
        // Complaints for people go to stderr, in colour where it is asked for.
        expect([second.exitCode, second.stdout]).toEqual([first.exitCode, first.stdout]);
        expect(first.stdout).not.toContain(folder);
    });

    it('holds a model that does not depend on the current folder', () => {
        expect(guiju('compile ../rule.guiju', { cwd: join(folder, 'audits') })).toEqual(guiju('compile rule.guiju'));
    });
});

describe('a model on disk', () => {
    it('is written, proved fresh and scores like its ruleset', () => {
        expect(guiju('compile rule.guiju -o model.json')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
        expect(readFileSync(join(folder, 'model.json'), 'utf8')).toBe(guiju('compile rule.guiju').stdout);
        expect(guiju('compile rule.guiju -o model.json --check').exitCode).toBe(0);
        const score = 'audits/all.json --format json --explain';
        expect(guiju(`score model.json ${score}`)).toEqual(guiju(`score rule.guiju ${score}`));
    });
});

describe('streams', () => {
    it('colours are shown on request and never by themselves in a pipe', () => {
        expect(guiju('check broken').stdout).not.toContain('\u001b[');
        expect(guiju('check broken', { env: { FORCE_COLOR: '1' } }).stdout).toContain('\u001b[31m');
    });

    it('standard input is an audit', () => {
        const input = readFileSync(join(folder, 'audits/all.json'), 'utf8');
        const read = guiju('score rule.guiju - --format json', { input });
        expect(read).toEqual(guiju('score rule.guiju audits/all.json --format json'));
    });

    it('a reader that stops early is no fault', async () => {
        const child = spawn(process.execPath, [COMMAND, 'schema', 'model'], { env: PLAIN });
        child.stdout.destroy();
        const [stderr, exitCode] = await Promise.all([
            text(child.stderr),
            new Promise(resolve => child.on('close', resolve))
        ]);
        expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    });
});

describe('with a Node that is too old', () => {
    it.each([
        ['zh_CN.UTF-8', 'guiju: 需要 Node 22.22 或更新的版本，现在是 20.20.2。\n'],
        ['en_GB.UTF-8', 'guiju: needs Node 22.22 or newer; this is 20.20.2.\n']
    ])('in %s one sentence says which one is needed', (LANG, stderr) => {
        const old = join(folder, 'old.cjs');
        const versions = `{ value: { ...process.versions, node: '20.20.2' } }`;
        writeFileSync(old, `Object.defineProperty(process, 'versions', ${versions});\nrequire(process.argv[2]);\n`);
        expect(guiju(`${COMMAND} check`, { command: old, env: { LANG } })).toEqual({ exitCode: 2, stdout: '', stderr });
    });
});

describe('before the build', () => {
    it('the command says what to do', () => {
        cpSync(COMMAND, join(folder, 'bin/guiju.cjs'));
        const { exitCode, stderr } = guiju('--version', { command: join(folder, 'bin/guiju.cjs') });
        expect(exitCode).toBe(2);
        expect(stderr).toBe('guiju: not built yet: run npm run build first.\n');
    });
});

describe('the language server', () => {
    it('answers over standard input and output and leaves with its client', async () => {
        const child = spawn(process.execPath, [COMMAND, 'lsp', '--stdio'], { env: PLAIN });
        const left = new Promise(resolve => child.on('close', resolve));
        const answered = new Promise<string>(resolve => {
            let read = '';
            child.stdout.on('data', (bytes: Buffer) => {
                read += bytes.toString();
                if (read.includes('"id":1')) resolve(read);
            });
        });
        const params = { processId: null, rootUri: null, capabilities: {} };
        child.stdin.write(framed({ id: 1, method: 'initialize', params }));
        expect(await answered).toMatch(
            /^Content-Length: \d+\r\n\r\n\{"jsonrpc":"2.0","id":1,"result":\{"capabilities":/
        );
        child.stdin.write(framed({ id: 2, method: 'shutdown' }) + framed({ method: 'exit' }));
        expect(await left).toBe(0);
    });
});

function framed(message: object): string {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
