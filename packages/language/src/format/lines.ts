// The lines of a file as the author broke them, and how far each is indented.
import type { AstNode } from 'langium';
import { begins, statementAt } from './blocks.ts';
import type { Piece } from './pieces.ts';

const STEP = 2;
/** What a tab of the author counts for. */
const TAB = '    ';

/** What begins a line of its own wherever it stands. */
const NEVER_GOES_ON = new Set(['}', 'BAR', 'HEAD_BAR']);

export interface Line {
    readonly pieces: readonly Piece[];
    /** Line ends before it, one for each empty line included. */
    readonly breaks: number;
    /** The nodes whose braces are around its beginning, the innermost last; the whole ruleset comes first. */
    readonly blocks: readonly AstNode[];
    readonly indent: number;
}

interface Start {
    readonly pieces: Piece[];
    readonly breaks: number;
    readonly written: number;
    readonly blocks: readonly AstNode[];
}

export function linesOf(pieces: readonly Piece[], text: string, root: AstNode): Line[] {
    const starts = startsOf(pieces, text, root);
    const indents = indentsOf(starts);
    return starts.map(({ pieces: own, breaks, blocks }, at) => ({
        pieces: own,
        breaks: breaksBefore(breaks, own[0]!, starts[at - 1]),
        blocks,
        indent: indents[at]!
    }));
}

function startsOf(pieces: readonly Piece[], text: string, root: AstNode): Start[] {
    const starts: Start[] = [];
    const blocks: AstNode[] = [root];
    pieces.forEach((piece, at) => {
        const gap = text.slice(pieces[at - 1]?.end ?? 0, piece.start);
        const breaks = gap.split('\n').length - 1;
        if (at === 0 || breaks > 0) {
            const written = gap.slice(gap.lastIndexOf('\n') + 1).replaceAll('\t', TAB).length;
            starts.push({ pieces: [], breaks, written, blocks: [...blocks] });
        }
        starts.at(-1)!.pieces.push(piece);
        if (piece.type === '{') blocks.push(piece.node);
        if (piece.type === '}' && blocks.length > 1) blocks.pop();
    });
    return starts;
}

/** At most one empty line; none at the edges of a block and of the file. */
function breaksBefore(written: number, first: Piece, above: Start | undefined): number {
    if (!above) return 0;
    const isAtEdge = first.type === '}' || above.pieces.at(-1)!.type === '{';
    return isAtEdge ? 1 : Math.min(written, 2);
}

function indentsOf(starts: readonly Start[]): number[] {
    const lineAt = new Map(starts.flatMap(({ pieces }, line) => pieces.map(({ start }) => [start, line] as const)));
    const indents: number[] = [];
    starts.forEach((start, line) => {
        const begun = lineOfStatement(start, line, lineAt);
        indents[line] =
            begun === undefined
                ? STEP * (start.blocks.length - 1 - Number(start.pieces[0]!.type === '}'))
                : indents[begun]! + Math.max(STEP, start.written - starts[begun]!.written);
    });
    return indents.map((indent, line) => (isComment(starts[line]!) ? commentIndent(starts, indents, line) : indent));
}

/** The line on which the statement began that goes on here; undefined where this line begins one. */
function lineOfStatement(
    { pieces: [first], blocks }: Start,
    line: number,
    lineAt: Map<number, number>
): number | undefined {
    if (first!.isComment || NEVER_GOES_ON.has(first!.type)) return undefined;
    const statement = statementAt(first!, blocks.at(-1)!);
    if (!statement?.$cstNode || begins(statement, first!)) return undefined;
    const begun = lineAt.get(statement.$cstNode.offset);
    return begun === line ? undefined : begun;
}

const isComment = ({ pieces }: Start): boolean => pieces[0]!.isComment;

/** A comment stands as what follows it in its block. */
function commentIndent(starts: readonly Start[], indents: readonly number[], line: number): number {
    const own = starts[line]!;
    const next = starts.findIndex((start, at) => at > line && !isComment(start));
    const isLastInBlock = next < 0 || starts[next]!.pieces[0]!.type === '}';
    return isLastInBlock ? STEP * (own.blocks.length - 1) : indents[next]!;
}
