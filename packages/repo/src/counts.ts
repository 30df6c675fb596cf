// Counting what passed and failed, over vitest, the VS Code suite and the steps of a check.

export interface Counts {
    passed: number;
    failed: number;
}

export const sum = (all: readonly Counts[]): Counts => ({
    passed: all.reduce((total, counts) => total + counts.passed, 0),
    failed: all.reduce((total, counts) => total + counts.failed, 0)
});

/** The last line of a whole run. */
export function countLine({ passed, failed }: Counts): string {
    return `${passed} passed, ${failed} failed`;
}

/** What vitest's JSON reporter writes, as far as it is counted. */
export interface VitestReport {
    numPassedTests: number;
    numFailedTests: number;
    testResults: readonly { status: string; assertionResults: readonly unknown[] }[];
}

/** A file that fails before its first test counts as one failure; so does a failed run that blames no test. */
export function countsOfVitest(report: VitestReport | undefined, succeeded: boolean): Counts {
    if (!report) return { passed: 0, failed: 1 };
    const dead = report.testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0);
    const failed = report.numFailedTests + dead.length;
    return { passed: report.numPassedTests, failed: succeeded ? failed : Math.max(failed, 1) };
}

/** What a suite printed: its last line of counts; without one, its exit code is the only thing known. */
export function countsOfOutput(output: string, succeeded: boolean): Counts {
    const last = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
    if (!last) return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    const failed = Number(last[2]);
    return { passed: Number(last[1]), failed: succeeded ? failed : Math.max(failed, 1) };
}
