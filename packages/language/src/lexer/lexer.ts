// One spelling behind the lexer: a sign typed in full width reads like its plain twin, a phrase has single blanks.
import { DefaultLexer, type LexerResult, type TokenizeOptions } from 'langium';
import type { IToken } from 'chevrotain';
import { canonicalSign } from './signs.ts';

/**
 * Precedence and the tree go by the text of a token, places go by its offsets: so the text can be made canonical
 * while every range still covers what the author wrote.
 */
export class GuijuLexer extends DefaultLexer {
    override tokenize(text: string, options?: TokenizeOptions): LexerResult {
        const result = super.tokenize(text, options);
        for (const token of result.tokens) makeCanonical(token);
        return result;
    }
}

function makeCanonical(token: IToken): void {
    const name = token.tokenType.name;
    if (name === token.image || TERMINAL.test(name)) return;
    token.image = name.includes(' ') ? name : canonicalSign(token.image);
}

const TERMINAL = /^[A-Z_]+$/;
