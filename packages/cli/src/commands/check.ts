// `guiju check`: all diagnostics of files and folders.
import type { Output } from '../io.ts';
import { rulesetPaths } from '../paths.ts';
import { EXIT, refuse, type ExitCode } from '../refusal.ts';
import { fixed } from './fix.ts';
import { coverageReport } from '../reports/coverage.ts';
import { githubReport } from '../reports/github.ts';
import { jsonReport } from '../reports/json.ts';
import { junitReport } from '../reports/junit.ts';
import { prettyReport } from '../reports/pretty.ts';
import { fails, findingsOf, type Checked, type FailOn, type Format } from '../reports/report.ts';
import { sarifReport } from '../reports/sarif.ts';
import { openRulesets } from '../rulesets.ts';
import { sentences } from '../sentences.ts';
import type { Session } from '../session.ts';

export interface CheckOptions {
    format: Format;
    failOn: FailOn;
    /** Also how much of the text the statements carry out. */
    coverage?: boolean;
    /** Makes the changes that leave no choice. */
    fix?: boolean;
    /** Shows what would be changed and writes nothing. */
    dryRun?: boolean;
}

const REPORTS: Record<Format, (checked: readonly Checked[], output: Output, failOn: FailOn) => string> = {
    pretty: prettyReport,
    json: checked => jsonReport(checked),
    sarif: sarifReport,
    github: githubReport,
    junit: (checked, _, failOn) => junitReport(checked, failOn)
};

export async function check(session: Session, given: readonly string[], options: CheckOptions): Promise<ExitCode> {
    const { out } = session.io;
    const { coverage, format, dryRun } = options;
    if (coverage && format !== 'pretty' && format !== 'json') refuse(sentences.coverageNeedsFormat());
    if (dryRun && !options.fix) refuse(sentences.dryRunNeedsFix());
    if (options.fix && given.includes('-')) refuse(sentences.fixNeedsFiles());
    const paths = await rulesetPaths(session.io, given.length > 0 ? given : ['.']);
    const checked = options.fix ? await fixed(session, paths, dryRun === true) : await openRulesets(session, paths);
    // A dry run shows the difference alone, so that it can be read by other programs.
    if (!dryRun) {
        out.write(
            coverage && format === 'json' ? jsonReport(checked, checked) : REPORTS[format](checked, out, options.failOn)
        );
        if (coverage && format === 'pretty') out.write(coverageReport(checked));
    }
    return findingsOf(checked).some(finding => fails(finding, options.failOn)) ? EXIT.findings : EXIT.fine;
}
