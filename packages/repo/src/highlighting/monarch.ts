// The rules of highlighting as a Monarch grammar, for web pages with the Monaco editor.
import type { HighlightRule } from './rules.ts';
import { TOKEN_CLASSES, type TokenClass } from './token-classes.ts';

type Action = string | { token: string; next: string };
type MonarchRule = readonly [pattern: string, action: Action | Action[]];

const TEXT = TOKEN_CLASSES.text.token;
const ESCAPE = TOKEN_CLASSES.escape.token;

/** The grammar as an object for `monaco.languages.setMonarchTokensProvider`; patterns are strings with flag `u`. */
export function monarchGrammar(rules: readonly HighlightRule[], origin: string): object {
    const [comment, ...others] = rules.map(toRule);
    const quotes: MonarchRule[] = [
        ['“', { token: TEXT, next: '@text' }],
        ['"', { token: TEXT, next: '@asciiText' }]
    ];
    const text: MonarchRule[] = [
        ['“', { token: TEXT, next: '@push' }],
        ['”', { token: TEXT, next: '@pop' }],
        ['[^“”]+', TEXT]
    ];
    const asciiText: MonarchRule[] = [
        ['\\\\.', ESCAPE],
        ['"|$', { token: TEXT, next: '@pop' }],
        ['[^"\\\\]+', TEXT]
    ];
    return { comment: origin, unicode: true, tokenizer: { root: [comment, ...quotes, ...others], text, asciiText } };
}

function toRule({ match, tokens }: HighlightRule): MonarchRule {
    if (typeof tokens === 'string') return [match, tokenOf(tokens)];
    return [match, tokens.map(tokenOf)];
}

function tokenOf(token: TokenClass): string {
    return TOKEN_CLASSES[token].token;
}
