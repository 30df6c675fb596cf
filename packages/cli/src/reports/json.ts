// For programs: the shape fixed for all who read diagnostics, places from 0 as in LSP.
import { clauseCoverageOf } from '@guiju/language';
import type { OpenRuleset } from '../rulesets.ts';
import { pages } from '../pages.ts';
import { countOf, docsOf, findingsOf, type Checked } from './report.ts';

/** With `covered` also how much of the text of each rule its statements carry out. */
export function jsonReport(checked: readonly Checked[], covered: readonly Covered[] = []): string {
    const diagnostics = findingsOf(checked).map(({ file, range, severity, code, message }) => ({
        file,
        range,
        severity,
        code,
        message,
        docs: docsOf(code, pages)
    }));
    const coverage = covered.map(({ file, document }) => ({ file, ...clauseCoverageOf(document.parseResult.value) }));
    const counts = { errors: countOf(checked, 'error'), warnings: countOf(checked, 'warning') };
    return JSON.stringify({ diagnostics, ...counts, ...(coverage.length > 0 && { coverage }) }, null, 2) + '\n';
}

type Covered = Pick<OpenRuleset, 'file' | 'document'>;
