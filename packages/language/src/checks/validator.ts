// Runs the checks inside Langium's validation and gives every diagnostic its code and both languages.
import {
    DefaultDocumentValidator,
    AstUtils,
    type AstNode,
    type DiagnosticInfo,
    type LangiumCoreServices,
    type LangiumDocument,
    type ValidationCheck,
    type ValidationRegistry,
    type ValidationSeverity
} from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { unpack, pack, type Bilingual } from '../messages/bilingual.ts';
import { languageOf, type Locale } from '../messages/locale.ts';
import type { AnyCheck, Place } from './check.ts';
import { checks } from './registry.ts';

/** Codes of what Langium finds by itself. */
export const SYNTAX = 'syntax';
export const UNRESOLVED = 'reference-unresolved';

/** What a diagnostic carries so that it can be shown in either language. */
export interface DiagnosticData {
    readonly code: string;
    readonly messages: Bilingual;
}

export function registerChecks(registry: ValidationRegistry): void {
    for (const check of checks) {
        for (const type of [check.on].flat()) registry.register({ [type]: asValidation(check) });
    }
}

function asValidation(check: AnyCheck): ValidationCheck<AstNode> {
    return (node, accept) => {
        const document = AstUtils.getDocument(node);
        if (holdsSyntaxError(document, node)) return;
        check.run(node as never, (it, at) => accept(check.severity, messageOf(check, it), infoOf(check, at)));
    };
}

function messageOf(check: AnyCheck, it: never): string {
    return pack({ zh: check.message.zh(it), en: check.message.en(it) });
}

function infoOf(check: AnyCheck, at: Place): DiagnosticInfo<AstNode, string> {
    return {
        node: at.node,
        ...(at.property === undefined ? {} : { property: at.property }),
        ...(at.index === undefined ? {} : { index: at.index }),
        code: check.id
    };
}

/** A statement that was not understood whole is not judged; the rest of the file is. */
function holdsSyntaxError(document: LangiumDocument, node: AstNode): boolean {
    const errors = document.parseResult.parserErrors;
    const cst = node.$cstNode;
    if (errors.length === 0 || !cst) return false;
    return errors.some(error => {
        const at = Number.isNaN(error.token.startOffset) ? cst.end : error.token.startOffset;
        return cst.offset <= at && at <= cst.end;
    });
}

export class GuijuValidator extends DefaultDocumentValidator {
    private readonly locale: Locale;

    constructor(services: LangiumCoreServices & { locale: Locale }) {
        super(services);
        this.locale = services.locale;
    }

    override async validateDocument(...[document, ...rest]: Parameters<DefaultDocumentValidator['validateDocument']>) {
        const diagnostics = await super.validateDocument(document, ...rest);
        const language = this.locale.language ?? languageOf(document);
        return diagnostics.map(diagnostic => finished(diagnostic, language));
    }

    protected override toDiagnostic<N extends AstNode>(
        severity: ValidationSeverity,
        message: string,
        info: DiagnosticInfo<N, string>
    ): Diagnostic {
        const code = info.code ?? UNRESOLVED;
        return super.toDiagnostic(severity, message, { ...info, code });
    }
}

function finished(diagnostic: Diagnostic, language: 'zh' | 'en'): Diagnostic {
    const text = diagnostic.message;
    const messages = unpack(typeof text === 'string' ? text : text.value);
    const code = diagnostic.code ?? SYNTAX;
    return {
        ...diagnostic,
        code,
        message: messages[language],
        source: 'guiju',
        data: { code: String(code), messages } satisfies DiagnosticData
    };
}

