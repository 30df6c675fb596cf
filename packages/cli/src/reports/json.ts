// For programs: the shape fixed for all who read diagnostics, places from 0 as in LSP.
import { pages } from '../pages.ts';
import { countOf, docsOf, findingsOf, type Checked } from './report.ts';

export function jsonReport(checked: readonly Checked[]): string {
    const diagnostics = findingsOf(checked).map(({ file, range, severity, code, message }) => ({
        file,
        range,
        severity,
        code,
        message,
        docs: docsOf(code, pages)
    }));
    const report = { diagnostics, errors: countOf(checked, 'error'), warnings: countOf(checked, 'warning') };
    return JSON.stringify(report, null, 2) + '\n';
}
