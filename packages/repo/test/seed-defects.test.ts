// Law: what is wrong in the documents that the examples follow is found, each defect by its check and at its place.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFixtures, fixturesIn } from '@guiju/testing';
import { readText } from '@guiju/repo';
import { describe, expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, 'seed-defects');

/** Rows of the first table of the decision: fixture → the checks that find its defect. */
const TABLE = new Map(
    readText('docs/decisions/0007-defects-of-the-source.md')
        .split('\n')
        .map(line => line.split('|').map(cell => cell.trim()))
        .filter(cells => /^`[a-z-]+`/.test(cells[4] ?? ''))
        .map(([, fixture, , , checks]) => [fixture!, [...checks!.matchAll(/`([a-z-]+)`/g)].map(match => match[1]!)])
);

const fixtures = createFixtures();

describe('defects of the source documents', () => {
    test('the table names every fixture and no other', () => {
        expect([...TABLE.keys()].map(name => `${name}.guiju`).sort()).toEqual(fixturesIn(FOLDER));
    });

    test.each([...TABLE])('%s', async (name, checks) => {
        const path = join(FOLDER, `${name}.guiju`);
        const { diagnostics, marked } = await fixtures.checkFile(path);
        expect(readFileSync(path, 'utf8')).toMatch(/^\/\/ \S/);
        expect([...new Set(diagnostics.map(({ code }) => code))]).toEqual(expect.arrayContaining(checks));
        await expect(marked).toMatchFileSnapshot(path);
    });
});
