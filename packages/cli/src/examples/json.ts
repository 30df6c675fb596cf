// For programs: every example with what it expects and what came out; the schema is `guiju schema test`.
import type { TestReport } from '@guiju/model';
import { errorsOf, failedIn, total, type Tested } from './tested.ts';

export function jsonReport(tested: readonly Tested[]): string {
    const report: TestReport = {
        files: tested.map(one => ({ file: one.file, errors: errorsOf(one), examples: [...one.examples] })),
        examples: total(tested, ({ examples }) => examples.length),
        failed: total(tested, failedIn),
        errors: total(tested, errorsOf)
    };
    return JSON.stringify(report, null, 2) + '\n';
}
