// The rules of highlighting as a TextMate grammar, for VS Code.
import type { HighlightRule } from './rules.ts';
import { TOKEN_CLASSES, type TokenClass } from './token-classes.ts';

interface TextMateRule {
    name?: string;
    match?: string;
    begin?: string;
    end?: string;
    captures?: Record<string, { name: string }>;
    patterns?: TextMateRule[];
    include?: string;
}

/** A “text” may hold “another”; both may span lines. */
const TEXT: Record<string, TextMateRule> = {
    text: { name: scopeOf('text'), begin: '“', end: '”', patterns: [{ include: '#text' }] },
    'ascii-text': {
        name: scopeOf('text'),
        begin: '"',
        end: '"|$',
        patterns: [{ name: scopeOf('escape'), match: '\\\\.' }]
    }
};

/** The grammar as an object in the shape of a `.tmLanguage.json`. */
export function textMateGrammar(rules: readonly HighlightRule[], origin: string): object {
    const repository = { ...TEXT, ...Object.fromEntries(rules.map(rule => [rule.name, toRule(rule)])) };
    const order = ['comment', 'text', 'ascii-text', ...rules.map(rule => rule.name).filter(name => name !== 'comment')];
    return {
        information_for_contributors: [origin],
        name: 'Guiju',
        scopeName: 'source.guiju',
        fileTypes: ['guiju'],
        patterns: order.map(name => ({ include: `#${name}` })),
        repository
    };
}

function toRule({ match, tokens }: HighlightRule): TextMateRule {
    if (typeof tokens === 'string') return { name: scopeOf(tokens), match };
    const captures = tokens.map((token, index) => [String(index + 1), { name: scopeOf(token) }] as const);
    return { match, captures: Object.fromEntries(captures.filter(([, { name }]) => name !== '')) };
}

function scopeOf(token: TokenClass): string {
    const { scope } = TOKEN_CLASSES[token];
    return scope.replace(/\S+/g, name => `${name}.guiju`);
}
