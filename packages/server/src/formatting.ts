// Formatting for an editor: the whole text, a range of it, or the lines just typed.
import { formattingOf } from '@guiju/language';
import type { LangiumDocument } from 'langium';
import type { Formatter } from 'langium/lsp';
import type {
    DocumentFormattingParams,
    DocumentOnTypeFormattingOptions,
    DocumentOnTypeFormattingParams,
    DocumentRangeFormattingParams,
    TextEdit
} from 'vscode-languageserver';

/** Nothing happens to a text that cannot be read whole: its diagnostics say why. */
export class GuijuFormatting implements Formatter {
    /** A block is closed, a row of a table or a line is done. */
    readonly formatOnTypeOptions: DocumentOnTypeFormattingOptions = {
        firstTriggerCharacter: '}',
        moreTriggerCharacter: ['|', '\n']
    };

    formatDocument(document: LangiumDocument, _: DocumentFormattingParams): TextEdit[] {
        return formattingOf(document) ?? [];
    }

    formatDocumentRange(document: LangiumDocument, { range }: DocumentRangeFormattingParams): TextEdit[] {
        return editsOnLines(document, range.start.line, range.end.line);
    }

    formatDocumentOnType(document: LangiumDocument, { position, ch }: DocumentOnTypeFormattingParams): TextEdit[] {
        const line = ch === '\n' ? position.line - 1 : position.line;
        const lines = document.textDocument.getText().split('\n');
        if (!isRow(lines[line])) return editsOnLines(document, line, line);
        // The columns of a table belong together.
        let [first, last] = [line, line];
        while (isRow(lines[first - 1])) first--;
        while (isRow(lines[last + 1])) last++;
        return editsOnLines(document, first, last);
    }
}

const isRow = (line: string | undefined): boolean => line?.trimStart().startsWith('|') ?? false;

function editsOnLines(document: LangiumDocument, first: number, last: number): TextEdit[] {
    const edits = formattingOf(document) ?? [];
    return edits.filter(({ range: { start, end } }) => start.line >= first && end.line <= last);
}
