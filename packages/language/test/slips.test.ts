// Typical slips of people who never wrote a program: what they read, in both languages, and where. Read the snapshots.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GuijuDiagnostic } from '@guiju/language';
import { createFixtures } from '@guiju/testing';
import { describe, expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, 'slips');
const fixtures = createFixtures();
const SEPARATOR = '\n=====\n';

const slipsIn = (name: string): string[] => readFileSync(join(FOLDER, name), 'utf8').trimEnd().split(SEPARATOR);

/** What a slip itself says; a total that no longer holds because its item was not understood is no part of it. */
const isOwn = ({ code }: GuijuDiagnostic): boolean => code !== 'points-sum-mismatch';

describe.each(['chinese', 'english'])('%s slips', name => {
    const slips = slipsIn(`${name}.txt`);

    test('are many', () => expect(slips.length).toBeGreaterThan(20));

    test('are told where they are, in both languages', async () => {
        const told: string[] = [];
        for (const slip of slips) {
            const { both, document } = await fixtures.checkText(slip);
            const english = both.en.filter(isOwn);
            const lines = both.zh.filter(isOwn).map(({ range, message }, at) => {
                const place = document.textDocument.getText(range).split('\n')[0]!;
                return `  ${range.start.line + 1}:${range.start.character + 1} “${place}”\n    ${message}\n    ${english[at]!.message}`;
            });
            told.push([slip, ...lines].join('\n'));
        }
        await expect(told.join(SEPARATOR) + '\n').toMatchFileSnapshot(join(FOLDER, `${name}.told.txt`));
    });

    test.each(slips)('%j is one to three messages, the first a slip of writing', async slip => {
        const { both } = await fixtures.checkText(slip);
        const own = both.zh.filter(isOwn);
        expect(own.length).toBeGreaterThan(0);
        expect(own.length).toBeLessThan(4);
        expect(own.map(({ code }) => code)).toContainEqual(expect.stringMatching(/^(syntax|reference-unresolved)$/));
        const lines = own.filter(({ code }) => code === 'syntax').map(({ range }) => range.start.line);
        expect(new Set(lines).size, 'one message for each line').toBe(lines.length);
    });
});
