// The examples hold: they check clean, score as worked out by hand, and invalid audits are refused.
import { readdirSync, readFileSync } from 'node:fs';
import { compile } from '@guiju/compiler';
import { createWorkspace } from '@guiju/language';
import type { Model, Result } from '@guiju/model';
import { runExamples, score } from '@guiju/runtime';
import { describe, expect, test } from 'vitest';
import { root } from '../src/root.ts';

const folder = `${root}/examples`;
const schemes = readdirSync(folder).filter(name => !name.includes('.'));

async function modelOf(path: string): Promise<Model> {
    const workspace = createWorkspace({ read: async file => readFileSync(file, 'utf8') });
    const document = (await workspace.open(path))!;
    expect(workspace.diagnostics(document)).toEqual([]);
    return compile(document, uri => uri.slice(uri.indexOf('/examples/') + 1));
}

function jsonFiles(path: string): string[] {
    return readdirSync(path).filter(name => name.endsWith('.json'));
}

/** Rows of the table in expected.md: audit | given | by hand | score | shown | grade | source. */
function expectations(path: string): string[][] {
    const lines = readFileSync(path, 'utf8')
        .split('\n')
        .filter(line => line.startsWith('|'));
    const rows = lines.map(line =>
        line
            .split('|')
            .slice(1, -1)
            .map(cell => cell.trim().replaceAll('`', ''))
    );
    return rows.slice(2).map(([file, ...cells]) => [file!.replace(/^audits\//, '').replace(/\.json$/, ''), ...cells]);
}

function scored(model: Model, audit: unknown): Result {
    const outcome = score(model, audit);
    if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
    return outcome.result;
}

function exactText(value: Result['score']): string {
    if (value === null) return '—';
    return typeof value === 'string' ? value : `${value.num}/${value.den}`;
}

test('there are examples', () => {
    expect(schemes).toEqual(expect.arrayContaining(['after-sales-100', 'after-sales-145']));
});

describe.each(schemes)('%s', scheme => {
    const path = `${folder}/${scheme}/rule.guiju`;
    const audit = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${scheme}/${name}`, 'utf8'));

    test('scores as worked out by hand', async () => {
        const model = await modelOf(path);
        const rows = expectations(`${folder}/${scheme}/expected.md`);
        const actual = rows.map(([name]) => {
            const { score: value, shown, grade } = scored(model, audit(`audits/${name}.json`));
            return [name, exactText(value), Object.values(shown)[0] ?? '—', grade?.name ?? '—'];
        });
        expect(actual).toEqual(rows.map(row => [row[0], row[3], row[4], row[5]]));
        const names = jsonFiles(`${folder}/${scheme}/audits`).map(name => name.replace('.json', ''));
        expect(rows.map(row => row[0]).sort()).toEqual(names.sort());
    });

    test('the stored results are what the runtime gives', async () => {
        const model = await modelOf(path);
        for (const name of jsonFiles(`${folder}/${scheme}/audits`)) {
            const result = scored(model, audit(`audits/${name}`));
            await expect(JSON.stringify(result, null, 2) + '\n', name).toMatchFileSnapshot(
                `${folder}/${scheme}/results/${name}`
            );
        }
    });

    test('the worked examples in the rule hold', async () => {
        const results = runExamples(await modelOf(path));
        expect(results.length).toBeGreaterThan(3);
        expect(results.filter(({ passed }) => !passed)).toEqual([]);
    });

    test('invalid audits are refused with a sentence that names the place', async () => {
        const model = await modelOf(path);
        const names = jsonFiles(`${folder}/${scheme}/invalid`);
        expect(names.length).toBeGreaterThan(0);
        for (const name of names) {
            const outcome = score(model, audit(`invalid/${name}`));
            expect('errors' in outcome && outcome.errors.length > 0, name).toBe(true);
        }
    });
});
