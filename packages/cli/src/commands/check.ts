// `guiju check`: all diagnostics of files and folders.
import type { Output } from '../io.ts';
import { rulesetPaths } from '../paths.ts';
import { EXIT, refuse, type ExitCode } from '../refusal.ts';
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
}

const REPORTS: Record<Format, (checked: readonly Checked[], output: Output, failOn: FailOn) => string> = {
    pretty: prettyReport,
    json: jsonReport,
    sarif: sarifReport,
    github: githubReport,
    junit: (checked, _, failOn) => junitReport(checked, failOn)
};

export async function check(session: Session, given: readonly string[], options: CheckOptions): Promise<ExitCode> {
    const { out } = session.io;
    if (options.coverage && options.format !== 'pretty') refuse(sentences.coverageIsForPeople());
    const paths = await rulesetPaths(session.io, given.length > 0 ? given : ['.']);
    const checked = await openRulesets(session, paths);
    out.write(REPORTS[options.format](checked, out, options.failOn));
    if (options.coverage) out.write(coverageReport(checked));
    return findingsOf(checked).some(finding => fails(finding, options.failOn)) ? EXIT.findings : EXIT.fine;
}
