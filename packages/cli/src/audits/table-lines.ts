// The rows of a table in CSV, one at a time: a row may run over lines where its cells are quoted, and a broken one ends with its line.
import { CsvError, parse } from 'csv-parse/sync';
import type { Line } from './lines.ts';

/** `cells` undefined: `problem` says what is wrong. */
export type TableRow = { readonly line: number } & (
    | { readonly cells: readonly string[]; readonly problem?: undefined }
    | { readonly cells?: undefined; readonly problem: 'damaged' | 'quotes' }
);

/** No quoted cell runs over more lines than this. */
const MOST_LINES = 1000;

/** Blank rows are left out. */
export async function* rowsOf(lines: AsyncIterable<Line>): AsyncGenerator<TableRow> {
    const reader = new Lines(lines);
    for (let line = await reader.next(); line !== undefined; line = await reader.next()) {
        const row = await rowFrom(line, reader);
        if (row.cells === undefined || row.cells.some(cell => cell !== '')) yield row;
    }
}

/** Lines that can be given back. */
class Lines {
    private readonly lines: AsyncIterator<Line>;
    private returned: Line[] = [];

    constructor(lines: AsyncIterable<Line>) {
        this.lines = oneByOne(lines)[Symbol.asyncIterator]();
    }

    async next(): Promise<Line | undefined> {
        const again = this.returned.shift();
        if (again !== undefined) return again;
        const { done, value } = (await this.lines.next()) as IteratorResult<Line, undefined>;
        return done ? undefined : value;
    }

    giveBack(lines: readonly Line[]): void {
        this.returned = [...lines, ...this.returned];
    }
}

/** Old programs end lines with a carriage return alone. */
async function* oneByOne(lines: AsyncIterable<Line>): AsyncGenerator<Line> {
    let added = 0;
    for await (const { number, text } of lines) {
        const parts = text?.split('\r') ?? [undefined];
        for (const [at, part] of parts.entries()) yield { number: number + added + at, text: part };
        added += parts.length - 1;
    }
}

async function rowFrom(first: Line, reader: Lines): Promise<TableRow> {
    const line = first.number;
    if (first.text === undefined) return { line, problem: 'damaged' };
    let text = first.text;
    let cells = cellsOf(text);
    const more: Line[] = [];
    while (cells === 'open') {
        const next = more.length < MOST_LINES ? await reader.next() : undefined;
        if (next !== undefined) more.push(next);
        if (next?.text === undefined) break;
        text += `\n${next.text}`;
        if (next.text.includes('"')) cells = cellsOf(text);
    }
    if (Array.isArray(cells)) return { line, cells };
    reader.giveBack(more);
    return { line, problem: 'quotes' };
}

const OPEN = 'CSV_QUOTE_NOT_CLOSED';

/** `open`: a quoted cell goes on behind the text. */
function cellsOf(text: string): string[] | 'open' | 'broken' {
    if (!text.includes('"')) return text.split(',').map(cell => cell.trim());
    try {
        const rows = parse(text, { relax_column_count: true, trim: true, record_delimiter: '\u0000' });
        return rows[0] ?? [];
    } catch (error) {
        if (!(error instanceof CsvError)) throw error;
        return error.code === OPEN ? 'open' : 'broken';
    }
}
