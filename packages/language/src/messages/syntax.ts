// What the lexer and the parser say, in the words of the rule.
import { DefaultLexerErrorMessageProvider, LangiumParserErrorMessageProvider } from 'langium';
import type { IToken, TokenType } from 'chevrotain';
import { pack, type Bilingual } from './bilingual.ts';
import { gluedIn } from './glued.ts';
import { signHint, slipHint } from './slips.ts';
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
    override buildMismatchTokenMessage({
        expected,
        actual,
        previous
    }: {
        expected: TokenType;
        actual: IToken;
        previous: IToken;
        ruleName: string;
    }): string {
        // Where a closing brace belongs, much else could stand that the parser gave up: it is not what is missing.
        if (expected.name === 'EOF') return unexpected(actual, previous);
        if (expected.name === '}' && !isEnd(actual) && !actual.tokenType.name.endsWith('BAR'))
            return unexpected(actual, previous);
        return belongs([expected.name], actual, previous);
    }

    override buildNotAllInputParsedMessage(context: { firstRedundant: IToken; ruleName: string }): string {
        return unexpected(context.firstRedundant);
    }

    override buildNoViableAltMessage(context: {
        actual: IToken[];
        previous: IToken;
        expectedPathsPerAlt: TokenType[][][];
    }): string {
        return oneOf(context.expectedPathsPerAlt.flat(), context.actual[0], context.previous);
    }

    override buildEarlyExitMessage(context: {
        actual: IToken[];
        previous: IToken;
        expectedIterationPaths: TokenType[][];
    }): string {
        return oneOf(context.expectedIterationPaths, context.actual[0], context.previous);
    }
}

/** More choices than these are no help. */
const CHOICES = 6;

function oneOf(paths: readonly TokenType[][], actual: IToken | undefined, previous: IToken): string {
    const names = [...new Set(paths.flatMap(path => path[0]?.name ?? []))];
    return actual && names.length > 0 && names.length <= CHOICES
        ? belongs(names, actual, previous)
        : unexpected(actual, previous);
}

/** “分”或“points”: each reader is told the words of their language. */
function belongs(names: readonly string[], actual: IToken, previous: IToken): string {
    const found = foundText(actual);
    const hint = hintFor(actual, previous, names);
    const zh = wordsIn(names, 'zh').join('、');
    const en = wordsIn(names, 'en').join(' or ');
    return pack({
        zh: `这里应为${zh}，写的是${found.zh}。${hint?.zh ?? ''}`,
        en: capital(`${en} belongs here, not ${found.en}. ${hint?.en ?? ''}`.trim())
    });
}

function wordsIn(names: readonly string[], language: 'zh' | 'en'): string[] {
    const words = names.map(name => name.replace(/:KW$/, ''));
    const own = words.filter(
        word => TERMINALS[word] || !/\p{L}/u.test(word) || /\p{Script=Han}/u.test(word) === (language === 'zh')
    );
    return [...new Set((own.length > 0 ? own : words).map(word => nameOf(word)[language]))];
}

const capital = (text: string): string => text.replace(/^./, first => first.toUpperCase());
const isEnd = (token: IToken): boolean => token.tokenType.name === 'EOF' || token.image === '';

export class GuijuLexerMessages extends DefaultLexerErrorMessageProvider {
    override buildUnexpectedCharactersMessage(text: string, offset: number, length: number): string {
        const found = text.slice(offset, offset + length);
        const quote = /^[“"《「`＂]/.test(found);
        const hint = signHint(found);
        return pack({
            zh: quote
                ? `这个引号 ${found[0]} 没有成对。`
                : `不认识${quoted(found)}，这里不能有这个符号。${hint?.zh ?? ''}`,
            en: quote
                ? `This quote ${found[0]} has no partner.`
                : `${quoted(found)} has no meaning here. ${hint?.en ?? ''}`.trim()
        });
    }
}

function unexpected(token: IToken | undefined, previous?: IToken): string {
    const found = foundText(token);
    const hint = hintFor(token, previous, []);
    return pack({
        zh: `这里不能写${found.zh}。${hint?.zh ?? ''}`,
        en: capital(`${found.en} cannot stand here. ${hint?.en ?? ''}`.trim())
    });
}

function foundText(token: IToken | undefined): Bilingual {
    if (!token || isEnd(token)) return TERMINALS['EOF']!;
    if (token.tokenType.name === 'STRING') return { zh: `文字${token.image}`, en: `the text ${token.image}` };
    return { zh: quoted(token.image), en: quoted(token.image) };
}

/** A quote in quotes would not be seen. */
const quoted = (text: string): string => (/^[“”]/.test(text) ? ` ${text} ` : `“${text}”`);

function nameOf(tokenName: string): Bilingual {
    const word = tokenName.replace(/:KW$/, '');
    return TERMINALS[word] ?? { zh: `“${word}”`, en: `“${word}”` };
}

/** What the author may not know. */
function hintFor(
    token: IToken | undefined,
    previous: IToken | undefined,
    expected: readonly string[]
): Bilingual | undefined {
    if (token && (token.image === '规则' || token.image === 'ruleset')) {
        return { zh: '“规则”一句写在文件最前面。', en: 'The line “ruleset …” is the first of the file.' };
    }
    const only = expected.length === 1 ? expected[0] : undefined;
    const table = tableHint(token, previous, only);
    if (table || !token || isEnd(token)) return table;
    return gluedHint(token) ?? slipHint(token, previous, expected) ?? (previous && gluedHint(previous));
}

/** 满分100分 is one name to the lexer; the reader meant a word of the language and a number or another word. */
function gluedHint(token: IToken): Bilingual | undefined {
    return token.tokenType.name === 'ID' ? gluedIn(token.image) : undefined;
}
