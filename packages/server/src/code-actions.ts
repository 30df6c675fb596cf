// What an editor offers beside a diagnostic: the fixes of its check, and to ignore it for a reason.
import {
    fixesOf,
    ignoring,
    isCurrent,
    languageOf,
    touches,
    type GuijuServices,
    type OfferedFix
} from '@guiju/language';
import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import { sourceActions } from './source-actions.ts';

export class GuijuCodeActions implements CodeActionProvider {
    private readonly services: GuijuServices;

    constructor(services: GuijuServices) {
        this.services = services;
    }

    /** Of the diagnostics that the server itself found: those in the request may be older than the text. */
    getCodeActions(document: LangiumDocument, { range, context }: CodeActionParams): CodeAction[] {
        // Places of the text before lead nowhere: the editor asks again when the new one is checked.
        if (!isCurrent(document)) return [];
        const language = this.services.locale.language ?? languageOf(document);
        if (context.only?.some(kind => kind.startsWith(CodeActionKind.Source)))
            return sourceActions(document, language, context.only);
        if (context.only && !context.only.some(kind => CodeActionKind.QuickFix.startsWith(kind))) return [];
        return (document.diagnostics ?? [])
            .filter(diagnostic => touches(diagnostic.range, range))
            .flatMap(diagnostic => waysOut(document, diagnostic).map(fix => ({ diagnostic, fix })))
            .map(({ diagnostic, fix }) => ({ ...actionOf(fix, language, document), diagnostics: [diagnostic] }));
    }
}

function waysOut(document: LangiumDocument, diagnostic: Diagnostic): OfferedFix[] {
    const ignored = ignoring(document, diagnostic);
    return [...fixesOf(document, diagnostic), ...(ignored ? [ignored] : [])];
}

function actionOf(fix: OfferedFix, language: 'zh' | 'en', document: LangiumDocument): CodeAction {
    return {
        title: fix.title[language],
        kind: CodeActionKind.QuickFix,
        isPreferred: fix.preferred,
        edit: { changes: { [String(document.uri)]: [...fix.edits] } }
    };
}
