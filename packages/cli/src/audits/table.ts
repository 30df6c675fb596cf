// Audits in a table: a row each, or a row for each sample of one; a column per item, and columns for what else a record says.
import { CsvError, parse } from 'csv-parse/sync';
import type { NamedAudit, ReadError } from './named-audit.ts';
import type { Sentence } from '../sentences.ts';
import { columnOf, headerProblem, type Column } from './table-columns.ts';
import { recordOf, type Row } from './table-record.ts';

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
            bom: true,
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
    const headings = header?.record ?? [];
    const problem = headerProblem(headings);
    if (problem) return { error: tableError(problem) };
    const columns = headings.map(columnOf);
    return { audits: grouped(rows, columns, file).map(([name, group]) => auditOf(name, group, columns)) };
}

/** With samples the rows of one name are one audit, and a row without a name belongs to the one above it. */
function grouped(rows: readonly Line[], columns: readonly Column[], file: string): [string, Row[]][] {
    const nameAt = columns.findIndex(({ kind }) => kind === 'name');
    const isSampled = columns.some(({ kind }) => kind === 'sample');
    const groups: [string, Row[]][] = [];
    for (const { record, info } of rows) {
        const row = { cells: record.map(plainNumber), line: info.lines };
        const given = record[nameAt] ?? '';
        const known = given === '' ? groups.at(-1) : groups.find(([name]) => name === given);
        if (isSampled && known !== undefined) known[1].push(row);
        else groups.push([given || `${file}:${info.lines}`, [row]]);
    }
    return groups;
}

/** A number typed in full width is that number; any other text stays as it is. */
const plainNumber = (cell: string): string => (/^[0-9０-９.．]+$/.test(cell) ? cell.normalize('NFKC') : cell);

function auditOf(name: string, rows: readonly Row[], columns: readonly Column[]): NamedAudit {
    if (rows.some(({ cells }) => cells.length > columns.length))
        return { name, content: { errors: [tableError(TOO_MANY)] } };
    const { record, problems } = recordOf(rows, columns);
    return { name, content: problems.length > 0 ? { errors: problems.map(tableError) } : { audit: record } };
}

const TOO_MANY: Sentence = { zh: '这一行的格子比表头多。', en: 'This line has more cells than the first one names.' };

function broken(line: number): ReadError {
    return tableError({ zh: `第 ${line} 行的引号没有配对。`, en: `The quotes in line ${line} do not match.` });
}

function tableError(message: Sentence): ReadError {
    return { item: null, code: 'not-a-table', message };
}
