// `check --fix` in a world of its own: what it writes, what it only shows, and what it leaves alone.
import { describe, expect, it } from 'vitest';
import { lineDiff } from '../src/reports/line-diff.ts';
import { run } from '../src/run.ts';
import { CWD, memoryWorld, type MemoryWorld } from './memory-io.ts';

const SOUND = [
    '规则 R-1 《规》',
    '评分 满分 2分 {',
    '  不适用 禁止',
    '  1.1 “接待” 2分 { 2 “好”  0 “差” }',
    '}',
    '计算 { 总评 = 合计(条目 得分) }',
    '等级 结论 按 总评 { 阶梯 通过 > 拒绝（不发证） 通过 ≥ 1 }',
    ''
].join('\r\n');
const ODD = SOUND.replace('等级 结论', '等级\u200b 结论').replace('计算', '// guiju-ignore code-gap: 多余\r\n计算');
const PATH = `${CWD}/rule.guiju`;

async function checked(text: string, args: string[], readOnly = false): Promise<MemoryWorld & { code: number }> {
    const world = memoryWorld({ files: new Map([[PATH, text]]), readOnly });
    const code = await run(['check', 'rule.guiju', '--lang', 'zh', ...args], world.io);
    return { ...world, code };
}

describe('check --fix', () => {
    it('makes the changes that leave no choice, keeps the line ends and tells each change', async () => {
        const { code, written, stderr, stdout } = await checked(ODD, ['--fix']);
        expect(written.get(PATH)).toBe(SOUND);
        expect(stderr()).toBe('rule.guiju:6: 去掉这条注释\nrule.guiju:8: 删去看不见的字符\n改了 2 处。\n');
        expect(stdout()).toContain('没有问题');
        expect(code).toBe(0);
    });
    it('shows the difference of a dry run and writes nothing', async () => {
        const { written, stdout } = await checked(ODD, ['--fix', '--dry-run']);
        expect(written.size).toBe(0);
        expect(stdout()).toBe(lineDiff('rule.guiju', ODD, SOUND));
        expect(stdout()).toContain('\n-// guiju-ignore code-gap: 多余');
    });
    it('leaves to people what may be meant in two ways', async () => {
        const wrong = SOUND.replace('满分 2分', '满分 3分');
        const { code, written, stderr } = await checked(wrong, ['--fix']);
        expect([code, written.size, stderr()]).toEqual([1, 0, '改了 0 处。\n']);
    });
    it('says so where a file cannot be written', async () => {
        const { code, stderr } = await checked(ODD, ['--fix'], true);
        expect([code, stderr()]).toEqual([2, 'guiju: 写不了“rule.guiju”。\n']);
    });
    it('needs --fix for a dry run', async () => {
        expect((await checked(SOUND, ['--dry-run'])).code).toBe(2);
    });
});

describe('the difference of two texts', () => {
    it('shows three lines around each change', () => {
        const before = 'abcdefghijklmnop'.split('').join('\n');
        expect(lineDiff('x', before, before.replace('c\n', '').replace('n\n', 'n\nN\n'))).toBe(
            '--- x\n+++ x\n@@ -1,6 +1,5 @@\n a\n b\n-c\n d\n e\n f\n@@ -12,5 +11,6 @@\n l\n m\n n\n+N\n o\n p\n'
        );
    });
    it('is empty for the same text', () => expect(lineDiff('x', 'a', 'a')).toBe(''));
});
