// What the lexer and the parser say, in the words of the rule.
import { DefaultLexerErrorMessageProvider, LangiumParserErrorMessageProvider } from 'langium';
import type { IToken, TokenType } from 'chevrotain';
import { keywords } from '../words.ts';
import { pack, type Bilingual } from './bilingual.ts';
import { tableHint } from './table-hints.ts';

/** What a terminal is called for people. */
const TERMINALS: Record<string, Bilingual> = {
    ID: { zh: '名称', en: 'a name' },
    QUOTED_NAME: { zh: '「名称」', en: 'a `quoted name`' },
    NUMBER: { zh: '数', en: 'a number' },
    CODE: { zh: '编号', en: 'a code' },
    STRING: { zh: '“文字”', en: '“text”' },
    TITLE: { zh: '《标题》', en: 'a 《title》' },
    DATE: { zh: '日期', en: 'a date' },
    STANDARD: { zh: '标准号', en: 'a standard number' },
    HEAD_BAR: { zh: '“|”', en: '“|”' },
    BAR: { zh: '“|”', en: '“|”' },
    ROW_END: { zh: '行末的“|”', en: '“|” at the end of the line' },
    SUBITEM: { zh: '“第 … 项”', en: '“point …”' },
    CIRCLED: { zh: '“①”等圈码', en: 'a number such as “①”' },
    MARK: { zh: '标记', en: 'a mark' },
    EOF: { zh: '文件结束', en: 'the end of the file' }
};

export class GuijuParserMessages extends LangiumParserErrorMessageProvider {
    override buildMismatchTokenMessage(context: {
        expected: TokenType;
        actual: IToken;
        previous: IToken;
        ruleName: string;
    }): string {
        if (context.expected.name === 'EOF') return unexpected(context.actual, context.previous);
        const expected = nameOf(context.expected.name);
        const found = foundText(context.actual);
        const hint = hintFor(context.actual, context.previous, context.expected.name);
        return pack({
            zh: `这里应为${expected.zh}，写的是${found.zh}。${hint?.zh ?? ''}`,
            en: `${expected.en} belongs here, not ${found.en}. ${hint?.en ?? ''}`
                .trim()
                .replace(/^./, c => c.toUpperCase())
        });
    }

    override buildNotAllInputParsedMessage(context: { firstRedundant: IToken; ruleName: string }): string {
        return unexpected(context.firstRedundant);
    }

    override buildNoViableAltMessage(context: { actual: IToken[]; previous: IToken }): string {
        return unexpected(context.actual[0], context.previous);
    }

    override buildEarlyExitMessage(context: { actual: IToken[]; previous: IToken }): string {
        return unexpected(context.actual[0], context.previous);
    }
}

export class GuijuLexerMessages extends DefaultLexerErrorMessageProvider {
    override buildUnexpectedCharactersMessage(text: string, offset: number, length: number): string {
        const found = text.slice(offset, offset + length);
        const quote = /^[“"《「`]/.test(found);
        return pack({
            zh: quote ? `这个引号 ${found[0]} 没有成对。` : `不认识“${found}”，这里不能有这个符号。`,
            en: quote ? `This quote ${found[0]} has no partner.` : `“${found}” has no meaning here.`
        });
    }
}

function unexpected(token: IToken | undefined, previous?: IToken): string {
    const found = foundText(token);
    const hint = hintFor(token, previous);
    return pack({
        zh: `这里不能写${found.zh}。${hint?.zh ?? ''}`,
        en: `${found.en} cannot stand here. ${hint?.en ?? ''}`.trim().replace(/^./, c => c.toUpperCase())
    });
}

function foundText(token: IToken | undefined): Bilingual {
    if (!token || token.tokenType.name === 'EOF' || token.image === '') return TERMINALS['EOF']!;
    return { zh: `“${token.image}”`, en: `“${token.image}”` };
}

function nameOf(tokenName: string): Bilingual {
    const word = tokenName.replace(/:KW$/, '');
    return TERMINALS[word] ?? { zh: `“${word}”`, en: `“${word}”` };
}

/** What the author may not know. */
function hintFor(token: IToken | undefined, previous: IToken | undefined, expected?: string): Bilingual | undefined {
    if (token && (token.image === '规则' || token.image === 'ruleset')) {
        return { zh: '“规则”一句写在文件最前面。', en: 'The line “ruleset …” is the first of the file.' };
    }
    return tableHint(token, previous, expected) ?? (token && gluedHint(token)) ?? (previous && gluedHint(previous));
}

/** 满分100分 is one name to the lexer; the reader meant a word of the language and a number. */
function gluedHint(token: IToken): Bilingual | undefined {
    if (token.tokenType.name !== 'ID') return undefined;
    const word = keywords
        .map(pair => pair.zh)
        .filter(zh => zh.length > 1 && token.image.length > zh.length && token.image.startsWith(zh))
        .sort((a, b) => b.length - a.length)[0];
    if (word === undefined) return undefined;
    const rest = token.image.slice(word.length);
    return {
        zh: `“${word}”与“${rest}”之间需要空格。`,
        en: `A blank is needed between “${word}” and “${rest}”.`
    };
}
