// Inside of the brackets of a function or a table: how it is written, and which of its values is being written.
import type { LangiumDocument } from 'langium';
import type { LangiumServices, SignatureHelpProvider } from 'langium/lsp';
import {
    functionOf,
    languageOf,
    tableNames,
    tablesOf,
    type GuijuAddedServices,
    type Language,
    type Ruleset
} from '@guiju/language';
import type {
    SignatureHelp,
    SignatureHelpOptions,
    SignatureHelpParams,
    SignatureInformation
} from 'vscode-languageserver';
import { NOTES_OF_FUNCTIONS } from '../words/functions.ts';
import { summaryOf } from '../naming/summary.ts';

export class GuijuSignatures implements SignatureHelpProvider {
    readonly signatureHelpOptions: SignatureHelpOptions = {
        triggerCharacters: ['(', '（'],
        retriggerCharacters: [',', '，']
    };
    private readonly services: LangiumServices & GuijuAddedServices;

    constructor(services: LangiumServices & GuijuAddedServices) {
        this.services = services;
    }

    provideSignatureHelp(document: LangiumDocument, { position }: SignatureHelpParams): SignatureHelp | undefined {
        const text = document.textDocument.getText().slice(0, document.textDocument.offsetAt(position));
        const call = openCall(text);
        if (!call) return undefined;
        const language = languageOf(document);
        const said = this.services.locale.language ?? language;
        const signatures = signaturesOf(call.name, document.parseResult.value as Ruleset, { language, said });
        if (signatures.length === 0) return undefined;
        const active = signatures.findIndex(({ parameters = [] }) => parameters.length > call.commas);
        return { signatures, activeSignature: Math.max(0, active), activeParameter: call.commas };
    }
}

/** The innermost bracket that is open, if a name stands before it, and the commas behind it. */
function openCall(text: string): { name: string; commas: number } | undefined {
    const plain = text.replace(/“[^”]*”|"[^"\n]*"|\/\/[^\n]*/g, ' ');
    let depth = 0;
    let commas = 0;
    for (let at = plain.length - 1; at >= 0; at--) {
        const sign = plain.charAt(at);
        if (/[{}｛｝]/.test(sign)) return undefined;
        if (/[)）]/.test(sign)) depth++;
        if (/[,，]/.test(sign) && depth === 0) commas++;
        if (/[(（]/.test(sign) && depth-- === 0) {
            const [name] = /[\p{L}_][\p{L}\p{N}_-]*$/u.exec(plain.slice(0, at)) ?? [];
            return name === undefined ? undefined : { name, commas };
        }
    }
    return undefined;
}

function signaturesOf(
    name: string,
    ruleset: Ruleset,
    { language, said }: { language: Language; said: Language }
): SignatureInformation[] {
    const found = functionOf(name);
    if (found) {
        const { note, forms } = NOTES_OF_FUNCTIONS[found.meaning];
        return forms.map(form =>
            written(
                name,
                form.map(part => part[language]),
                note[said]
            )
        );
    }
    const table = tablesOf(ruleset).find(each => each.name && tableNames(each).includes(name));
    return table
        ? [
              written(
                  name,
                  table.keys.map(key => key.$refText),
                  summaryOf(table, said)
              )
          ]
        : [];
}

function written(name: string, parts: readonly string[], documentation: string): SignatureInformation {
    return { label: `${name}(${parts.join(', ')})`, documentation, parameters: parts.map(label => ({ label })) };
}
