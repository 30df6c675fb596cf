// `// guiju-ignore <id>: reason`: the comments by which an author answers a check, and the statement each of them is about.
import { CstUtils, type AstNode, type CstNode, type LangiumDocument, type LeafCstNode } from 'langium';
import { isRuleset } from '../generated/ast.ts';

export interface Suppression {
    /** As written; each with its offsets. */
    readonly ids: readonly SuppressedId[];
    readonly reason: string;
    /** The comment. */
    readonly from: number;
    readonly to: number;
    /** The statement behind it; undefined where none follows. */
    readonly statement: { readonly from: number; readonly to: number } | undefined;
}

export interface SuppressedId {
    readonly id: string;
    readonly from: number;
    readonly to: number;
}

export const IGNORE = 'guiju-ignore';
const COMMENT = /\/\/[^\S\r\n]*guiju-ignore(?![\w-])([^\r\n]*)/g;
const ID = /[^\s,，、;；]+/g;

const KNOWN = new WeakMap<AstNode, readonly Suppression[]>();

/** In the order of the file. */
export function suppressionsIn(document: LangiumDocument): readonly Suppression[] {
    const root = document.parseResult.value;
    const known = KNOWN.get(root) ?? found(document);
    KNOWN.set(root, known);
    return known;
}

function found(document: LangiumDocument): Suppression[] {
    const text = document.textDocument.getText();
    const root = document.parseResult.value.$cstNode;
    if (!root || !text.includes(IGNORE)) return [];
    return [...text.matchAll(COMMENT)]
        .filter(({ index }) => isComment(root, index))
        .map(match => suppressionOf(match, root));
}

/** Two slashes may stand in a text, as in an address; behind a slip of syntax nothing is known of the place. */
function isComment(root: CstNode, offset: number): boolean {
    const leaf = CstUtils.findLeafNodeAtOffset(root, offset);
    return leaf === undefined || (leaf.tokenType.name === 'COMMENT' && leaf.offset === offset);
}

function suppressionOf(match: RegExpExecArray, root: CstNode): Suppression {
    const [comment, rest = ''] = match;
    const from = match.index;
    const to = from + comment.trimEnd().length;
    const colon = rest.search(/[:：]/);
    const named = colon < 0 ? rest : rest.slice(0, colon);
    const start = from + comment.length - rest.length;
    const ids = [...named.matchAll(ID)].map(({ 0: id, index }) => ({
        id,
        from: start + index,
        to: start + index + id.length
    }));
    const reason = colon < 0 ? '' : rest.slice(colon + 1).trim();
    return { ids, reason, from, to, statement: statementBehind(root, to) };
}

/** The outermost part of the file that begins with the next word. */
function statementBehind(root: CstNode, offset: number): Suppression['statement'] {
    const leaf = nextWord(root, offset);
    if (!leaf) return undefined;
    let node = leaf.astNode;
    while (node.$container && !isRuleset(node.$container) && node.$container.$cstNode?.offset === leaf.offset) {
        node = node.$container;
    }
    const cst = isRuleset(node) ? leaf : (node.$cstNode ?? leaf);
    return { from: cst.offset, to: cst.end };
}

function nextWord(root: CstNode, offset: number): LeafCstNode | undefined {
    return CstUtils.flattenCst(root).find(leaf => !leaf.hidden && leaf.offset >= offset);
}
