// What a word is, beyond what it looks like: names by the kind of thing they name, also where they look like keywords.
import { AstUtils, type AstNode } from 'langium';
import { AbstractSemanticTokenProvider, type SemanticTokenAcceptor } from 'langium/lsp';
import { functionOf, isCall } from '@guiju/language';
import { SemanticTokenModifiers, SemanticTokenTypes } from 'vscode-languageserver';
import { spotsOf } from '../naming/spots.ts';

/** The kinds of an editor's themes that come nearest. Texts and codes are coloured by the grammar of colours already. */
const TYPES: Readonly<Record<string, SemanticTokenTypes>> = {
    Measure: SemanticTokenTypes.variable,
    Tally: SemanticTokenTypes.variable,
    Input: SemanticTokenTypes.parameter,
    FactorGroup: SemanticTokenTypes.parameter,
    InputValue: SemanticTokenTypes.enumMember,
    Scale: SemanticTokenTypes.enum,
    ScaleOption: SemanticTokenTypes.enumMember,
    Grades: SemanticTokenTypes.enum,
    Rung: SemanticTokenTypes.enumMember,
    FindingClass: SemanticTokenTypes.enumMember,
    State: SemanticTokenTypes.enumMember,
    Table: SemanticTokenTypes.function,
    Event: SemanticTokenTypes.event,
    Term: SemanticTokenTypes.event,
    Collection: SemanticTokenTypes.class,
    Role: SemanticTokenTypes.interface,
    Mode: SemanticTokenTypes.interface,
    Stage: SemanticTokenTypes.method,
    Import: SemanticTokenTypes.namespace,
    Basis: SemanticTokenTypes.namespace,
    Builtin: SemanticTokenTypes.property
};

export class GuijuSemanticTokens extends AbstractSemanticTokenProvider {
    protected override highlightElement(node: AstNode, accept: SemanticTokenAcceptor): void {
        this.nameOf(node, accept);
        this.functionIn(node, accept);
        for (const { reference } of AstUtils.streamReferences(node)) {
            const target = 'ref' in reference ? reference.ref : undefined;
            const type = target && TYPES[target.$type];
            const modifier = target?.$type === 'Builtin' ? SemanticTokenModifiers.defaultLibrary : undefined;
            if (type && reference.$refNode) accept({ cst: reference.$refNode, type, ...(modifier && { modifier }) });
        }
    }

    private nameOf(node: AstNode, accept: SemanticTokenAcceptor): void {
        const type = TYPES[node.$type];
        if (!type) return;
        for (const { document, from, to, text } of spotsOf(node)) {
            if (text.includes('\n')) continue;
            const { textDocument } = document;
            const range = { start: textDocument.positionAt(from), end: textDocument.positionAt(to) };
            accept({ range, type, modifier: SemanticTokenModifiers.declaration });
        }
    }

    private functionIn(node: AstNode, accept: SemanticTokenAcceptor): void {
        if (!isCall(node)) return;
        const modifier = functionOf(node.function) ? SemanticTokenModifiers.defaultLibrary : undefined;
        const type = SemanticTokenTypes.function;
        accept({ node, property: 'function', type, ...(modifier && { modifier }) });
    }
}
