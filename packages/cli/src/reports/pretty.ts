// For people: each finding with the line it is about and carets below the place.
import type { Language } from '@guiju/model';
import stringWidth from 'string-width';
import type { Output, Style } from '../io.ts';
import type { Finding } from '../rulesets.ts';
import { visible } from '../visible.ts';
import { countOf, type Checked } from './report.ts';

const SEVERITIES: Record<Finding['severity'], Record<Language, string> & { styles: Style[] }> = {
    error: { zh: '错误', en: 'error', styles: ['bold', 'red'] },
    warning: { zh: '警告', en: 'warning', styles: ['bold', 'yellow'] },
    info: { zh: '提示', en: 'info', styles: ['bold', 'cyan'] }
};

const TAB = ' '.repeat(4);

/** All findings, and below them how many there are. */
export function prettyReport(checked: readonly Checked[], output: Output): string {
    const blocks = checked.flatMap(ruleset => ruleset.findings.map(finding => block(finding, ruleset, output)));
    const language = (checked.find(({ findings }) => findings.length > 0) ?? checked[0])?.language ?? 'en';
    return [...blocks, summary(checked, language) + '\n'].join('\n');
}

/** The findings alone. */
export function prettyFindings(checked: readonly Checked[], output: Output): string {
    return checked.flatMap(ruleset => ruleset.findings.map(finding => block(finding, ruleset, output))).join('\n');
}

function block(finding: Finding, ruleset: Checked, output: Output): string {
    const { line, character } = finding.range.start;
    const place = output.paint(['bold'], `${finding.file}:${line + 1}:${character + 1}`);
    const severity = SEVERITIES[finding.severity];
    const head = `${place} ${output.paint(severity.styles, severity[ruleset.language])} ${finding.code}: ${visible(finding.message)}`;
    const text = visible(ruleset.lines[line] ?? '');
    const number = String(line + 1);
    const margin = ' '.repeat(number.length);
    return [
        head,
        `  ${output.paint(['dim'], `${number} |`)} ${text.replaceAll('\t', TAB).trimEnd()}`,
        `  ${output.paint(['dim'], `${margin} |`)} ${output.paint(severity.styles, carets(finding, text))}`,
        ''
    ].join('\n');
}

/** A Chinese character is two cells wide; a place that goes on in the next line is marked to the end of this one. */
function carets(finding: Finding, text: string): string {
    const { start, end } = finding.range;
    const marked = end.line === start.line ? text.slice(start.character, end.character) : text.slice(start.character);
    return ' '.repeat(cells(text.slice(0, start.character))) + '^'.repeat(Math.max(1, cells(marked.trimEnd())));
}

function cells(text: string): number {
    return stringWidth(text.replaceAll('\t', TAB));
}

function summary(checked: readonly Checked[], language: Language): string {
    const files = checked.length;
    const counts = (['error', 'warning', 'info'] as const).map(
        severity => [severity, countOf(checked, severity)] as const
    );
    const found = counts.filter(([, count]) => count > 0);
    if (language === 'zh') {
        const list = found.map(([severity, count]) => `${count} 个${SEVERITIES[severity].zh}`).join('，');
        return `检查了 ${files} 个文件：${list || '没有问题'}。`;
    }
    const list = found.map(([severity, count]) => `${count} ${plural(SEVERITIES[severity].en, count)}`).join(', ');
    return `Checked ${files} ${plural('file', files)}: ${list || 'no problems'}.`;
}

function plural(word: string, count: number): string {
    return count === 1 || word === 'info' ? word : `${word}s`;
}
