// One slip, one message: what a parser says after its first complaint is mostly a consequence of it.
import type { ParseResult } from 'langium';
import { pack } from './bilingual.ts';
import { gluedPhraseIn } from './glued.ts';

type ParserError = ParseResult['parserErrors'][number];

/** The complaints that somebody can do something about. */
export function mainErrors({ parserErrors, lexerErrors }: ParseResult, text: string): ParserError[] {
    const slips = new Set<number>(lexerErrors.map(({ line = 0 }) => line));
    const kept: ParserError[] = [];
    for (const error of [...parserErrors].sort(byPlace)) {
        const line = error.token.startLine ?? 0;
        const isConsequence =
            slips.has(line) || (slips.size > 0 && error.token.image === '}' && !isLoneBrace(error, text));
        slips.add(line);
        if (!isConsequence) kept.push(isAtEnd(error) ? atOpenBrace(error, text) : atSlip(error, text));
    }
    // A slip that was found on the line before is the one that was told there.
    return kept.filter(({ token }, at) => !kept.slice(0, at).some(other => other.token.startLine === token.startLine));
}

const byPlace = (a: ParserError, b: ParserError): number => placeOf(a) - placeOf(b);
const isAtEnd = ({ token }: ParserError): boolean => token.image === '';
/** What is missing at the end of the file comes last. */
const placeOf = (error: ParserError): number => (isAtEnd(error) ? Infinity : error.token.startOffset);

/** A word that is no part of a code was read as the standard in front of one: it is the slip, not what follows. */
function atSlip(error: ParserError, text: string): ParserError {
    const before = 'previousToken' in error ? (error.previousToken as ParserError['token'] | undefined) : undefined;
    if (error.token.image === '{') return atFirstInside(error, text);
    const glued = gluedPhraseIn(text.slice(error.token.startOffset, error.token.startOffset + LONGEST_PHRASE));
    if (glued) return { ...error, message: pack(glued) };
    if (!before || !error.message.startsWith('这里应为“:”') || !/^[\p{L}]/u.test(before.image)) return error;
    const found = `“${before.image}”`;
    return {
        ...error,
        token: before,
        message: pack({ zh: `这里不能写${found}。`, en: `${found} cannot stand here.` })
    };
}

/** No words of the language that stand together are longer. */
const LONGEST_PHRASE = 80;

/** A brace that cannot stand there because of what follows it: that is the slip. */
function atFirstInside(error: ParserError, text: string): ParserError {
    const from = error.token.startOffset + 1;
    if (!error.message.startsWith('这里不能写')) return error;
    const colon = /^\s*[0-9.]+\s*(?:分|points?)?\s*(?=[:：])/.exec(text.slice(from));
    const label = /^\s*(?=[“"])/.exec(text.slice(from));
    const before = colon ?? label;
    if (!before) return error;
    const found = colon
        ? text.charAt(from + before[0].length)
        : /^(?:“[^”]*”|"[^"]*")/.exec(text.slice(from + before[0].length))?.[0];
    if (found === undefined) return error;
    const message = colon
        ? pack({
              zh: `得分与“说明”之间用空格，不用“${found}”。`,
              en: `A blank stands between a score and its "text", not “${found}”.`
          })
        : pack({
              zh: `评分行先写得分，再写“说明”。这里先写了文字${found}。`,
              en: `A row is its score and then a "text". Here the text ${found} comes first.`
          });
    return { ...error, token: tokenAt(error, text, from + before[0].length, found.length), message };
}

/** The token of an error, moved to another place. */
function tokenAt({ token }: ParserError, text: string, offset: number, length: number): ParserError['token'] {
    const line = text.slice(0, offset).split('\n').length;
    const column = offset - text.lastIndexOf('\n', offset - 1);
    return {
        ...token,
        ...{ image: text.slice(offset, offset + length), startOffset: offset, endOffset: offset + length - 1 },
        ...{ startLine: line, endLine: line, startColumn: column, endColumn: column + length - 1 }
    };
}

/** There are more closing braces than opening ones up to it. */
function isLoneBrace({ token }: ParserError, text: string): boolean {
    return openBraces(text.slice(0, token.startOffset)).length === 0;
}

/** The end of the file is not where the brace is missing; the one that has no partner is. */
function atOpenBrace(error: ParserError, text: string): ParserError {
    const open = openBraces(text).at(-1);
    if (open === undefined) return error;
    const message = pack({ zh: '这个“{”没有成对的“}”。', en: 'This “{” has no “}”.' });
    return { ...error, token: tokenAt(error, text, open, 1), message };
}

const SKIPPED =
    /\/\/[^\n\r]*|“(?:[^“”]|“[^“”]*”)*”|"(?:[^"\\\n]|\\.)*"|《[^《》]*》|「[^「」\n]+」|`[^`\n]+`|[{}｛｝]/g;

/** Offsets of the braces that are open at the end of a text. */
function openBraces(text: string): number[] {
    const open: number[] = [];
    for (const { 0: sign, index } of text.matchAll(SKIPPED)) {
        if (sign === '{' || sign === '｛') open.push(index);
        if (sign === '}' || sign === '｝') open.pop();
    }
    return open;
}

/** The first sign of a line that has no meaning; the partner of a quote or a bracket behind it is no second slip. */
export function mainSigns({ lexerErrors }: ParseResult): ParseResult['lexerErrors'] {
    const lines = new Set<number | undefined>();
    return lexerErrors.filter(({ line }) => !lines.has(line) && lines.add(line));
}
