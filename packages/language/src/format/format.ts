// A ruleset laid out: indentation, blanks, one spelling for each sign, tables in columns. Lines stay as the author broke them.
import type { AstNode, LangiumDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import { INVISIBLE } from '../lexer/invisible.ts';
import { begins, isPartOfList, statementAt } from './blocks.ts';
import { alignStatements, alignTables } from './columns.ts';
import { linesOf, type Line } from './lines.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { blanksBetween, blanksBetweenStatements, partsApart } from './spacing.ts';

/**
 * The smallest changes that lay the text out; none for a text that is. Undefined where it cannot be read whole: nobody knows
 * then what belongs together. Only blanks, line ends and the spelling of signs change; comments, texts and names never do.
 */
export function formattingOf(document: LangiumDocument): TextEdit[] | undefined {
    const { lexerErrors, parserErrors, value: root } = document.parseResult;
    if (lexerErrors.length > 0 || parserErrors.length > 0) return undefined;
    const text = document.textDocument.getText();
    const pieces = piecesOf(document);
    const lines = linesOf(pieces, text, root);
    const blanks = blanksOf(lines);
    const lineEnd = text.split('\r\n').length * 2 > text.split('\n').length ? '\r\n' : '\n';
    const gaps = lines.flatMap((line, at) =>
        line.pieces.map((_, piece) =>
            piece > 0 ? ' '.repeat(blanks[at]![piece]!) : lineEnd.repeat(line.breaks) + ' '.repeat(line.indent)
        )
    );
    const changes: Change[] = pieces.flatMap((piece, at) => [
        { start: pieces[at - 1]?.end ?? 0, end: piece.start, text: gaps[at]!, isGap: true },
        { start: piece.start, end: piece.end, text: piece.written, isGap: false }
    ]);
    if (pieces.length > 0) changes.push({ start: pieces.at(-1)!.end, end: text.length, text: lineEnd, isGap: true });
    return editsOf(changes, document);
}

/**
 * Whether the tree is that of the text. An editor changes the text at once, and it is read a moment later: until then places of
 * the tree lie elsewhere in the text.
 */
export function isCurrent({ parseResult, textDocument }: LangiumDocument): boolean {
    return parseResult.value.$cstNode?.root.fullText === textDocument.getText();
}

interface Change {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly isGap: boolean;
}

function editsOf(changes: readonly Change[], { textDocument }: LangiumDocument): TextEdit[] {
    const whole = textDocument.getText();
    return changes
        .filter(({ start, end, text, isGap }) => {
            const old = whole.slice(start, end);
            // Between two words nothing but blanks may be lost.
            return old !== text && !(isGap && old.replace(INVISIBLE, '').trim() !== '');
        })
        .map(({ start, end, text }) => {
            // A line end that stays is no part of the change, so that the indentation of a line belongs to it alone.
            const same = commonStart(whole.slice(start, end), text);
            const range = { start: textDocument.positionAt(start + same), end: textDocument.positionAt(end) };
            return { range, newText: text.slice(same) };
        });
}

function commonStart(a: string, b: string): number {
    let same = 0;
    while (same < a.length && same < b.length && a[same] === b[same]) same++;
    return same;
}

/** The blanks in front of each piece of each line. */
function blanksOf(lines: readonly Line[]): number[][] {
    const written = lines.map(({ pieces }) =>
        pieces.map((piece, at) => (at === 0 ? 0 : piece.start - pieces[at - 1]!.end))
    );
    const blanks = lines.map((line, at) => blanksOfLine(line, written[at]!));
    alignTables(lines, blanks);
    alignStatements(lines, blanks, written);
    return blanks;
}

function blanksOfLine({ pieces, blocks: around }: Line, written: readonly number[]): number[] {
    const blocks = [...around];
    return pieces.map((piece, at) => {
        if (piece.type === '}' && blocks.length > 1) blocks.pop();
        const blanks = at === 0 ? 0 : blanksBefore(piece, pieces[at - 1]!, blocks.at(-1)!, written[at]!);
        if (piece.type === '{') blocks.push(piece.node);
        return blanks;
    });
}

function blanksBefore(piece: Piece, before: Piece, block: AstNode, written: number): number {
    if (piece.isComment || OPENING.has(before.type) || CLOSING.has(piece.type))
        return blanksBetween(before, piece, written);
    const statement = statementAt(piece, block);
    if (!statement || !begins(statement, piece))
        return written > 1 && isPartOfList(piece, block) ? partsApart(written) : blanksBetween(before, piece, written);
    const last = statementAt(before, block);
    const areWords = last !== undefined && begins(last, before) && statement.$cstNode?.end === piece.end;
    return blanksBetweenStatements(areWords && !isText(before) && !isText(piece), written);
}

/** Behind and before these nothing is set apart. */
const OPENING = new Set(['{', '(', ',', ';', ':']);
const CLOSING = new Set(['{', '}', '(', ')', ',', ';', ':']);

const isText = ({ type }: Piece): boolean => type === 'STRING';
