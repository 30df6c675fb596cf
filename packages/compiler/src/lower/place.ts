// Where a statement stands, for people: file, line and column from 1.
import { AstUtils, GrammarUtils, type AstNode } from 'langium';
import { citedText, codeOfClause, isClause, isClauseItem, originOf, type Citation } from '@guiju/language';
import type { Source } from '@guiju/model';

/** Names a file in the model, relative to the project. */
export type PathOf = (uri: string) => string;

/** Carries what lowering needs beside the node. */
export interface Lowering {
    readonly pathOf: PathOf;
}

/** The place of a node, or of one of its properties, which may be a list. */
export function sourceOf(node: AstNode, lowering: Lowering, property?: string, index?: number): Source {
    const cst = (property && GrammarUtils.findNodeForProperty(node.$cstNode, property, index)) || node.$cstNode;
    const { document, offset } = originOf(AstUtils.getDocument(node), cst?.offset ?? 0);
    const start = document.textDocument.positionAt(offset);
    const file = lowering.pathOf(document.uri.toString());
    return { file, line: start.line + 1, column: start.character + 1 };
}

/** The clause a statement cites, its own citation or the nearest around it, or else the clause that it stands in. */
export function clauseOf(node: AstNode): string | null {
    for (let current: AstNode | undefined = node; current; current = current.$container) {
        const { citation } = current as { citation?: Citation };
        if (citation !== undefined) return citedText(citation);
        if (isClause(current) || isClauseItem(current)) return codeOfClause(current);
    }
    return null;
}
