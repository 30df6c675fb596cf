// The scaffold of a check gives files that are well formed and in their places.
import { describe, expect, it } from 'vitest';
import { checks } from '@guiju/language';
import { createFixtures, readPage } from '@guiju/testing';
import { filesOfNewCheck, isCheckId, nameOf, registered } from '@guiju/repo';

describe('a new check', () => {
    const files = filesOfNewCheck('row-too-long');

    it('has one name in three places', () => {
        expect([...files.keys()].filter(path => path.includes('row-too-long'))).toEqual([
            'packages/language/src/checks/row-too-long.ts',
            'packages/language/test/checks/row-too-long/valid.guiju',
            'packages/language/test/checks/row-too-long/invalid.guiju',
            'packages/language/test/checks/row-too-long/invalid-en.guiju',
            'docs/checks/row-too-long.md'
        ]);
    });

    it('starts from fixtures and examples without a fault', async () => {
        const fixtures = createFixtures();
        const texts = [...files].filter(([path]) => path.endsWith('.guiju')).map(([, text]) => text);
        const page = readPage(files.get('docs/checks/row-too-long.md')!);
        expect(page.examples.length).toBe(4);
        for (const text of [...texts, ...page.examples.map(example => example.text)]) {
            expect((await fixtures.checkText(text)).diagnostics).toEqual([]);
        }
    });

    it('joins the registry in the order of the alphabet and moves nobody else', () => {
        const registry = files.get('packages/language/src/checks/registry.ts')!;
        const listed = /= \[([^\]]*)\]/
            .exec(registry)![1]!
            .split(',')
            .map(name => name.trim());
        expect(listed).toEqual([...checks.map(check => check.id), 'row-too-long'].sort().map(nameOf));
        expect(registry.match(/^import /gm)?.length).toBe(listed.length + 1);
        expect(registered(registry, 'row-too-wide')).toContain("import { rowTooWide } from './row-too-wide.ts';");
    });

    it('is named subject-problem', () => {
        expect(['points-sum-mismatch', 'grade-gap'].every(isCheckId)).toBe(true);
        expect(['', 'gap', 'GradeGap', '../grade-gap', 'grade_gap'].some(isCheckId)).toBe(false);
    });
});
