// The examples hold: they check clean, compute as worked out by hand, and what is invalid is refused.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { compile } from '@guiju/compiler';
import { createWorkspace } from '@guiju/language';
import type { Model, Result } from '@guiju/model';
import { certificateOn, days, deadlinesOf, review, runExamples, samples, score } from '@guiju/runtime';
import { describe, expect, test } from 'vitest';
import { root } from '../src/root.ts';

const folder = `${root}/examples`;
const schemes = readdirSync(folder).filter(name => !name.includes('.'));

/** A folder of inputs beside the rule, named like the command that answers them; results/<command> holds the answers. */
const COMMANDS = { days, sample: samples, deadlines: deadlinesOf, certificate: certificateOn, review } as const;
type Command = keyof typeof COMMANDS;

async function modelOf(path: string): Promise<Model> {
    const workspace = createWorkspace({
        read: async file => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)
    });
    const document = (await workspace.open(path))!;
    expect(workspace.diagnostics(document)).toEqual([]);
    return compile(document, uri => uri.slice(uri.indexOf('/examples/') + 1));
}

const jsonFiles = (path: string): string[] =>
    existsSync(path) ? readdirSync(path).filter(name => name.endsWith('.json')) : [];

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Rows of the table in expected.md: audit | given | by hand | score | shown | grade | source. */
function expectations(path: string): string[][] {
    if (!existsSync(path)) return [];
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

/** What a command answers, whatever it calls its answer. */
function answered(
    model: Model,
    command: Command,
    input: unknown
): { answer: unknown } | { errors: readonly unknown[] } {
    const outcome: object = COMMANDS[command](model, input);
    if ('errors' in outcome) return { errors: outcome.errors as unknown[] };
    return { answer: Object.values(outcome)[0] };
}

function exactText(value: Result['score']): string {
    if (value === null) return '—';
    return typeof value === 'string' ? value : `${value.num}/${value.den}`;
}

/** A rule without numbers, grades and dates has nothing that a worked example could expect. */
const hasWorkedExamples = ({ measures, decisions, auditTime, terms, certificate }: Model): boolean =>
    measures.length > 0 || decisions.length > 0 || [auditTime, terms, certificate].some(part => part !== undefined);

test('there are examples', () => {
    const named = ['after-sales-100', 'after-sales-145', 'after-sales-stars', 'service-maturity', 'star-guide'];
    expect(schemes).toEqual(expect.arrayContaining(named));
});

describe.each(schemes)('%s', scheme => {
    const path = `${folder}/${scheme}/rule.guiju`;
    const file = (name: string): string => `${folder}/${scheme}/${name}`;

    test('answers something', () => {
        const inputs = ['audits', ...Object.keys(COMMANDS)].flatMap(name => jsonFiles(file(name)));
        expect(inputs.length).toBeGreaterThan(0);
    });

    test('scores as worked out by hand', async () => {
        const model = await modelOf(path);
        const rows = expectations(file('expected.md'));
        const actual = rows.map(([name]) => {
            const { score: value, shown, grade } = scored(model, readJson(file(`audits/${name}.json`)));
            return [name, exactText(value), Object.values(shown)[0] ?? '—', grade?.name ?? '—'];
        });
        expect(actual).toEqual(rows.map(row => [row[0], row[3], row[4], row[5]]));
        const names = jsonFiles(file('audits')).map(name => name.replace('.json', ''));
        expect(rows.map(row => row[0]).sort()).toEqual(names.sort());
    });

    test('the stored results are what the runtime gives', async () => {
        const model = await modelOf(path);
        for (const name of jsonFiles(file('audits'))) {
            const result = scored(model, readJson(file(`audits/${name}`)));
            await expect(JSON.stringify(result, null, 2) + '\n', name).toMatchFileSnapshot(file(`results/${name}`));
        }
        for (const command of Object.keys(COMMANDS) as Command[]) {
            for (const name of jsonFiles(file(command))) {
                const outcome = answered(model, command, readJson(file(`${command}/${name}`)));
                if ('errors' in outcome) throw new Error(`${command}/${name}: ${JSON.stringify(outcome.errors)}`);
                const text = JSON.stringify(outcome.answer, null, 2) + '\n';
                await expect(text, name).toMatchFileSnapshot(file(`results/${command}/${name}`));
            }
        }
    });

    test('the worked examples in the rule hold', async () => {
        const model = await modelOf(path);
        const results = runExamples(model);
        if (hasWorkedExamples(model)) expect(results.length).toBeGreaterThan(3);
        expect(results.filter(({ passed }) => !passed)).toEqual([]);
    });

    test('what is invalid is refused with a sentence that names the place', async () => {
        const model = await modelOf(path);
        const refused = (['audits', ...Object.keys(COMMANDS)] as ('audits' | Command)[]).flatMap(command => {
            const within = command === 'audits' ? 'invalid' : `invalid/${command}`;
            return jsonFiles(file(within)).map(name => [command, `${within}/${name}`] as const);
        });
        expect(refused.length).toBeGreaterThan(0);
        for (const [command, name] of refused) {
            const input = readJson(file(name));
            const outcome = command === 'audits' ? score(model, input) : answered(model, command, input);
            expect('errors' in outcome && outcome.errors.length > 0, name).toBe(true);
        }
    });
});
