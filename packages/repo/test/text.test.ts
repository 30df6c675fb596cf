// Laws on what files say: no test left out, no trace of the machine a file was written on.
import { describe, expect, it } from 'vitest';
import { filesUnder, readText } from '@guiju/repo';

const TEXT = /\.(ts|mjs|cjs|js|json|md|guiju|langium|yml|txt|csv|jsonl)$|\.ci\/run$/;
const files = filesUnder('.').filter(path => TEXT.test(path) && path !== 'package-lock.json');

/** Built from parts, so that this file does not object to itself. */
const LEFT_OUT = new RegExp(String.raw`\b(it|test|describe|suite)\.` + '(only|skip|todo)' + String.raw`\b`);
const OF_A_MACHINE = new RegExp(
    String.raw`(^|[\s"'\x60(=:])/` + '(work|home|Users|root|tmp)' + String.raw`/[\w.-]+`,
    'm'
);

const offenders = (law: RegExp): string[] => files.filter(path => law.test(readText(path)));

describe('text of the repository', () => {
    it('is read', () => {
        expect(files).toContain('packages/repo/test/text.test.ts');
        expect(files.length).toBeGreaterThan(100);
    });

    it('leaves no test out', () => {
        expect(offenders(LEFT_OUT)).toEqual([]);
    });

    it('names no path of a machine', () => {
        expect(offenders(OF_A_MACHINE)).toEqual([]);
    });
});

describe('the laws themselves', () => {
    it('find what they look for', () => {
        expect(LEFT_OUT.test('describe.' + 'only(')).toBe(true);
        expect(OF_A_MACHINE.test('cd /' + 'home/somebody')).toBe(true);
        expect(OF_A_MACHINE.test('export const a = b /work;')).toBe(false);
    });
});
