// A hundred thousand audits in a process of its own that has little memory. Needs `npm run build`.
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';

const PACKAGE = join(import.meta.dirname, '..');
const COMMAND = join(PACKAGE, 'bin/guiju.cjs');
const folder = mkdtempSync(join(tmpdir(), 'guiju-'));
const AUDITS = 100_000;

const RULE = `规则 B-1 《一条规则》
评分 满分 2分 { 不适用 禁止   1.1 “整洁” 2分 { 2 “好”  0 “差” } }
计算 { 实得 = 合计(条目 得分) }
等级 结果 { 阶梯 合格 > 不合格（不发证）
  | 门槛 | 合格 |
  | 实得 | ≥ 2  | }
`;

beforeAll(async () => {
    if (!existsSync(join(PACKAGE, 'dist/guiju.cjs'))) throw new Error('The command is not built: npm run build');
    writeFileSync(join(folder, 'rule.guiju'), RULE);
    const table = createWriteStream(join(folder, 'many.csv'));
    table.write('audit,1.1\n');
    const note = 'x'.repeat(600);
    for (let at = 0; at < AUDITS; at++) table.write(`${at === 7 ? '"' : ''}${note}${at},${at % 4 === 0 ? 'bad' : 2}\n`);
    await new Promise(resolve => table.end(resolve));
});

afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
});

/** The hundred thousand names alone take more than this. */
const HEAP = '--max-old-space-size=64';

it('are scored one at a time, and the damaged ones are told', { timeout: 400_000 }, async () => {
    const args = [HEAP, COMMAND, 'score', 'rule.guiju', 'many.csv', '--format', 'json', '--lang', 'en'];
    const child = spawn(process.execPath, args, { cwd: folder });
    const counts = { lines: 0, errors: 0 };
    const read = (async () => {
        for await (const line of createInterface(child.stdout)) {
            counts.lines++;
            if ('errors' in (JSON.parse(line) as object)) counts.errors++;
        }
    })();
    const [stderr, exitCode] = await Promise.all([
        text(child.stderr),
        new Promise(resolve => child.on('close', resolve)),
        read
    ]);
    expect({ exitCode, ...counts }).toEqual({ exitCode: 1, lines: AUDITS, errors: 25_001 });
    expect(stderr).toBe(
        '74,999 scored; 25,001 with errors, not scored\n  合格    74,999  100.0%\n  不合格       0    0.0%\n'
    );
});

it('stop between two audits when the person says so', { timeout: 100_000 }, async () => {
    const child = spawn(process.execPath, [COMMAND, 'score', 'rule.guiju', 'many.csv', '--format', 'json'], {
        cwd: folder,
        env: { ...process.env, LANG: 'zh_CN.UTF-8' }
    });
    let lines = 0;
    for await (const line of createInterface(child.stdout)) {
        JSON.parse(line);
        if (++lines === 50) child.kill('SIGINT');
    }
    const [stderr, exitCode] = await Promise.all([
        text(child.stderr),
        new Promise(resolve => (child.exitCode === null ? child.on('close', resolve) : resolve(child.exitCode)))
    ]);
    expect(lines).toBeLessThan(AUDITS);
    expect(exitCode).toBe(130);
    expect(stderr).toContain(`guiju: 已中断：前 ${lines} 份审核记录的结果已经写出`);
});
