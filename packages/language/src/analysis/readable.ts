// Whether a file was understood well enough to say something about all its audits.
import { AstUtils, type AstNode } from 'langium';

/** A file with syntax errors may lack items, bounds or gates: nothing is concluded from what is left. */
export function isReadable(node: AstNode): boolean {
    const { lexerErrors, parserErrors } = AstUtils.getDocument(node).parseResult;
    return lexerErrors.length === 0 && parserErrors.length === 0;
}
