// What stands below each other: the cells of printed tables, and parts of like statements that the author lined up.
import stringWidth from 'string-width';
import { GrammarUtils, type AstNode } from 'langium';
import { begins, statementAt } from './blocks.ts';
import type { Line } from './lines.ts';
import type { Piece } from './pieces.ts';

/** The blanks in front of each piece of each line; these functions widen them. */
export type Blanks = readonly number[][];

/** Statements that are lined up where the author did so on one of the lines: behind which of their parts. */
const LINED_UP: Readonly<Record<string, readonly string[]>> = {
    Gate: ['rung'],
    Row: ['to', 'from', 'marker'],
    Measure: ['name'],
    Mark: ['otherTitle', 'title']
};

export function alignTables(lines: readonly Line[], blanks: Blanks): void {
    for (const table of tablesIn(lines)) {
        const widths: number[] = [];
        const cells = table.map(line => cellsOf(lines[line]!, blanks[line]!));
        for (const row of cells) row.forEach(({ width }, at) => (widths[at] = Math.max(widths[at] ?? 0, width)));
        cells.forEach((row, at) =>
            row.forEach(({ bar, width }, cell) => (blanks[table[at]!]![bar] = 1 + widths[cell]! - width))
        );
    }
}

/** Lines of tables by their numbers. Tables below each other with as many columns are one; a comment does not end a table. */
function tablesIn(lines: readonly Line[]): number[][] {
    const tables: number[][] = [];
    let columns = 0;
    lines.forEach(({ pieces, breaks }, line) => {
        if (pieces[0]!.isComment) return;
        const own = pieces[0]!.type === 'BAR' || pieces[0]!.type === 'HEAD_BAR' ? barsIn(pieces) : 0;
        if (own > 0 && own === columns && breaks === 1) tables.at(-1)!.push(line);
        else if (own > 0) tables.push([line]);
        columns = own;
    });
    return tables;
}

/** The columns: each ends with a bar. */
const barsIn = ([, ...pieces]: readonly Piece[]): number =>
    pieces.filter(({ type }) => type === 'BAR' || type === 'ROW_END').length;

interface Cell {
    /** The bar that closes it. */
    readonly bar: number;
    readonly width: number;
}

function cellsOf({ pieces }: Line, blanks: readonly number[]): Cell[] {
    const cells: Cell[] = [];
    let width = 0;
    let isFirst = true;
    pieces.forEach((piece, at) => {
        if (at === 0) return;
        if (piece.type === 'BAR' || piece.type === 'ROW_END') {
            cells.push({ bar: at, width });
            [width, isFirst] = [0, true];
        } else {
            width += (isFirst ? 0 : blanks[at]!) + widthOf(piece);
            isFirst = false;
        }
    });
    return cells;
}

export function alignStatements(lines: readonly Line[], blanks: Blanks, written: Blanks): void {
    for (const group of likeStatements(lines)) {
        const gaps = group.map(({ line, at }) => written[line]![at]!);
        if (Math.max(...gaps) < 2) continue;
        const ends = group.map(({ line, at }) => endOf(lines[line]!, blanks[line]!, at));
        const column = Math.max(...ends) + Math.min(2, ...gaps);
        group.forEach(({ line, at }, index) => (blanks[line]![at] = column - ends[index]!));
    }
}

interface Place {
    readonly line: number;
    /** The piece that moves. */
    readonly at: number;
}

/** Statements of one kind below each other; an empty line or another statement ends a group, a comment does not. */
function likeStatements(lines: readonly Line[]): Place[][] {
    const groups: Place[][] = [];
    let last: AstNode | undefined;
    lines.forEach((line, at) => {
        if (line.breaks > 1) last = undefined;
        const statement = beginning(line);
        if (!statement) return;
        const place = placeIn(statement, line, at);
        if (place && last && isLike(statement, last)) groups.at(-1)!.push(place);
        else if (place) groups.push([place]);
        last = place && statement;
    });
    return groups;
}

const isLike = (a: AstNode, b: AstNode): boolean => a.$type === b.$type && a.$container === b.$container;

/** The statement that begins with the line. */
function beginning({ pieces: [first], blocks }: Line): AstNode | undefined {
    if (first!.isComment) return undefined;
    const statement = statementAt(first!, blocks.at(-1)!);
    return statement && begins(statement, first!) ? statement : undefined;
}

function placeIn(statement: AstNode, { pieces }: Line, line: number): Place | undefined {
    const parts = LINED_UP[statement.$type] ?? [];
    const part = parts.map(name => GrammarUtils.findNodeForProperty(statement.$cstNode, name)).find(found => found);
    if (!part) return undefined;
    // The unit belongs to the number of a row.
    const isMoved = ({ start, type }: Piece): boolean =>
        start >= part.end && (statement.$type !== 'Row' || type === 'STRING');
    const at = pieces.findIndex(isMoved);
    return at > 0 ? { line, at } : undefined;
}

/** The column behind the piece in front. */
function endOf({ pieces, indent }: Line, blanks: readonly number[], at: number): number {
    let end = indent;
    for (let index = 0; index < at; index++) end += (index === 0 ? 0 : blanks[index]!) + widthOf(pieces[index]!);
    return end;
}

/** In cells of a screen: a Chinese character takes two. */
const widthOf = ({ written }: Piece): number => stringWidth(written.slice(written.lastIndexOf('\n') + 1));
