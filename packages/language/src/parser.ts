// The parser, spared the search for everything that might have stood where a text breaks off, and exact about places.
import type { IToken } from 'chevrotain';
import { createLangiumParser, LeafCstNodeImpl, type LangiumCoreServices, type LangiumParser } from 'langium';

/**
 * For its own message Chevrotain lists all sequences of three words that could follow at an error. Nearly every word of
 * ours may be a name, so that list takes seconds at an unfinished statement; our messages do without it.
 */
export function createGuijuParser(services: LangiumCoreServices): LangiumParser {
    const parser = createLangiumParser(services);
    const { wrapper } = parser as unknown as { wrapper: { maxLookahead: number } };
    wrapper.maxLookahead = 1;
    const { nodeBuilder } = parser as unknown as { nodeBuilder: { createLeafNode: typeof leafNode } };
    nodeBuilder.createLeafNode = leafNode;
    return parser;
}

/** As long as what the author wrote: Langium measures the text of the token, which the lexer may have made shorter (`>=`). */
function leafNode(token: IToken, hidden: boolean): LeafCstNodeImpl {
    const { startOffset, endOffset = startOffset, tokenType } = token;
    const [startLine, startColumn] = [token.startLine! - 1, token.startColumn! - 1];
    const [endLine, endColumn] = [token.endLine! - 1, token.endColumn!];
    const length = endOffset - startOffset + 1;
    return new LeafCstNodeImpl(startOffset, length, startLine, startColumn, endLine, endColumn, tokenType, hidden);
}
