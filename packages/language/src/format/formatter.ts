// Texts laid out where there is no workspace: a formatter reads each for itself.
import { URI, type LangiumDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import type { Ruleset } from '../generated/ast.ts';
import { createLanguage } from '../module.ts';
import { formattingOf } from './format.ts';

/** From a text to the text laid out; undefined where it has mistakes of spelling that keep it from being read whole. */
export type Formatter = (text: string) => string | undefined;

export function createFormatter(): Formatter {
    const factory = createLanguage().shared.workspace.LangiumDocumentFactory;
    return text => {
        const document = factory.fromString<Ruleset>(text, URI.file('/text.guiju'));
        const edits = formattingOf(document);
        return edits && applied(document, edits);
    };
}

/** Edits come by place and never overlap. */
function applied({ textDocument }: LangiumDocument, edits: readonly TextEdit[]): string {
    const text = textDocument.getText();
    const parts: string[] = [];
    let end = 0;
    for (const { range, newText } of edits) {
        parts.push(text.slice(end, textDocument.offsetAt(range.start)), newText);
        end = textDocument.offsetAt(range.end);
    }
    return [...parts, text.slice(end)].join('');
}
