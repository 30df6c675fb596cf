// What every report of diagnostics is made from.
import type { OpenRuleset, Finding } from '../rulesets.ts';

export const FORMATS = ['pretty', 'json', 'sarif', 'github', 'junit'] as const;
export type Format = (typeof FORMATS)[number];

/** The severity from which the command fails. */
export type FailOn = 'error' | 'warning';

export type Checked = Pick<OpenRuleset, 'file' | 'language' | 'lines' | 'findings'>;

export function findingsOf(checked: readonly Checked[]): Finding[] {
    return checked.flatMap(({ findings }) => findings);
}

export function countOf(checked: readonly Checked[], severity: Finding['severity']): number {
    return findingsOf(checked).filter(finding => finding.severity === severity).length;
}

/** Whether a finding makes the command fail; a matter of taste never does. */
export function fails(finding: Finding, failOn: FailOn): boolean {
    return finding.severity === 'error' || (finding.severity === 'warning' && failOn === 'warning');
}

/** The page of a check, from the root of the product's repository; null for what has no page. */
export function docsOf(code: string, pages: Readonly<Record<string, string>>): string | null {
    return Object.hasOwn(pages, code) ? `docs/checks/${code}.md` : null;
}
