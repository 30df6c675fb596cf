// The explanation tree as indented lines for people.
import type { Result, Trace } from '@guiju/model';
import type { Language } from '../language.ts';

/** Empty where the result was made without `explain`. */
export function explanationText(result: Result, language: Language): string {
    const { trace } = result;
    return isTrace(trace) ? traceLines(trace, language).join('\n') : '';
}

const isTrace = (trace: Result['trace']): trace is Trace => 'kind' in trace;

/** One line for each part, indented by depth. */
export function traceLines(trace: Trace, language: Language, depth = 0): string[] {
    const line = `${'  '.repeat(depth)}${lineOf(trace, language)}`;
    return [line, ...trace.parts.flatMap(part => traceLines(part, language, depth + 1))];
}

function lineOf(trace: Trace, language: Language): string {
    const zh = language === 'zh';
    const told = trace.kind === 'row' || trace.kind === 'step' ? ' ' : zh ? '：' : ': ';
    const shown = trace.shown === undefined ? '' : zh ? `，显示 ${trace.shown}` : `, shown ${trace.shown}`;
    return `${checkOf(trace)}${trace.name}${told}${trace.text}${shown}${placeOf(trace, zh)}`;
}

const CONDITIONAL: readonly Trace['kind'][] = ['rung', 'veto', 'cap', 'shift', 'qualifier'];

/** Gates, vetoes and what follows them carry a sign of whether they hold. */
function checkOf({ kind, value }: Trace): string {
    if (!CONDITIONAL.includes(kind)) return '';
    return value === null ? '? ' : value ? '✓ ' : '✗ ';
}

function placeOf({ clause, clauseTitle, source }: Trace, zh: boolean): string {
    const title = clauseTitle === undefined ? '' : zh ? `《${clauseTitle}》` : ` “${clauseTitle}”`;
    const cited = clause === null ? [] : [zh ? `依 ${clause}${title}` : `per ${clause}${title}`];
    const places = [...cited, ...(source === null ? [] : [`${source.file}:${source.line}`])];
    return places.length === 0 ? '' : `  [${places.join(', ')}]`;
}
