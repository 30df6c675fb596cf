// Keywords as suggestions, and the whole constructs that begin with them.
import type { GrammarAST } from 'langium';
import type { Language } from '@guiju/language';
import { CompletionItemKind } from 'vscode-languageserver';
import { languageOfWord, noteOfRule, otherSpelling, ruleOf } from '../words/notes.ts';
import { constructsOf } from './constructs.ts';
import type { Suggestion } from './suggestion.ts';

const WORD = /\p{L}/u;

interface Languages {
    /** Of the words in the file. */
    readonly language: Language;
    /** Of what is told about them. */
    readonly said: Language;
}

/** Nothing for signs, and for a word of the other language. */
export function keywordSuggestions(keyword: GrammarAST.Keyword, { language, said }: Languages): Suggestion[] {
    const { value } = keyword;
    if (!WORD.test(value) || languageOfWord(value) !== language) return [];
    const rule = ruleOf(keyword);
    const note = noteOfRule(rule)?.[said] ?? '';
    const other = otherSpelling(value);
    const word: Suggestion = {
        label: value,
        sort: 'word',
        kind: CompletionItemKind.Keyword,
        detail: note,
        ...(other !== undefined && { description: other })
    };
    const constructs = constructsOf(rule, value).map((text): Suggestion => ({
        label: `${value} …`,
        sort: 'construct',
        kind: CompletionItemKind.Snippet,
        text,
        snippet: true,
        detail: note,
        ...(other !== undefined && { description: other })
    }));
    return [...constructs, word];
}
