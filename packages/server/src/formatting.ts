// Formatting for an editor: the whole text, a range of it, or the lines just typed.
import { formattingOf, isCurrent } from '@guiju/language';
import type { LangiumDocument, LangiumSharedCoreServices } from 'langium';
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

    private readonly shared: LangiumSharedCoreServices;

    constructor({ shared }: { shared: LangiumSharedCoreServices }) {
        this.shared = shared;
    }

    formatDocument(document: LangiumDocument, _: DocumentFormattingParams): TextEdit[] {
        return this.editsOf(document);
    }

    formatDocumentRange(document: LangiumDocument, { range }: DocumentRangeFormattingParams): TextEdit[] {
        return this.editsOnLines(document, range.start.line, range.end.line);
    }

    formatDocumentOnType(document: LangiumDocument, { position, ch }: DocumentOnTypeFormattingParams): TextEdit[] {
        const line = ch === '\n' ? position.line - 1 : position.line;
        const lines = document.textDocument.getText().split('\n');
        if (!isRow(lines[line])) return this.editsOnLines(document, line, line);
        // The columns of a table belong together.
        let [first, last] = [line, line];
        while (isRow(lines[first - 1])) first--;
        while (isRow(lines[last + 1])) last++;
        return this.editsOnLines(document, first, last);
    }

    private editsOnLines(document: LangiumDocument, first: number, last: number): TextEdit[] {
        return this.editsOf(document).filter(({ range: { start, end } }) => start.line >= first && end.line <= last);
    }

    /** A text that was just typed is read for itself: its tree is that of the text before. */
    private editsOf(document: LangiumDocument): TextEdit[] {
        if (isCurrent(document)) return formattingOf(document) ?? [];
        const { LangiumDocumentFactory: factory } = this.shared.workspace;
        return formattingOf(factory.fromString(document.textDocument.getText(), document.uri)) ?? [];
    }
}

const isRow = (line: string | undefined): boolean => line?.trimStart().startsWith('|') ?? false;
