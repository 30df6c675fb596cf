// One spelling behind the lexer: a sign typed in full width reads like its plain twin, a phrase has single blanks.
import { DefaultLexer, type LexerResult, type TokenizeOptions } from 'langium';
import type { IToken } from 'chevrotain';
import { isWrittenUnit } from '../analysis/unit-rules.ts';
import { keywords } from '../words.ts';
import { moveToWhole, seenText } from './invisible.ts';
import { canonicalSign } from './signs.ts';

const UNIT_WORDS: ReadonlySet<string> = new Set(
    keywords
        .filter(({ meaning }) => isWrittenUnit(meaning) || meaning === 'measure word')
        .flatMap(({ zh, en }) => [zh, en])
);

/**
 * Precedence and the tree go by the text of a token, places go by its offsets: so the text can be made canonical
 * while every range still covers what the author wrote.
 */
export class GuijuLexer extends DefaultLexer {
    override tokenize(text: string, options?: TokenizeOptions): LexerResult {
        const seen = seenText(text);
        const result = super.tokenize(seen?.text ?? text, options);
        if (seen) moveToWhole(result, seen);
        for (const token of result.tokens) makeCanonical(token);
        result.tokens.forEach((token, index) => freeUnit(token, result.tokens[index - 1], text));
        return result;
    }
}

function makeCanonical(token: IToken): void {
    const name = token.tokenType.name;
    if (name === token.image || TERMINAL.test(name)) return;
    token.image = name.includes(' ') ? name : canonicalSign(token.image);
}

/** A unit stands on the line of its number: a word like that on the next line begins something of its own. */
function freeUnit(token: IToken, before: IToken | undefined, text: string): void {
    if (before?.tokenType.name !== 'NUMBER' || !UNIT_WORDS.has(token.image)) return;
    const name = token.tokenType.CATEGORIES?.[0];
    if (!name || !text.slice(before.endOffset! + 1, token.startOffset).includes('\n')) return;
    token.tokenType = name;
    token.tokenTypeIdx = name.tokenTypeIdx!;
}

const TERMINAL = /^[A-Z_]+$/;
