// What npm test counts: a run that fails without blaming a test must not look green.
import { describe, expect, it } from 'vitest';
import { countLine, countsOfOutput, countsOfVitest, sum } from '@guiju/repo';

const green = {
    numPassedTests: 3,
    numFailedTests: 0,
    testResults: [{ status: 'passed', assertionResults: [1, 2, 3] }]
};

describe('counts', () => {
    it('of a green run are its tests', () => {
        expect(countsOfVitest(green, true)).toEqual({ passed: 3, failed: 0 });
    });

    it('of a run without report are one failure', () => {
        expect(countsOfVitest(undefined, true)).toEqual({ passed: 0, failed: 1 });
    });

    it('include files that fail before their first test', () => {
        const dead = { ...green, testResults: [...green.testResults, { status: 'failed', assertionResults: [] }] };
        expect(countsOfVitest(dead, false)).toEqual({ passed: 3, failed: 1 });
    });

    it('are never green when the program failed', () => {
        expect(countsOfVitest(green, false)).toEqual({ passed: 3, failed: 1 });
        expect(countsOfOutput('4 passed, 0 failed\n', false)).toEqual({ passed: 4, failed: 1 });
    });

    it('of a suite are its last line', () => {
        expect(countsOfOutput('1 passed, 0 failed\nmore\n4 passed, 2 failed\n', false)).toEqual({
            passed: 4,
            failed: 2
        });
        expect(countsOfOutput('nothing to read', true)).toEqual({ passed: 1, failed: 0 });
    });

    it('add up to the last line', () => {
        expect(
            countLine(
                sum([
                    { passed: 1, failed: 0 },
                    { passed: 2, failed: 3 }
                ])
            )
        ).toBe('3 passed, 3 failed');
    });
});
