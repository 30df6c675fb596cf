// What an editor offers for a whole file: all changes that leave no choice, and the keywords of the other language.
import {
    certainFixesOf,
    convertedText,
    createFormatter,
    languageOf,
    type Formatter,
    type Language
} from '@guiju/language';
import type { LangiumDocument } from 'langium';
import { CodeActionKind, type CodeAction } from 'vscode-languageserver';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.guiju`;
const KEYWORDS = `${CodeActionKind.Source}.keywords.guiju`;

const FIX_TITLE: Readonly<Record<Language, string>> = {
    zh: '改掉只有一种改法的地方',
    en: 'Make the changes that leave no choice'
};

/** By the language that the keywords become. */
const KEYWORD_TITLES: Readonly<Record<Language, Readonly<Record<Language, string>>>> = {
    zh: { zh: '把关键字换成中文', en: 'Turn the keywords into Chinese' },
    en: { zh: '把关键字换成英文', en: 'Turn the keywords into English' }
};

/** Those of the kinds that are asked for; an editor asks on saving, or when somebody opens the menu. */
export function sourceActions(document: LangiumDocument, language: Language, only: readonly string[]): CodeAction[] {
    const isAsked = (kind: string): boolean => only.some(asked => kind === asked || kind.startsWith(`${asked}.`));
    return [
        ...(isAsked(FIX_ALL) ? fixAll(document, language) : []),
        ...(isAsked(KEYWORDS) ? turnKeywords(document, language) : [])
    ];
}

function fixAll(document: LangiumDocument, language: Language): CodeAction[] {
    const edits = certainFixesOf(document).flatMap(({ fix }) => fix.edits);
    if (edits.length === 0) return [];
    return [{ title: FIX_TITLE[language], kind: FIX_ALL, edit: { changes: { [String(document.uri)]: edits } } }];
}

/** One change of the whole text, so that it is undone in one step; nothing for a text that cannot be read whole. */
function turnKeywords(document: LangiumDocument, language: Language): CodeAction[] {
    const other = languageOf(document) === 'zh' ? 'en' : 'zh';
    const turned = convertedText(document, other);
    const newText = turned === undefined ? undefined : formatter()(turned);
    if (newText === undefined) return [];
    const { textDocument } = document;
    const end = textDocument.positionAt(textDocument.getText().length);
    const edits = [{ range: { start: { line: 0, character: 0 }, end }, newText }];
    const title = KEYWORD_TITLES[other][language];
    return [{ title, kind: KEYWORDS, edit: { changes: { [String(document.uri)]: edits } } }];
}

/** It reads texts that stand in no file; made when it is first needed. */
let made: Formatter | undefined;
const formatter = (): Formatter => (made ??= createFormatter());
