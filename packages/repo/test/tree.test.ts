// Laws on the tree: what stands at the root, how files are named, what every package has.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesUnder, foldersIn, inRoot, readIfPresent, readPackage, readText } from '@guiju/repo';

const AT_ROOT = [
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'THIRD-PARTY-NOTICES.md',
    'docs',
    'eslint.config.js',
    'examples',
    'grammars',
    'langium-config.json',
    'package-lock.json',
    'package.json',
    'packages',
    'tsconfig.json',
    'vitest.config.ts'
];
const NOT_COMMITTED = ['node_modules', 'dist', 'out', 'coverage'];

describe('the root', () => {
    it('holds nothing but what docs/style.md allows', () => {
        const visible = readdirSync(inRoot()).filter(name => !name.startsWith('.') && !NOT_COMMITTED.includes(name));
        expect(visible.sort()).toEqual(AT_ROOT);
    });
});

describe('file names', () => {
    const files = filesUnder('.').filter(path => !path.startsWith('.'));
    const sources = files.filter(path => /^packages\/[^/]+\/(src|test|scripts)\//.test(path));

    it('are kebab-case', () => {
        const odd = sources.filter(path => !path.split('/').slice(3).every(isKebab));
        expect(sources.length).toBeGreaterThan(50);
        expect(odd).toEqual([]);
    });

    it('say what the file holds', () => {
        const vague = /(^|[/-])(utils?|helpers?|common|misc|managers?)([./-]|$)/;
        expect(files.filter(path => vague.test(path))).toEqual([]);
    });
});

/** `points-sum-mismatch`, `model.json`, `main.test.ts`, `token-builder.ts`, `index.d.ts`. */
function isKebab(name: string): boolean {
    return /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(name);
}

describe.each(foldersIn('packages'))('package %s', name => {
    const folder = `packages/${name}`;

    it('has a README of at most 15 lines', () => {
        const lines = readIfPresent(`${folder}/README.md`)?.trimEnd().split('\n') ?? [];
        expect(lines.length).toBeGreaterThan(1);
        expect(lines.length).toBeLessThanOrEqual(15);
    });

    it('bears its own name', () => {
        expect(readPackage(`${folder}/package.json`).name).toBe(name === 'vscode' ? 'guiju' : `@guiju/${name}`);
    });

    it('opens every source with the sentence that says what it is for', () => {
        const silent = filesUnder(`${folder}/src`)
            .filter(path => path.endsWith('.ts') && !path.endsWith('/index.ts'))
            .filter(path => !/^\/[/*]/.test(readText(path)));
        expect(silent).toEqual([]);
    });

    it('has an index that only re-exports', () => {
        const index = readIfPresent(`${folder}/src/index.ts`) ?? '';
        const statements = index
            .replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '')
            .split(';')
            .map(text => text.trim());
        expect(statements.filter(text => text !== '' && !/^export\b[\s\S]*\bfrom\b/.test(text))).toEqual([]);
    });
});
