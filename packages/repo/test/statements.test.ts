// Law: statements are read through statementsOf, as they may stand inside of clauses; the outermost ones alone are never meant.
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readText, root } from '@guiju/repo';

const ACCESSOR = 'packages/language/src/names/statements.ts';

it('nobody reads the elements of a ruleset but statementsOf', () => {
    const sources = ['language', 'compiler', 'server'].flatMap(name => {
        const folder = `packages/${name}/src`;
        return readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
            .map(file => `${folder}/${file.replaceAll('\\', '/')}`)
            .filter(file => file.endsWith('.ts') && !file.includes('/generated/') && file !== ACCESSOR);
    });
    // The elements of the grammar are something else.
    const own = sources.filter(file => !readText(file).includes('GrammarAST'));
    expect(own.filter(file => /\.elements\b|\{ [^}]*\belements\b[^}]* \} =/.test(readText(file)))).toEqual([]);
});
