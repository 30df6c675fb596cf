// SARIF 2.1.0, for code scanning: results with the checks they come from and their pages.
import { checks } from '@guiju/language';
import type { Finding } from '../rulesets.ts';
import { pages, titleOf } from '../pages.ts';
import { VERSION } from '../version.ts';
import { findingsOf, type Checked } from './report.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

export function sarifReport(checked: readonly Checked[]): string {
    const findings = findingsOf(checked);
    const ids = [...new Set(findings.map(({ code }) => code))].sort();
    const run = {
        tool: { driver: { name: 'guiju', version: VERSION, rules: ids.map(rule) } },
        columnKind: 'utf16CodeUnits',
        artifacts: checked.map(({ file }) => ({ location: location(file) })),
        results: findings.map(finding => result(finding, ids))
    };
    return JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2) + '\n';
}

function rule(id: string): object {
    const check = checks.find(check => check.id === id);
    const page = pages[id];
    return {
        id,
        ...(page === undefined
            ? {}
            : { shortDescription: { text: titleOf(page) }, help: { text: page, markdown: page } }),
        defaultConfiguration: { level: LEVELS[check?.severity ?? 'error'] }
    };
}

function result(finding: Finding, ids: readonly string[]): object {
    const { start, end } = finding.range;
    const region = {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1
    };
    return {
        ruleId: finding.code,
        ruleIndex: ids.indexOf(finding.code),
        level: LEVELS[finding.severity],
        message: { text: finding.message },
        locations: [{ physicalLocation: { artifactLocation: location(finding.file), region } }]
    };
}

/** Addresses hold ASCII only: a Chinese file name is percent-encoded. */
function location(file: string): object {
    return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
