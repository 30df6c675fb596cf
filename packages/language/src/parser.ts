// The parser, spared the search for everything that might have stood where a text breaks off.
import { createLangiumParser, type LangiumCoreServices, type LangiumParser } from 'langium';

/**
 * For its own message Chevrotain lists all sequences of three words that could follow at an error. Nearly every word of
 * ours may be a name, so that list takes seconds at an unfinished statement; our messages do without it.
 */
export function createGuijuParser(services: LangiumCoreServices): LangiumParser {
    const parser = createLangiumParser(services);
    const { wrapper } = parser as unknown as { wrapper: { maxLookahead: number } };
    wrapper.maxLookahead = 1;
    return parser;
}
