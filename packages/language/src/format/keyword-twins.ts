// The word of the other language for a keyword, among those that the grammar allows at its place.
import { AstUtils, GrammarAST, type CstNode } from 'langium';
import type { Language } from '../messages/bilingual.ts';
import { keywords } from '../words.ts';

const HAN = /\p{Script=Han}/u;
const LETTER = /\p{L}/u;

/** Signs belong to both languages. */
export function languageOfKeyword(word: string): Language | undefined {
    if (!LETTER.test(word)) return undefined;
    return HAN.test(word) ? 'zh' : 'en';
}

/** The keywords that may stand in the place of one: itself and those between which the grammar lets the author choose. */
export function choicesBeside(keyword: GrammarAST.Keyword): readonly string[] {
    let all: GrammarAST.AbstractElement = keyword;
    while (GrammarAST.isAlternatives(all.$container) && isWords(all.$container)) all = all.$container;
    return wordsIn(all);
}

/** Keywords and nothing else, directly or by a rule that is a list of them; undefined otherwise. */
export function wordChoices(element: GrammarAST.AbstractElement): readonly string[] | undefined {
    if (GrammarAST.isRuleCall(element)) {
        const rule = element.rule.ref;
        if (GrammarAST.isParserRule(rule) && isWords(rule.definition)) return wordsIn(rule.definition);
        return undefined;
    }
    return isWords(element) ? wordsIn(element) : undefined;
}

const isWords = (element: GrammarAST.AbstractElement): boolean =>
    GrammarAST.isKeyword(element) || (GrammarAST.isAlternatives(element) && element.elements.every(isWords));

const wordsIn = (element: GrammarAST.AbstractElement): string[] =>
    AstUtils.streamAst(element)
        .filter(GrammarAST.isKeyword)
        .map(({ value }) => value)
        .toArray();

/**
 * What is written instead of a word: among the choices the one that means the same. Undefined where there is none. `isOne` says
 * that a 1 stands in front, as in `1 point`.
 */
export function twinOf(
    word: string,
    choices: readonly string[],
    language: Language,
    isOne: boolean
): string | undefined {
    const own = languageOfKeyword(word);
    if (own === undefined || own === language) return choices.includes(word) || own === undefined ? word : undefined;
    const there = choices.filter(choice => languageOfKeyword(choice) === language);
    const meanings = new Set(keywords.filter(pair => pair[own] === word).map(({ meaning }) => meaning));
    const direct = keywords.filter(pair => pair[own] === word && there.includes(pair[language]));
    const alike = keywords.filter(({ meaning, ...pair }) => meanings.has(meaning) && there.includes(pair[language]));
    const found = [...direct, ...alike].map(pair => pair[language]);
    if (found.length === 0) return isPair(word, choices) ? onlyOther(choices, there) : undefined;
    if (language === 'en') return inNumber(found, isOne);
    return counted(found, there);
}

/** Of `points` and `point`, `people` and `person` the one that fits the number. */
function inNumber(found: readonly string[], isOne: boolean): string | undefined {
    const [first = ''] = found;
    const forms = found.filter(word => first.startsWith(word) || word.startsWith(first)).sort(byLength);
    if (forms.length > 1) return isOne ? forms[0] : forms.at(-1);
    return isOne ? found.at(-1) : first;
}

const byLength = (a: string, b: string): number => a.length - b.length;

/** 5个工作日 and 3个月, but 24小时. */
function counted([first]: readonly string[], there: readonly string[]): string | undefined {
    const withMeasureWord = `个${first}`;
    return first !== '小时' && there.includes(withMeasureWord) ? withMeasureWord : first;
}

/** The choice is between the word and what the other language has instead of it. */
function isPair(word: string, choices: readonly string[]): boolean {
    const own = languageOfKeyword(word);
    return choices.includes(word) && choices.filter(choice => languageOfKeyword(choice) === own).length === 1;
}

/** A word without a pair gives way to the only one of the other language, or to a sign. */
function onlyOther(choices: readonly string[], there: readonly string[]): string | undefined {
    if (there.length > 0) return there.length === 1 ? there[0] : undefined;
    return choices.find(choice => languageOfKeyword(choice) === undefined);
}

/** Whether a 1 stands in front. */
export function isBehindOne({ root, offset }: CstNode): boolean {
    return /(^|[^\d.])1\s*$/.test(root.fullText.slice(Math.max(0, offset - 10), offset));
}
