// The manifest: what VS Code reads of it without running anything, and would pass over in silence when it is wrong.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const read = (name: string): string => readFileSync(path(name), 'utf8');
const json = <Shape>(name: string): Shape => JSON.parse(read(name)) as Shape;

const manifest = json<{
    icon: string;
    engines: { vscode: string };
    activationEvents: string[];
    contributes: {
        languages: { id: string; configuration: string }[];
        commands: { command: string }[];
        configurationDefaults: Record<string, Record<string, unknown>>;
    };
}>('package.json');

describe('the texts of the manifest', () => {
    const used = [...read('package.json').matchAll(/"%(\w+)%"/g)].map(match => match[1]!).sort();

    it.each(['package.nls.json', 'package.nls.zh-cn.json'])('are all in %s', name => {
        const texts = json<Record<string, string>>(name);
        expect(Object.keys(texts).sort()).toEqual(used);
        for (const text of Object.values(texts)) expect(text).not.toBe('');
    });

    it('are Chinese in Chinese', () => {
        for (const text of Object.values(json<Record<string, string>>('package.nls.zh-cn.json'))) {
            expect(text).toMatch(/\p{Script=Han}/u);
        }
    });
});

describe('the manifest', () => {
    it('wakes the extension for its language, which has a configuration', () => {
        const [language] = manifest.contributes.languages;
        expect(manifest.activationEvents).toEqual([`onLanguage:${language!.id}`]);
        expect(existsSync(path(language!.configuration))).toBe(true);
    });

    it('offers the commands that the extension registers', () => {
        const registered = [...read('src/extension.ts').matchAll(/registerCommand\('([\w.]+)'/g)].map(
            match => match[1]
        );
        expect(manifest.contributes.commands.map(({ command }) => command)).toEqual(registered);
    });

    it('asks for no older VS Code than its types describe', () => {
        const types = json<{ devDependencies: Record<string, string> }>('../../package.json').devDependencies;
        expect(manifest.engines.vscode).toBe(`^${types['@types/vscode']}`);
    });

    it('has a square icon of 256 pixels', () => {
        const png = readFileSync(path(manifest.icon));
        expect(png.subarray(1, 4).toString()).toBe('PNG');
        expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([256, 256]);
    });
});

describe('a word for the editor', () => {
    const { wordPattern } = json<{ wordPattern: { pattern: string; flags: string } }>('language-configuration.json');
    const words = (text: string): string[] =>
        text.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`)) ?? [];

    it('is a Chinese name, a name with hyphens, a number or a code', () => {
        expect(words('△ 5.1.1.1 “网点，覆盖” 1.5分 = A.3.1')).toEqual([
            '5.1.1.1',
            '网点',
            '覆盖',
            '1.5',
            '分',
            'A.3.1'
        ]);
        expect(words('conforming-samples - 得分率２')).toEqual(['conforming-samples', '得分率２']);
    });
});
