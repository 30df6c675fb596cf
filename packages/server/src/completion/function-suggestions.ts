// The functions of formulas and the tables that values are looked up in, each with its brackets.
import { FUNCTIONS, tablesOf, type Language, type Ruleset } from '@guiju/language';
import { CompletionItemKind } from 'vscode-languageserver';
import { kindOf } from '../naming/kinds.ts';
import { summaryOf } from '../naming/summary.ts';
import { NOTES_OF_FUNCTIONS } from '../words/functions.ts';
import type { Suggestion } from './suggestion.ts';

export function functionSuggestions(
    ruleset: Ruleset,
    { language, said }: { language: Language; said: Language }
): Suggestion[] {
    const functions = FUNCTIONS.map((each): Suggestion => {
        const { note, forms } = NOTES_OF_FUNCTIONS[each.meaning];
        return {
            ...called(
                each[language],
                forms[0]!.map(argument => argument[language])
            ),
            kind: CompletionItemKind.Function,
            detail: note[said],
            description: each[language === 'zh' ? 'en' : 'zh']
        };
    });
    const tables = tablesOf(ruleset)
        .filter(({ name }) => Boolean(name))
        .map((table): Suggestion => ({
            ...called(
                table.name,
                table.keys.map(key => key.$refText)
            ),
            kind: CompletionItemKind.Function,
            detail: summaryOf(table, said),
            description: kindOf('Table').word[said]
        }));
    return [...tables, ...functions];
}

function called(label: string, parts: readonly string[]): Pick<Suggestion, 'label' | 'sort' | 'text' | 'snippet'> {
    const places = parts.map((part, at) => `\${${at + 1}:${part}}`);
    return { label, sort: 'number', text: `${label}(${places.join(', ')})`, snippet: true };
}
