// Definition, references, highlights: from a name to what it names, and from there to every place that names it.
import { AstUtils, type AstNode, type LangiumDocument, type LangiumDocuments } from 'langium';
import type { DefinitionProvider, DocumentHighlightProvider, LangiumServices, ReferencesProvider } from 'langium/lsp';
import { isBuiltinAttribute } from '@guiju/language';
import {
    DocumentHighlightKind,
    type DefinitionParams,
    type DocumentHighlight,
    type DocumentHighlightParams,
    type Location,
    type LocationLink,
    type Range,
    type ReferenceParams
} from 'vscode-languageserver';
import { occurrencesOf } from '../naming/occurrences.ts';
import { namedAt, spotsOf, type Spot } from '../naming/spots.ts';

export const rangeOf = ({ document, from, to }: Spot): Range => ({
    start: document.textDocument.positionAt(from),
    end: document.textDocument.positionAt(to)
});

const isInFile = (node: AstNode): boolean => node.$cstNode !== undefined && !isBuiltinAttribute(node);

export class GuijuDefinition implements DefinitionProvider {
    getDefinition(document: LangiumDocument, { position }: DefinitionParams): LocationLink[] | undefined {
        const named = namedAt(document, document.textDocument.offsetAt(position));
        if (!named || !isInFile(named.node)) return undefined;
        const target = AstUtils.getDocument(named.node);
        const [name] = spotsOf(named.node);
        const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
        const whole = named.node.$container === undefined ? start : named.node.$cstNode!.range;
        return [
            {
                targetUri: String(target.uri),
                targetRange: whole,
                targetSelectionRange: name ? rangeOf(name) : whole,
                originSelectionRange: rangeOf(named)
            }
        ];
    }
}

export class GuijuReferences implements ReferencesProvider {
    private readonly documents: LangiumDocuments;

    constructor(services: LangiumServices) {
        this.documents = services.shared.workspace.LangiumDocuments;
    }

    findReferences(document: LangiumDocument, { position, context }: ReferenceParams): Location[] {
        const named = namedAt(document, document.textDocument.offsetAt(position));
        if (!named || !isInFile(named.node)) return [];
        return occurrencesOf(named.node, this.documents)
            .filter(({ isDeclaration }) => context.includeDeclaration || !isDeclaration)
            .map(each => ({ uri: String(each.document.uri), range: rangeOf(each) }));
    }
}

export class GuijuHighlights implements DocumentHighlightProvider {
    private readonly documents: LangiumDocuments;

    constructor(services: LangiumServices) {
        this.documents = services.shared.workspace.LangiumDocuments;
    }

    getDocumentHighlight(
        document: LangiumDocument,
        { position }: DocumentHighlightParams
    ): DocumentHighlight[] | undefined {
        const named = namedAt(document, document.textDocument.offsetAt(position));
        if (!named || !isInFile(named.node)) return undefined;
        return occurrencesOf(named.node, this.documents)
            .filter(each => each.document === document)
            .map(each => ({
                range: rangeOf(each),
                kind: each.isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read
            }));
    }
}
