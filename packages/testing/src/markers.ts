// Diagnostics as comment lines below the line they are about: a fixture is a ruleset and its own snapshot.
import type { GuijuDiagnostic } from '@guiju/language';
import { cellsOf } from './cells.ts';

/** `<` stands for a range that begins where the slashes are. */
const MARKER = /^\/\/(?:<| *)\^+ (?:error|warning|info) [a-z-]+: /;

/** The text without marker lines: what the author of the ruleset would have written. */
export function stripMarkers(text: string): string {
    return linesOf(text)
        .filter(line => !MARKER.test(line))
        .join('\n');
}

/** The text with one marker line for each diagnostic, in the order given. */
export function writeMarkers(text: string, diagnostics: readonly GuijuDiagnostic[]): string {
    return linesOf(text)
        .flatMap((line, index) => [
            line,
            ...diagnostics.filter(it => it.range.start.line === index).map(it => markerOf(line, it))
        ])
        .join('\n');
}

function linesOf(text: string): string[] {
    return text.split(/\r?\n/);
}

/** A range that ends on another line is marked to the end of its first line; an empty one with one caret. */
function markerOf(line: string, { range, severity, code, message }: GuijuDiagnostic): string {
    const { start } = range;
    const end = range.end.line === start.line ? range.end.character : line.length;
    const before = cellsOf(line.slice(0, start.character));
    const carets = '^'.repeat(Math.max(1, cellsOf(line.slice(start.character, end))));
    const indent = before < 2 ? '<' : ' '.repeat(before - 2);
    return `//${indent}${carets} ${severity} ${code}: ${message}`;
}
