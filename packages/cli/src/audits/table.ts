// Audits in a table: a row each, or a row for each sample of one; a column per item, and columns for what else a record says.
import type { Line } from './lines.ts';
import type { NamedAudit, ReadError } from './named-audit.ts';
import type { Sentence } from '../sentences.ts';
import { columnOf, headerProblem, type Column } from './table-columns.ts';
import { rowsOf, type TableRow } from './table-lines.ts';
import { recordOf, type Row } from './table-record.ts';

/** A table as it is read: `file` names rows that have no name of their own. */
interface Reading {
    readonly columns: readonly Column[];
    readonly file: string;
}

/** A table that cannot be read at all stands as one audit with one error; a row that cannot be read leaves the others. */
export async function* auditsOfTable(lines: AsyncIterable<Line>, file: string): AsyncGenerator<NamedAudit> {
    const rows = rowsOf(lines);
    const header = (await rows.next()).value as TableRow | undefined;
    const problem = header?.problem === undefined ? headerProblem(header?.cells ?? []) : broken(header);
    if (problem) {
        yield { name: file, content: { errors: [tableError(problem)] } };
        return;
    }
    const columns = header!.cells!.map(columnOf);
    const reading = { columns, file };
    yield* columns.some(({ kind }) => kind === 'sample') ? sampled(rows, reading) : single(rows, reading);
}

/** Each row is an audit. */
async function* single(rows: AsyncIterable<TableRow>, reading: Reading): AsyncGenerator<NamedAudit> {
    for await (const row of rows) {
        yield row.cells === undefined ? damaged(row, reading) : auditOf(nameOf(row, reading), [plainRow(row)], reading);
    }
}

/**
 * The rows of one name are one audit, wherever they stand, and a row without a name belongs to the one above it. So
 * such a table is read to its end before anything comes of it.
 */
async function* sampled(rows: AsyncIterable<TableRow>, reading: Reading): AsyncGenerator<NamedAudit> {
    const groups = new Map<string, Row[]>();
    let last: string | undefined;
    for await (const row of rows) {
        if (row.cells === undefined) {
            yield damaged(row, reading);
            continue;
        }
        const name = givenName(row, reading) || (last ?? nameOf(row, reading));
        const group = groups.get(name);
        if (group) group.push(plainRow(row));
        else groups.set(name, [plainRow(row)]);
        last = name;
    }
    for (const [name, group] of groups) yield auditOf(name, group, reading);
}

type Readable = Extract<TableRow, { cells: readonly string[] }>;

const givenName = ({ cells }: Readable, { columns }: Reading): string =>
    cells[columns.findIndex(({ kind }) => kind === 'name')] ?? '';

const nameOf = (row: Readable, reading: Reading): string => givenName(row, reading) || placeOf(row, reading);
const placeOf = ({ line }: TableRow, { file }: Reading): string => `${file}:${line}`;
const plainRow = ({ cells, line }: Readable): Row => ({ cells: cells.map(plainNumber), line });

/** A number typed in full width is that number; any other text stays as it is. */
const plainNumber = (cell: string): string => (/^[0-9０-９.．]+$/.test(cell) ? cell.normalize('NFKC') : cell);

function damaged(row: TableRow, reading: Reading): NamedAudit {
    return { name: placeOf(row, reading), content: { errors: [tableError(broken(row))] } };
}

function auditOf(name: string, rows: readonly Row[], { columns }: Reading): NamedAudit {
    if (rows.some(({ cells }) => cells.length > columns.length))
        return { name, content: { errors: [tableError(TOO_MANY)] } };
    const { record, problems } = recordOf(rows, columns);
    return { name, content: problems.length > 0 ? { errors: problems.map(tableError) } : { audit: record } };
}

const TOO_MANY: Sentence = { zh: '这一行的格子比表头多。', en: 'This line has more cells than the first one names.' };

function broken({ line, problem }: TableRow): Sentence {
    if (problem === 'quotes')
        return { zh: `第 ${line} 行的引号没有配对。`, en: `The quotes in line ${line} do not match.` };
    return {
        zh: `第 ${line} 行的文字损坏了，有的字读不出来。请从没有损坏的表格重新保存。`,
        en: `The text of line ${line} is damaged: some characters cannot be read. Save it anew from a sound table.`
    };
}

function tableError(message: Sentence): ReadError {
    return { item: null, code: 'not-a-table', message };
}
