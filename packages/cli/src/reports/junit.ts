// For test reports of CI systems: a suite per file; what makes the command fail is a failure, the rest is output.
import type { Finding } from '../rulesets.ts';
import { fails, type Checked, type FailOn } from './report.ts';

export function junitReport(checked: readonly Checked[], failOn: FailOn): string {
    const suites = checked.map(ruleset => suite(ruleset, failOn));
    const tests = sum(suites.map(({ tests }) => tests));
    const failures = sum(suites.map(({ failures }) => failures));
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="guiju check" tests="${tests}" failures="${failures}" errors="0">`,
        ...suites.flatMap(({ lines }) => lines),
        '</testsuites>',
        ''
    ].join('\n');
}

interface Suite {
    tests: number;
    failures: number;
    lines: string[];
}

function suite({ file, findings }: Checked, failOn: FailOn): Suite {
    const name = escapeXml(file);
    const failures = findings.filter(finding => fails(finding, failOn)).length;
    const passed = `    <testcase name="check" classname="${name}" file="${name}"/>`;
    const lines = findings.length === 0 ? [passed] : findings.flatMap(finding => testCase(finding, failOn));
    const tests = Math.max(1, findings.length);
    const open = `  <testsuite name="${name}" tests="${tests}" failures="${failures}" errors="0">`;
    return { tests, failures, lines: [open, ...lines, '  </testsuite>'] };
}

function testCase(finding: Finding, failOn: FailOn): string[] {
    const { file, code, severity, message, range } = finding;
    const line = range.start.line + 1;
    const name = escapeXml(`${code} ${line}:${range.start.character + 1}`);
    const where = escapeXml(file);
    const text = escapeXml(`${file}:${line}:${range.start.character + 1} ${severity} ${code}: ${message}`);
    const body = fails(finding, failOn)
        ? `<failure type="${escapeXml(code)}" message="${escapeXml(message)}">${text}</failure>`
        : `<system-out>${text}</system-out>`;
    return [
        `    <testcase name="${name}" classname="${where}" file="${where}" line="${line}">`,
        `      ${body}`,
        '    </testcase>'
    ];
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** XML cannot hold most control characters at all, not even escaped. */
export function escapeXml(text: string): string {
    return text
        .toWellFormed()
        .replace(/[&<>"']/g, sign => ENTITIES[sign]!)
        .replace(/[\n\r\t]/g, sign => `&#${sign.charCodeAt(0)};`)
        .replace(/[\u0000-\u001f\ufffe\uffff]/g, '\ufffd');
}

function sum(numbers: readonly number[]): number {
    return numbers.reduce((total, number) => total + number, 0);
}
