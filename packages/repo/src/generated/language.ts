// The parser, the syntax tree's types and the module, made from grammars/ by langium-cli.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot, readText } from '../root.ts';
import type { GeneratedFiles } from './files.ts';

interface LangiumConfig {
    out: string;
    languages: { grammar: string }[];
}

/** A warning that does not apply: our token builder makes one token of a phrase on purpose. */
const EXPECTED = /Keywords should not contain whitespace/;

/** Runs langium-cli with langium-config.json into a folder of its own, so that a test can compare. */
export function generateLanguage(say: (line: string) => void): GeneratedFiles {
    const config = JSON.parse(readText('langium-config.json')) as LangiumConfig;
    const folder = mkdtempSync(join(tmpdir(), 'guiju-generate-'));
    try {
        const languages = config.languages.map(language => ({ ...language, grammar: inRoot(language.grammar) }));
        writeFileSync(join(folder, 'langium-config.json'), JSON.stringify({ ...config, languages, out: 'out' }));
        runLangium(join(folder, 'langium-config.json'), say);
        const names = readdirSync(join(folder, 'out'));
        return new Map(names.map(name => [`${config.out}/${name}`, readFileSync(join(folder, 'out', name), 'utf8')]));
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

function runLangium(config: string, say: (line: string) => void): void {
    const program = inRoot('node_modules/langium-cli/bin/langium.js');
    const result = spawnSync(process.execPath, [program, 'generate', '-f', config], {
        cwd: inRoot(),
        encoding: 'utf8'
    });
    const lines = `${result.stdout}${result.stderr}`.split('\n').filter(line => line.trim() !== '');
    for (const line of lines.filter(line => !EXPECTED.test(line))) say(line);
    if (result.status !== 0) throw new Error('langium generate failed');
}
