// Audits in a table: a row each, a column per item; a cell holds points, a row's label or `excluded: reason`. A column
// `findings: major` holds how many findings of that class there are.
import { CsvError, parse } from 'csv-parse/sync';
import type { NamedAudit, ReadError } from './named-audit.ts';
import type { Sentence } from '../sentences.ts';

const NAME_COLUMNS = ['audit', '审核'];
const EXCLUDED = /^(?:excluded|不适用)\s*[:：]\s*(.*)$/su;

interface Line {
    record: string[];
    info: { lines: number };
}

export type Table = { audits: NamedAudit[]; error?: undefined } | { audits?: undefined; error: ReadError };

/** `file` names rows that have no name of their own. */
export function auditsOfTable(text: string, file: string): Table {
    let lines: Line[];
    try {
        lines = parse(text, {
            info: true,
            relax_column_count: true,
            skip_empty_lines: true,
            trim: true
        }) as unknown as Line[];
    } catch (error) {
        if (error instanceof CsvError) return { error: broken(Number(error['lines'] ?? 1)) };
        throw error;
    }
    const [header, ...rows] = lines;
    const problem = headerProblem(header?.record ?? []);
    if (problem || !header) return { error: tableError(problem ?? NO_NAME_COLUMN) };
    return { audits: rows.map(row => auditOf(header.record, row, file)) };
}

const NO_NAME_COLUMN: Sentence = {
    zh: '表头要有一列名为“审核”或“audit”。',
    en: 'The first line must name the columns, one of them “audit”.'
};

function headerProblem(header: readonly string[]): Sentence | undefined {
    if (!header.some(name => NAME_COLUMNS.includes(name))) return NO_NAME_COLUMN;
    const twice = header.find((name, at) => header.indexOf(name) !== at);
    if (twice === undefined) return undefined;
    return { zh: `列“${twice}”写了两次。`, en: `The column “${twice}” stands there twice.` };
}

function auditOf(header: readonly string[], { record, info }: Line, file: string): NamedAudit {
    const nameAt = header.findIndex(name => NAME_COLUMNS.includes(name));
    const name = record[nameAt] || `${file}:${info.lines}`;
    if (record.length > header.length) return { name, content: { errors: [tableError(TOO_MANY)] } };
    const answered = header.flatMap((item, at): [string, unknown][] => {
        const cell = at === nameAt ? '' : plainNumber(record[at] ?? '');
        return cell === '' ? [] : [[item, answerOf(cell)]];
    });
    const counts = answered.flatMap(([column, cell]): [string, unknown][] => {
        const severity = FINDINGS.exec(column)?.[1];
        return severity === undefined ? [] : [[severity, countOf(cell)]];
    });
    const items = Object.fromEntries(answered.filter(([column]) => !FINDINGS.test(column)));
    const stated = counts.length === 0 ? {} : { findings: [], extra: Object.fromEntries(counts) };
    return { name, content: { audit: { items, ...stated } } };
}

const FINDINGS = /^(?:findings|发现)\s*[:：]\s*(.*)$/su;

/** What is no number is refused when the audit is read. */
const countOf = (cell: unknown): unknown => (typeof cell === 'string' && /^[0-9]+$/.test(cell) ? Number(cell) : cell);

/** A number typed in full width is that number; any other text stays as it is. */
const plainNumber = (cell: string): string => (/^[0-9０-９.．]+$/.test(cell) ? cell.normalize('NFKC') : cell);

function answerOf(cell: string): unknown {
    const reason = EXCLUDED.exec(cell)?.[1];
    return reason === undefined ? cell : { excluded: reason };
}

const TOO_MANY: Sentence = { zh: '这一行的格子比表头多。', en: 'This line has more cells than the first one names.' };

function broken(line: number): ReadError {
    return tableError({ zh: `第 ${line} 行的引号没有配对。`, en: `The quotes in line ${line} do not match.` });
}

function tableError(message: Sentence): ReadError {
    return { item: null, code: 'not-a-table', message };
}
