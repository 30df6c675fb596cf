// Links: from a citation to the clause or the standard that it cites, from an import to its file.
import { AstUtils, type AstNode, type LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import { isCitable, isImport, isRevision, languageOf } from '@guiju/language';
import type { DocumentLink } from 'vscode-languageserver';
import { rangeOf } from '../finding/finding.ts';
import { authored, spotOf } from '../naming/spots.ts';
import { summaryOf } from '../naming/summary.ts';

export class GuijuLinks implements DocumentLinkProvider {
    getDocumentLinks(document: LangiumDocument): DocumentLink[] {
        return AstUtils.streamAllContents(document.parseResult.value)
            .filter(node => isCitable(node) || isImport(node) || isRevision(node))
            .flatMap(node => AstUtils.streamReferences(node))
            .flatMap(({ reference }) => {
                const target = 'ref' in reference ? reference.ref : undefined;
                if (!reference.$refNode || !target) return [];
                const tooltip = summaryOf(target, languageOf(document));
                const range = rangeOf(spotOf(document, reference.$refNode));
                return [{ range, target: addressOf(authored(target)), ...(tooltip && { tooltip }) }];
            })
            .toArray();
    }
}

/** `file:///rule.guiju#L12,3`: lines and columns count from 1. */
function addressOf(node: AstNode): string {
    const uri = String(AstUtils.getDocument(node).uri);
    const { start } = node.$cstNode?.range ?? { start: { line: 0, character: 0 } };
    return node.$container === undefined ? uri : `${uri}#L${start.line + 1},${start.character + 1}`;
}
