// The words, signs and comments of a file in their order, each with the place in the grammar that tells how it is written.
import { CstUtils, type AstNode, type LangiumDocument, type LeafCstNode } from 'langium';
import { languageOf } from '../messages/locale.ts';
import type { Language } from '../messages/bilingual.ts';
import { spellingOf } from './spelling.ts';

export interface Piece {
    /** The sign or word as the grammar writes it, or the name of its terminal. */
    readonly type: string;
    /** The grammar rule that reads it; empty for a comment. */
    readonly rule: string;
    readonly node: AstNode;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    /** How it should be written. */
    readonly written: string;
    readonly isComment: boolean;
}

export function piecesOf(document: LangiumDocument): Piece[] {
    const root = document.parseResult.value.$cstNode;
    if (!root) return [];
    const language = languageOf(document);
    return CstUtils.flattenCst(root)
        .toArray()
        .map((leaf, at, leaves) => {
            const [before, next] = [leaves[at - 1], leaves[at + 1]].map(near => near?.tokenType.name);
            return pieceOf(leaf, { before, next }, language);
        });
}

type Neighbours = Pick<Parameters<typeof spellingOf>[0], 'before' | 'next'>;

function pieceOf(leaf: LeafCstNode, neighbours: Neighbours, language: Language): Piece {
    const { text, hidden: isComment } = leaf;
    const [type, rule] = [leaf.tokenType.name, ruleOf(leaf)];
    const written = isComment ? text.trimEnd() : spellingOf({ type, rule, text, ...neighbours }, language);
    return { type, rule, node: leaf.astNode, start: leaf.offset, end: leaf.end, text, written, isComment };
}

const RULES = new Set(['ParserRule', 'InfixRule', 'TerminalRule']);

function ruleOf({ grammarSource }: LeafCstNode): string {
    let node: AstNode | undefined = grammarSource;
    while (node && !RULES.has(node.$type)) node = node.$container;
    return node && 'name' in node ? String(node.name) : '';
}
