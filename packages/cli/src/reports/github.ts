// For GitHub Actions: one workflow command a finding, which the site shows beside the line.
import type { Finding } from '../rulesets.ts';
import { findingsOf, type Checked } from './report.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

export function githubReport(checked: readonly Checked[]): string {
    return findingsOf(checked).map(command).join('');
}

function command({ file, range: { start, end }, severity, code, message }: Finding): string {
    const properties = {
        file,
        line: start.line + 1,
        endLine: end.line + 1,
        ...(start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {}),
        title: code
    };
    const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    return `::${COMMANDS[severity]} ${list.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
