// Laws on documents: both languages side by side, one page for every check, no dead link.
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checks } from '@guiju/language';
import { checkPages, filesUnder, firstSentence, foldersIn, readIfPresent, readText } from '@guiju/repo';

const documents = filesUnder('docs').filter(path => path.endsWith('.md'));
const words = (text: string): number => text.match(/[a-z]+/gi)?.length ?? 0;
const chinese = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

describe('user documents', () => {
    const pairs = documents.filter(path => /\.(zh|en)\.md$/.test(path));

    it('come in pairs', () => {
        const twin = (path: string): string =>
            path.replace(/\.(zh|en)\.md$/, (_, l) => (l === 'zh' ? '.en.md' : '.zh.md'));
        expect(pairs.length).toBeGreaterThan(3);
        expect(pairs.filter(path => !pairs.includes(twin(path)))).toEqual([]);
    });

    it('are in the language of their name', () => {
        const prose = (path: string): string => readText(path).replace(/```[^]*?```/g, '');
        const isChinese = (path: string): boolean => chinese(prose(path)) > words(prose(path));
        expect(pairs.filter(path => isChinese(path) !== path.endsWith('.zh.md'))).toEqual([]);
    });
});

describe('checks', () => {
    const ids = checks.map(check => check.id).sort();
    const pages = [...checkPages()];

    it('are several', () => {
        expect(ids.length).toBeGreaterThan(5);
        expect(new Set(ids).size).toBe(ids.length);
    });

    it('have one file, one folder of fixtures and one page each', () => {
        const sources = new Set(filesUnder('packages/language/src/checks').map(path => posix.basename(path, '.ts')));
        const folders = foldersIn('packages/language/test/checks');
        const named = pages.map(([id]) => id);
        expect(ids.filter(id => !sources.has(id) || !folders.includes(id) || !named.includes(id))).toEqual([]);
        expect(folders).toEqual(named);
    });

    it.each(pages)('the page of %s explains it in both languages', (_, page) => {
        expect(chinese(firstSentence(page, '中文'))).toBeGreaterThan(5);
        expect(firstSentence(page, 'English')).toMatch(/^\P{Script=Han}{20,}$/u);
    });
});

describe('links between files', () => {
    const pages = [
        ...documents,
        'README.md',
        'CHANGELOG.md',
        ...foldersIn('packages').map(name => `packages/${name}/README.md`)
    ];
    const links = pages.flatMap(page =>
        [...(readIfPresent(page) ?? '').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
            .map(match => match[1]!)
            .filter(target => !/^[a-z]+:/.test(target))
            .map(target => ({ page, target: posix.normalize(posix.join(posix.dirname(page), target)) }))
    );
    const present = new Set(filesUnder('.').flatMap(path => [path, ...foldersOf(path)]));

    it('lead somewhere', () => {
        expect(links.length).toBeGreaterThan(10);
        expect(links.filter(({ target }) => !present.has(target.replace(/\/$/, '')))).toEqual([]);
    });
});

function foldersOf(path: string): string[] {
    const folder = posix.dirname(path);
    return folder === '.' ? [] : [folder, ...foldersOf(folder)];
}
