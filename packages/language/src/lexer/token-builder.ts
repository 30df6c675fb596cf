// Tokens of the language: words may be names, signs have full-width twins, a phrase is one token.
import { DefaultTokenBuilder, type Grammar, type GrammarAST, type TokenBuilderOptions } from 'langium';
import type { CustomPatternMatcherFunc, TokenType, TokenVocabulary } from 'chevrotain';
import { spellingsOf } from './signs.ts';

/** Words that steer an expression and therefore name nothing unless they are quoted. */
const RESERVED = new Set('或 or 且 and 其中 where 当 when 如果 if 则 then 否则 else 折合 非 not sqrt'.split(' '));

const WORD = /^[\p{L}][\p{L}\p{N}-]*$/u;
const PHRASE = /^[\p{L}\p{N}-]+( [\p{L}\p{N}-]+)+$/u;
const INSIDE_NAME = /[\p{L}\p{M}\p{N}_]/u;

export class GuijuTokenBuilder extends DefaultTokenBuilder {
    override buildTokens(grammar: Grammar, options?: TokenBuilderOptions): TokenVocabulary {
        const tokens = super.buildTokens(grammar, options) as TokenType[];
        const name = tokens.find(token => token.name === 'ID')!;
        for (const token of tokens) {
            const arrow = token.name === '-' && tokens.find(other => other.name === '→');
            // A minus at which an arrow begins is one.
            if (arrow) token.LONGER_ALT = [...[token.LONGER_ALT ?? []].flat(), arrow];
            if (WORD.test(token.name) && !RESERVED.has(token.name) && isKeywordToken(token)) token.CATEGORIES = [name];
        }
        for (const token of tokens) token.START_CHARS_HINT = startOf(token);
        // `->` begins with a minus, which must not be read first.
        return tokens.sort((a, b) => Number(b.name === '→') - Number(a.name === '→'));
    }

    protected override buildKeywordToken(
        keyword: GrammarAST.Keyword,
        terminals: TokenType[],
        caseInsensitive: boolean
    ): TokenType {
        const token = super.buildKeywordToken(keyword, terminals, caseInsensitive);
        const text = keyword.value;
        if (PHRASE.test(text))
            return {
                ...token,
                PATTERN: phrasePattern(text),
                START_CHARS_HINT: [text[0]!],
                LONGER_ALT: [],
                LINE_BREAKS: true
            };
        if (WORD.test(text)) return { ...token, LONGER_ALT: terminals.filter(terminal => terminal.name === 'ID') };
        return { ...token, PATTERN: signPattern(text), LONGER_ALT: terminals.filter(t => t.name === 'COMMENT') };
    }
}

/** Keyword tokens have their text as name; terminals are written in capitals. */
function isKeywordToken(token: TokenType): boolean {
    return !/^[A-Z_]+$/.test(token.name);
}

function signPattern(sign: string): RegExp {
    const escaped = spellingsOf(sign).map(spelling => spelling.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
    return new RegExp(escaped.sort((a, b) => b.length - a.length).join('|'));
}

/** Matches the words of a phrase with any blanks between them, and only where no name goes on behind it. */
function phrasePattern(phrase: string): CustomPatternMatcherFunc {
    const pattern = new RegExp(phrase.split(' ').join('[ \\t\\u3000\\u00A0\\u2000-\\u200A\\u202F]+'), 'y');
    return (text, offset) => {
        pattern.lastIndex = offset;
        const match = pattern.exec(text);
        if (!match || INSIDE_NAME.test(text.charAt(pattern.lastIndex))) return null;
        return match;
    };
}

/** Each of the first 256 characters, then one of each 256: what Chevrotain tells apart. Half a rare letter counts as one. */
const LETTERS: readonly (string | number)[] = [
    ...Array.from({ length: 256 }, (_, code) => code).filter(code => /[\p{L}_]/u.test(String.fromCharCode(code))),
    ...Array.from({ length: 255 }, (_, block) => (block + 1) * 256)
];

/**
 * With what a terminal can begin whose pattern Chevrotain does not read, as it has letters of all scripts in it. It tries
 * only the tokens that a character can begin, if this is known of every token; otherwise all of them at every character.
 */
const STARTS: Readonly<Record<string, readonly (string | number)[]>> = {
    ID: LETTERS,
    SUBITEM: ['第'],
    HEAD_BAR: ['|', '｜']
};

const startOf = (token: TokenType): TokenType['START_CHARS_HINT'] =>
    token.name in STARTS ? [...STARTS[token.name]!] : token.START_CHARS_HINT;
