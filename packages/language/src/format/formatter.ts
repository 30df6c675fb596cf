// Texts laid out where there is no workspace: a formatter reads each for itself.
import { TextDocument, URI } from 'langium';
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
        return edits && TextDocument.applyEdits(document.textDocument, edits);
    };
}
