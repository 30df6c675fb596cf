// What a project asks of the checks: paths, the last word, and one meaning for the reader and the published schema.
import { Project } from '@guiju/model';
import { createFixtures } from '@guiju/testing';
import { describe, expect, it, test } from 'vitest';
import { matchesPattern } from '../src/project/file-pattern.ts';
import { readJson } from '../src/project/json.ts';
import { readProject } from '../src/project/project-file.ts';

describe('patterns of files', () => {
    it.each([
        ['archive/**', 'archive/2019/rule.guiju', true],
        ['archive/**', 'archived/rule.guiju', false],
        ['archive', 'archive/2019/rule.guiju', true],
        ['archive/', 'archive/rule.guiju', true],
        ['./archive', 'archive/rule.guiju', true],
        ['**/rule.guiju', 'rule.guiju', true],
        ['**/rule.guiju', 'a/b/rule.guiju', true],
        ['*.guiju', 'rule.guiju', true],
        ['*.guiju', 'a/rule.guiju', false],
        ['规则-?.guiju', '规则-甲.guiju', true],
        ['规则-?.guiju', '规则-甲乙.guiju', false],
        ['a+b(1).guiju', 'a+b(1).guiju', true],
        ['a.guiju', 'abguiju', false],
        ['a-b.guiju', 'a-b.guiju', true]
    ])('%s and %s: %s', (pattern, path, matches) => {
        expect(matchesPattern(path, pattern)).toBe(matches);
    });
});

describe('JSON', () => {
    it.each(['{}', ' [1, -2.5e3, true, null, "\\u4e00\\n"] ', '{"a":{"b":[]},"c":""}', '\uFEFF{}', '"x"'])(
        'reads %s',
        text => {
            expect(readJson(text).value).toMatchObject({ to: text.trimEnd().length });
        }
    );

    it.each([
        ['', 0],
        ['{', 1],
        ['{"a" 1}', 5],
        ['{"a":1,}', 7],
        ['[1 2]', 3],
        ['[01]', 2],
        ['{} x', 3],
        ['// x', 0],
        ['{"a\n":1}', 1]
    ])('is stuck in %j at %s', (text, stuckAt) => {
        expect(readJson(text)).toEqual({ stuckAt });
    });
});

const RIGHT = { check: 'scale-unused', severity: 'off', reason: 'each sector chooses its scale' };

describe('the reader and the published schema agree on', () => {
    it.each([
        [{}],
        [{ $schema: 'x', checks: [] }],
        [{ checks: [RIGHT] }],
        [{ checks: [{ ...RIGHT, files: ['a/**'] }] }],
        [{ checks: [{ ...RIGHT, severity: 'error' }] }],
        [[]],
        ['x'],
        [{ checks: {} }],
        [{ checks: ['scale-unused'] }],
        [{ check: [] }],
        [{ checks: [{ ...RIGHT, files: [] }] }],
        [{ checks: [{ ...RIGHT, files: 'a' }] }],
        [{ checks: [{ ...RIGHT, files: ['a', 1] }] }],
        [{ checks: [{ ...RIGHT, severity: 'none' }] }],
        [{ checks: [{ ...RIGHT, severity: undefined }] }],
        [{ checks: [{ ...RIGHT, check: undefined }] }],
        [{ checks: [{ ...RIGHT, reason: undefined }] }],
        [{ checks: [{ ...RIGHT, reason: ' ' }] }],
        [{ checks: [{ ...RIGHT, file: ['a'] }] }]
    ])('%j', value => {
        const { problems } = readProject(JSON.stringify(value));
        expect(problems.length === 0).toBe(Project.safeParse(JSON.parse(JSON.stringify(value))).success);
    });
});

const UNUSED = '量表 三档 { 高 100%  低 0% }\n评分 满分 1分 { 不适用 禁止  给分 0~分值  1.1 “方针” 1分 }\n';

async function severitiesWith(checks: readonly object[]): Promise<string[]> {
    const beside = { 'guiju.config.json': JSON.stringify({ checks }) };
    const { diagnostics } = await createFixtures().checkText(UNUSED, beside);
    return diagnostics.map(({ code, severity }) => `${severity} ${code}`);
}

test.each([
    [[], ['warning scale-unused']],
    [[{ ...RIGHT, severity: 'info' }], ['info scale-unused']],
    [[{ ...RIGHT, severity: 'error' }], ['error scale-unused']],
    [[RIGHT], []],
    [[RIGHT, { ...RIGHT, severity: 'warning' }], ['warning scale-unused']],
    [[RIGHT, { ...RIGHT, severity: 'info', files: ['other.guiju'] }], []],
    [[{ ...RIGHT, files: ['text.guiju'] }], []],
    [[{ ...RIGHT, check: 'input-unused' }], ['warning scale-unused']]
])('the last setting for a file counts: %j', async (checks, severities) => {
    expect(await severitiesWith(checks)).toEqual(severities);
});

test('what the project switches off needs no comment, and a comment there is not superfluous', async () => {
    const beside = { 'guiju.config.json': JSON.stringify({ checks: [RIGHT] }) };
    const text = `// guiju-ignore scale-unused: 下一版启用\n${UNUSED}`;
    expect((await createFixtures().checkText(text, beside)).diagnostics).toEqual([]);
});

const BASE = `评分 满分 2分 {
  不适用 禁止
  给分 0~分值
  COMMENT1.1 “方针” 2分
}
计算 { 实得 = 合计(条目 得分) }
等级 级别 按 实得 { 阶梯 好 > 差  好 ≥ 1  否决 差 当 存在(条目 其中 得分 = 0分) }
`;

describe('in a file that revises another one', () => {
    const REVISION = '规则 R-1 《规则》 版本 2\n修订 “old.guiju” {\n  过渡 当 旧申请 用 原版\n}\n';
    const base = `规则 R-1 《规则》 版本 1\n输入 { 旧申请 是否 }\n${BASE.replace('COMMENT', '')}`;
    const codesOf = async (text: string, old: string): Promise<string[]> =>
        (await createFixtures().checkText(text, { 'old.guiju': old })).diagnostics.map(({ code }) => code);
    const ignore = '// guiju-ignore veto-reason-missing: 原版没有写\n';

    it('a finding in what stays is answered here or there', async () => {
        expect(await codesOf(REVISION, base)).toContain('veto-reason-missing');
        expect(await codesOf(REVISION.replace('修订', `${ignore}修订`), base)).not.toContain('veto-reason-missing');
        const there = base.replace('等级 级别', `${ignore}等级 级别`);
        const codes = await codesOf(REVISION, there);
        expect(codes).not.toContain('veto-reason-missing');
        expect(codes).not.toContain('suppression-unused');
    });
});
